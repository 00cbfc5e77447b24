/**
 * Compares two ways to join parts of a population into one file, the project's own `join.ts` and a COPY of DuckDB: `npx
 * tsx tests/decisions/parquet.ts FOLDER OUT`. FOLDER is a population of `recto-verso population make`. Its tables are
 * cut into parts as threads write them, and OUT receives the table that each way makes of them. Each way runs in a
 * separate process, so that its memory can be measured. OUT/copied is the whole population with the row groups that
 * COPY makes, for `recto-verso population run`.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { copyFile, link, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { joinParquetFiles } from '../../engine/population/src/make/join.ts';
import { openDuck, quoteText, type Duck } from '../../engine/population/src/tables/duck.ts';
import { GROUP } from '../../engine/population/src/tables/folder.ts';

/** Is the format in which `write.ts` writes each part. */
const PACKED = 'FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880';
const TABLES = ['home', 'person'] as const;
/**
 * Lists how often the same parts are repeated. If the memory grows with their number, it also grows with the
 * population.
 */
const TIMES = [1, 4] as const;
const WAYS = ['join.ts', 'COPY, 1 thread', 'COPY, 2 threads'] as const;
type Way = (typeof WAYS)[number];

interface Took {
  readonly seconds: number;
  readonly processor: number;
  readonly megabytes: number;
}

async function cut(duck: Duck, from: string, into: string): Promise<number> {
  const [row] = await duck.rows(
    `SELECT max(hh)::DOUBLE AS last FROM read_parquet(${quoteText(join(from, 'home.parquet'))})`,
  );
  const count = Math.ceil((Number(row?.['last']) + 1) / GROUP);
  for (const table of TABLES)
    for (let part = 0; part < count; part++) {
      const rows = `SELECT * FROM read_parquet(${quoteText(join(from, `${table}.parquet`))}) WHERE hh >= ${part * GROUP} AND hh < ${(part + 1) * GROUP}`;
      await duck.run(`COPY (${rows}) TO ${quoteText(join(into, `${table}.${part}`))} (${PACKED})`);
    }
  return count;
}

/** Joins all parts into one file and prints what that took. It runs in a separate process. */
async function one(way: Way, parts: readonly string[], out: string): Promise<void> {
  const began = performance.now();
  if (way === 'join.ts') await joinParquetFiles(parts, out);
  else {
    const duck = await openDuck({ threads: way === 'COPY, 1 thread' ? 1 : 2, memory: 4000 });
    await duck.run(
      `COPY (SELECT * FROM read_parquet([${parts.map(quoteText).join(', ')}])) TO ${quoteText(out)} (${PACKED})`,
    );
    duck.close();
  }
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  // This is the peak of this process alone, because `maxRSS` starts with the peak of the process that started it.
  const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  const took: Took = {
    seconds: (performance.now() - began) / 1000,
    processor: (userCPUTime + systemCPUTime) / 1e6,
    megabytes: Number(peak) / 1024,
  };
  process.stdout.write(JSON.stringify(took));
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const block of createReadStream(file)) hash.update(block as Buffer);
  return hash.digest('hex').slice(0, 12);
}

async function copied(duck: Duck, from: string, to: string): Promise<void> {
  for (const picture of ['', 'official']) {
    await mkdir(join(to, picture), { recursive: true });
    const tables = (await readdir(join(from, picture))).filter((name) => name.endsWith('.parquet'));
    for (const table of tables) {
      const rows = `SELECT * FROM read_parquet(${quoteText(join(from, picture, table))})`;
      await duck.run(`COPY (${rows}) TO ${quoteText(join(to, picture, table))} (${PACKED})`);
    }
  }
  await copyFile(join(from, 'population.json'), join(to, 'population.json'));
}

async function measure(folder: string, out: string): Promise<void> {
  const parts = join(out, 'parts');
  await mkdir(parts, { recursive: true });
  const duck = await openDuck({ threads: 1 });
  await copied(duck, folder, join(out, 'copied'));
  const count = await cut(duck, folder, parts);
  for (const table of TABLES)
    for (const times of TIMES)
      for (const way of WAYS) {
        // `join.ts` deletes its parts, so it gets links with names of their own.
        const names = Array.from({ length: count * times }, (_, i) => join(parts, `${table}.${i}.again`));
        for (const [i, name] of names.entries()) await link(join(parts, `${table}.${i % count}`), name);
        const file = join(out, `${table}.${times}.${WAYS.indexOf(way)}.parquet`);
        const run = spawnSync(
          process.execPath,
          ['--import', 'tsx', fileURLToPath(import.meta.url), 'one', way, file, ...names],
          { encoding: 'utf8' },
        );
        if (run.status !== 0) throw new Error(run.stderr);
        const { seconds, processor, megabytes } = JSON.parse(run.stdout) as Took;
        const groups = await duck.rows(
          `SELECT DISTINCT row_group_id AS id, row_group_num_rows::INTEGER AS n FROM parquet_metadata(${quoteText(file)}) ORDER BY id`,
        );
        const size = (await stat(file)).size / 1e6;
        console.log(
          `${table} × ${String(times).padStart(2)}  ${way.padEnd(15)}  ${seconds.toFixed(2)} s, ${processor.toFixed(2)} s of processor, ${megabytes.toFixed(0)} MB; file ${size.toFixed(1)} MB ${await hashOf(file)}, groups ${groups.length}: ${groups
            .slice(0, 5)
            .map((g) => Number(g['n']))
            .join(' ')}`,
        );
        await Promise.all(names.map((name) => rm(name, { force: true })));
      }
  duck.close();
}

const [first = '', second = '', third = '', ...names] = process.argv.slice(2);
if (first === 'one') await one(second as Way, names, third);
else await measure(first, second);
