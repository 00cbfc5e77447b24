/**
 * Writes `rules/schemas/<kind>.json` for editors, from the schemas with which the loader checks the rule files. Files
 * in that folder that belong to no kind of rule file are removed.
 *
 *     tsx api/scripts/schemas.ts            writes them
 *     tsx api/scripts/schemas.ts --check    fails where one is missing, stale or left over
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { POPULATION_SCHEMAS } from '../../engine/population/src/make/schema.ts';
import { SCENARIO_SCHEMAS } from '../../engine/population/src/scenario/schema.ts';
import { SCHEMAS } from '../../engine/core/src/rulebook/schema/kinds.ts';

const FOLDER = new URL('../../rules/schemas/', import.meta.url);

const wanted = new Map(
  Object.entries({ ...SCHEMAS, ...POPULATION_SCHEMAS, ...SCENARIO_SCHEMAS }).map(([kind, schema]) => [
    `${kind}.json`,
    printed(kind, schema),
  ]),
);
const written = await writtenSchemas();
const stale = [...wanted].filter(([name, text]) => written.get(name) !== text).map(([name]) => name);
const left = [...written.keys()].filter((name) => !wanted.has(name));

if (process.argv.includes('--check')) {
  for (const name of stale)
    console.error(`rules/schemas/${name} does not say what the loader checks. Run: npx tsx api/scripts/schemas.ts`);
  for (const name of left) console.error(`rules/schemas/${name} is of no kind of file. Take it out.`);
  process.exitCode = stale.length + left.length === 0 ? 0 : 1;
} else {
  await mkdir(FOLDER, { recursive: true });
  for (const name of stale) await writeFile(new URL(name, FOLDER), wanted.get(name) ?? '');
  for (const name of left) await rm(new URL(name, FOLDER));
  console.log(`${wanted.size} schemas in rules/schemas, ${stale.length} written anew.`);
}

function printed(kind: string, schema: z.ZodType): string {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return `${JSON.stringify({ title: `Recto-Verso: ${kind}`, ...json }, null, 2)}\n`;
}

async function writtenSchemas(): Promise<Map<string, string>> {
  const names = await readdir(FOLDER).catch(() => []);
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(new URL(name, FOLDER), 'utf8')] as const)),
  );
}
