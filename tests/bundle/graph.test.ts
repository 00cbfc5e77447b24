/**
 * Tests that plain data survives the conversion to a graph: the values are the same, and equal parts become one shared
 * part. What is no plain data is refused.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeGraph } from '../../engine/core/src/bundle/graph-writer.ts';
import { createBundles } from '../../engine/core/src/bundle.ts';
import type { Rulebook } from '../../engine/core/src/rulebook/rulebook.ts';
import { inspectRulebook } from '../../engine/core/src/rulebook/load/load.ts';
import { SAMPLE } from '../rulebook/sample.ts';
import { readGraph } from '../../engine/core/src/bundle/graph.ts';

const through = (value: unknown): unknown => readGraph(JSON.parse(JSON.stringify(writeGraph(value))) as never);

const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value')),
    fc.dictionary(
      fc.string({ minLength: 1 }).filter((key) => key !== '__proto__'),
      tie('value'),
      { noNullPrototype: true },
    ),
    fc.array(fc.tuple(fc.string(), tie('value'))).map((entries) => new Map(entries)),
  ),
})).value;

it('gives back what it was given', () => {
  fc.assert(
    fc.property(plain, (value) => {
      expect(through(value)).toEqual(value);
    }),
  );
});

it('keeps equal parts once', () => {
  fc.assert(
    fc.property(plain, (value) => {
      const twice = through([{ part: value }, { part: structuredClone(value) }]) as readonly {
        readonly part: unknown;
      }[];
      expect(twice[0]).toBe(twice[1]);
    }),
  );
});

it('leaves out what is not wanted', () => {
  const graph = writeGraph({ a: 1, b: { a: 2, c: 3 } }, (_owner, key) => key !== 'a');
  expect(readGraph(graph)).toEqual({ b: { c: 3 } });
});

it.each([[() => 1], [Number.NaN], [Symbol('x')]])('refuses what is no plain data: %s', (value) => {
  expect(() => writeGraph({ value })).toThrow(TypeError);
});

it('comes with a generated module on the last day that a date may have', () => {
  const { rulebook } = inspectRulebook(SAMPLE);
  expect(createBundles(rulebook as Rulebook, 20991231, 2).all.screens).toHaveLength(1);
});
