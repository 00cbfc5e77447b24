/**
 * Somebody's own table may say nothing of contracts, bills or jobs. This test checks that scenarios run over it
 * nevertheless, with the same result by the generated module and by DuckDB.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { RULES_FOLDER } from '../../engine/core/src/node.ts';
import { mapPopulation } from '../../engine/population/src/map/map.ts';
import { readMapping } from '../../engine/population/src/map/mapping.ts';
import { openScenarios, findScenario } from '../../engine/population/src/scenario/open.ts';
import { simulate } from '../../engine/population/src/scenario/simulate.ts';
import { rulebook, understood } from '../open-rulebook.ts';

const aside = mkdtempSync(join(tmpdir(), 'recto-verso-mapped-'));
afterAll(() => rmSync(aside, { recursive: true }));
const HOMES = 12;

test('a table that was mapped is run, and of whom nothing is told it cannot be said', async () => {
  const file = join(RULES_FOLDER, 'populations/euromod.yaml');
  const mapping = readMapping(rulebook, file, readFileSync(file, 'utf8'));
  const names = 'idhh,idperson,idpartner,idmother,idfather,dwt,dag,drgn1,dgn,dms,les,yem,yse,poa,bun';
  const rows = Array.from({ length: HOMES }, (_, h) => `${h},${h + 1},0,0,0,100,${30 + h},1,1,1,3,0,0,0,0`);
  const [input, out] = [join(aside, 'be.csv'), join(aside, 'be')];
  writeFileSync(input, `${[names, ...rows].join('\n')}\n`);
  await mapPopulation({ rulebook, mapping, input, out, threads: 1 });
  const book = await openScenarios(RULES_FOLDER, rulebook);
  for (const id of ['s1', 's8']) {
    const run = { book, scenario: findScenario(book, id), variant: null, today: 20240630, seed: 1, threads: 1 };
    const [byModule, bySql] = await Promise.all(
      (['module', 'duckdb'] as const).map((engine) =>
        simulate(understood, out, { ...run, engine, first: 0, tried: 0 }),
      ),
    );
    expect(bySql).toEqual(byModule);
    const [whole] = byModule?.groups ?? [];
    expect(whole?.homes).toBe(100 * HOMES);
    // Contracts about which no table says anything may exist.
    expect(whole?.rights[0]?.settings.full.persons.entitled).toMatchObject({ certain: 0, possible: 100 * HOMES });
  }
}, 240_000);
