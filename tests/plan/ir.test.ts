/**
 * These tests check expressions: folding an expression while it is made does not change its value, and equal
 * expressions are the same object.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listChildren, Ir, type Node } from '../../engine/core/src/plan/ir.ts';
import { CELLS, programs, evaluateNode } from './evaluate-node.ts';

test('an expression comes to what its operators say, whatever is folded while it is made', () => {
  fc.assert(
    fc.property(programs, ({ make }) => {
      for (const [node, value] of make(new Ir())) {
        expect(evaluateNode(node, CELLS) + 0).toBe(value + 0);
        if (node.whole) expect(Number.isInteger(value), node.op).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});

test('an expression that is made twice is one object, and stands behind all that it is made of', () => {
  fc.assert(
    fc.property(programs, ({ make }) => {
      const ir = new Ir();
      const first = make(ir);
      for (const [i, [node]] of make(ir).entries()) {
        expect(first[i]?.[0]).toBe(node);
        for (const below of listChildren(node)) expect(below.id).toBeLessThan(node.id);
      }
    }),
  );
});

test('expressions that differ in one part are two objects', () => {
  const ir = new Ir();
  const [a, b, c] = ['a', 'b', 'c'].map((slot) => ir.cell('me', slot, 'n', false)) as [Node, Node, Node];
  const test = ir.compare('lt', a, b);
  const nodes = [
    ...[a, b, c, ir.cell('member', 'a', 'n', false)],
    ...[ir.number('sub', a, b), ir.number('sub', b, a), ir.number('add', a, b), test, ir.compare('le', a, b)],
    ...[ir.select(test, a, b), ir.select(test, b, a), ir.call('days', [a, b]), ir.call('days', [b, a])],
    ...[ir.dated('me', 'f', 'number', 'lo', a, b, true), ir.dated('me', 'f', 'number', 'hi', a, b, true)],
    ...[ir.heldSince('me', ['f'], a, test), ir.heldSince('me', ['g'], a, test)],
    ...[ir.relation('related', 'me', 'member'), ir.relation('related', 'member', 'me')],
  ];
  expect(new Set(nodes).size).toBe(nodes.length);
  expect(new Set(nodes.map((node) => node.id)).size).toBe(nodes.length);
  expect([...ir.followed]).toEqual(['f', 'g']);
});
