/**
 * Tests that the parts of json-rules-engine that a page leaves out change no judgement: the whole and the reduced
 * engine give the same result for any tree.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { compileFunction } from 'node:vm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as whole from 'json-rules-engine';
import { addPairDecorators } from '../../engine/core/src/run/decorators.ts';
import { leanJudge } from '../../web/lean/judge.ts';
import clone from '../../web/src/lib/live/judge/clone.ts';
import EventEmitter from '../../web/src/lib/live/judge/events.ts';
import { JSONPath } from '../../web/src/lib/live/judge/paths.ts';

type Judging = Pick<typeof whole, 'Almanac' | 'Engine' | 'Rule'>;

const STAND_INS: Readonly<Record<string, unknown>> = {
  clone: { __esModule: true, default: clone },
  eventemitter2: { __esModule: true, default: EventEmitter },
  'jsonpath-plus': { JSONPath },
};

const entry = createRequire(import.meta.url).resolve('json-rules-engine');

/** Returns the code of a file of json-rules-engine as a page gets it. */
function leanCode(path: string): string {
  const leave = leanJudge.transform as unknown as (code: string, id: string) => { readonly code: string };
  return leave(readFileSync(path, 'utf8'), path).code;
}

/** Loads json-rules-engine as a page gets it. */
function leanWhole(): Judging {
  const loaded = new Map<string, unknown>();
  const load = (path: string): unknown => {
    if (loaded.has(path)) return loaded.get(path);
    const module = { exports: {} };
    const require = (name: string): unknown => STAND_INS[name] ?? load(join(dirname(path), `${name}.js`));
    Reflect.apply(compileFunction(leanCode(path), ['module', 'exports', 'require']), undefined, [
      module,
      module.exports,
      require,
    ]);
    loaded.set(path, module.exports);
    return module.exports;
  };
  return load(entry) as Judging;
}

const FACTS = ['a', 'b', 'c'] as const;
const operators = ['equal', 'notEqual', 'lessThan', 'greaterThanInclusive'];
const decorated = operators.flatMap((one) => [one, `certain:${one}`, `possible:${one}`]);
const fact = fc.constantFrom(...FACTS);
const number = fc.integer({ min: 0, max: 5 });
const range = fc.tuple(number, number).map(([least, more]) => ({ least, greatest: least + more }));

const { tree } = fc.letrec<{ tree: whole.TopLevelCondition; item: whole.NestedCondition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.record({ all: fc.array(tie('item'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('item'), { maxLength: 3 }) }),
    fc.record({ not: tie('item') }),
  ),
  item: fc.oneof(
    { maxDepth: 4 },
    fc.record({
      fact,
      operator: fc.constantFrom(...decorated),
      value: fc.oneof(
        number,
        fact.map((one) => ({ fact: one })),
      ),
    }),
    tie('tree') as fc.Arbitrary<whole.NestedCondition>,
  ),
}));

async function judged(
  { Almanac, Engine, Rule }: Judging,
  conditions: whole.TopLevelCondition,
  facts: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  class Told extends Almanac {
    override factValue<T>(name: string): Promise<T> {
      return Promise.resolve(facts[name] as T);
    }
  }
  const engine = new Engine();
  addPairDecorators(engine);
  engine.addRule(new Rule({ name: 'route', conditions, event: { type: 'route' } }));
  const { results, failureResults } = await engine.run({}, { almanac: new Told() });
  return plain([results, failureResults]);
}

/** The priority is left out, because all rules and conditions of the judge have the same one. */
const PRIORITY = 'priority';

/** Returns the content of a value as plain data, without its classes and without the priority. */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plain);
  const kept = Object.entries(value).filter(([key]) => key !== PRIORITY);
  return Object.fromEntries(kept.map(([key, below]) => [key, plain(below)]));
}

it('judges every tree as the whole of json-rules-engine does', async () => {
  const lean = leanWhole();
  const said = fc.record({ a: fc.oneof(number, range), b: fc.oneof(number, range), c: number });
  await fc.assert(
    fc.asyncProperty(tree, said, async (conditions, facts) => {
      expect(await judged(lean, conditions, facts)).toEqual(await judged(whole, conditions, facts));
    }),
  );
});

it('leaves out the checks of conditions that are no trees of other conditions', () => {
  const code = leanCode(join(dirname(entry), 'condition.js'));
  expect(code).not.toMatch(/in properties|parseInt|!'/);
  expect(code).toContain("('any' in condition)");
});
