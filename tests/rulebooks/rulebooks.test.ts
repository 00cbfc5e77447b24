/**
 * These tests draw rulebooks at random, each with some households. The interpreter, the generated module, DuckDB and
 * json-rules-engine have to give the same results for all of them, and a household has to have the same results in a
 * list of households as alone. An example that fails is shrunk, and printed in the form of `found.yaml`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Document, parse, visit } from 'yaml';
import { FUNCTIONS } from '../../engine/core/src/language/check/calls.ts';
import { openBackendDuck, type BackendDuck } from '../backends/duckdb.ts';
import { tallyUp } from '../backends/tally.ts';
import { createPropertySettings, PATIENCE } from '../properties/shared.ts';
import { VerdictTally } from '../properties/tally.ts';
import { compareBackends } from './compare-backends.ts';
import { drawRulebook, type DrawnRulebook } from './draw.ts';
import { drawHouseholds, writeDrawnSituation, type HouseholdDraw } from './household.ts';
import { writeDrawnRulebook, type DrawnBook } from './write.ts';
import type { RuleValues } from './write-tree.ts';

interface Example {
  readonly book: DrawnBook;
  readonly situations: readonly RuleValues[];
}

/** Lists the methods of facts that are kept over time. */
const METHODS = ['at', 'total', 'mean', 'least', 'most'];
/** A collection whose JSON has fewer characters than this is printed on one line. */
const SHORT = 110;
const OFTEN = createPropertySettings(2);
const FOUND = parse(readFileSync(join(import.meta.dirname, 'found.yaml'), 'utf8')) as readonly (DrawnBook &
  Omit<Example, 'book'>)[];

let duck: BackendDuck;
beforeAll(async () => {
  duck = await openBackendDuck('plain');
});
afterAll(() => duck.close());

describe('what was drawn once and showed a fault', () => {
  test.each(FOUND.map((one) => [one.about, one] as const))('%s', async (_, { situations, ...book }) => {
    expect((await compareBackends(duck, book, situations)).differences).toEqual([]);
  });
});

test(
  'every backend says the same of drawn rulebooks',
  async () => {
    const tally = new VerdictTally();
    const said = new Set<string>();
    let [alone, asWritten] = [0, 0];
    const drawn = fc.tuple(drawRulebook(), fc.array(drawHouseholds(), { minLength: 1, maxLength: 4 }));
    const property = fc.asyncProperty(drawn, async ([rulebook, some]) => {
      const { book, situations } = exampleOf(rulebook, some);
      for (const [name] of JSON.stringify(book).matchAll(/\w+(?=\()/g)) said.add(name);
      const { worked, differences, ...judged } = await compareBackends(duck, book, situations);
      alone += judged.alone;
      asWritten += judged.asWritten;
      for (const h of worked) tallyUp(tally, h.period, h.memory, h.persons.length);
      if (differences.length > 0) throw new Error(differences.slice(0, 5).join('\n'));
    });
    const { failed, counterexample, seed, errorInstance, numShrinks } = await fc.check(property, OFTEN);
    if (failed)
      throw new Error(
        `${String(errorInstance ?? 'It took too long.')}\n\nSeed ${seed}, made smaller ${numShrinks} times:\n\n${shown(counterexample?.[0])}`,
      );
    tally.print('drawn rulebooks');
    process.stdout.write(`  routes judged by json-rules-engine alone: ${alone}, ${asWritten} of them as written\n`);
    expect([...FUNCTIONS, ...METHODS].filter((name) => !said.has(name))).toEqual([]);
    expect(alone).toBeGreaterThan(OFTEN.numRuns);
    expect(asWritten).toBeGreaterThan(OFTEN.numRuns / 2);
    if (tally.size < 1000) return;
    expect(tally.share('depends')).toBeGreaterThanOrEqual(0.3);
    expect(tally.share('yes')).toBeGreaterThanOrEqual(0.2);
    expect(tally.share('no')).toBeGreaterThanOrEqual(0.2);
  },
  PATIENCE,
);

function exampleOf(rulebook: DrawnRulebook, some: readonly HouseholdDraw[]): Example {
  const book = writeDrawnRulebook(rulebook);
  return { book, situations: some.map((h) => writeDrawnSituation(h, book)) };
}

function shown(drawn: readonly [DrawnRulebook, readonly HouseholdDraw[]] | undefined): string {
  if (drawn === undefined) return '';
  const { book, situations } = exampleOf(...drawn);
  const document = new Document([{ ...book, situations }], { aliasDuplicateObjects: false });
  visit(document, {
    Collection: (_, node) => {
      node.flow = JSON.stringify(node).length < SHORT;
    },
  });
  return document.toString({ lineWidth: 0 });
}
