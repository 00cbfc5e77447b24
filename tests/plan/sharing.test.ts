/**
 * These tests check sharing: an expression that is used twice is evaluated once, and every column has the same value
 * with sharing and without.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listChildren, Ir, type Node } from '../../engine/core/src/plan/ir.ts';
import { readsCut, readsMemberRow, readsRow, listSharedNodes } from '../../engine/core/src/plan/sharing.ts';
import { CELLS, programs, evaluateNode } from './evaluate-node.ts';

/** Draws some expressions; the same one may be drawn twice. */
const drawn = fc.tuple(programs, fc.array(fc.nat(9), { minLength: 1, maxLength: 4 })).map(([{ make }, picked]) => {
  const made = make(new Ir());
  return picked.map((i) => made.at(-1 - i)?.[0] as Node);
});

test('what is used more than once, and is more than a reading, is shared; nothing else is', () => {
  fc.assert(
    fc.property(drawn, (roots) => {
      const reached = new Set<Node>();
      const reach = (node: Node): void =>
        void (reached.has(node) || listChildren(reached.add(node) && node).forEach(reach));
      roots.forEach(reach);
      const used = [...roots, ...[...reached].flatMap(listChildren)];
      const more = [...reached].filter((node) => used.filter((one) => one === node).length > 1);
      expect(new Set(listSharedNodes(roots))).toEqual(new Set(more.filter((node) => listChildren(node).length > 0)));
    }),
    { numRuns: 300 },
  );
});

test('worked out in their order, shared expressions leave every column as it is', () => {
  fc.assert(
    fc.property(drawn, (roots) => {
      const kept = new Map<Node, number>();
      const shared = listSharedNodes(roots);
      for (const node of shared) {
        for (const below of listChildren(node)) expect(kept.has(below)).toBe(shared.includes(below));
        kept.set(node, evaluateNode(node, CELLS, kept));
      }
      for (const root of roots) expect(evaluateNode(root, CELLS, kept)).toBe(evaluateNode(root, CELLS));
    }),
    { numRuns: 300 },
  );
});

test('what depends on the day of a piece is not shared outside of its loop', () => {
  const ir = new Ir();
  const inside = ir.compare('le', ir.cut(), ir.cell('me', 'a', 'n', true));
  const since = ir.heldSince('me', ['f'], ir.today(), ir.or(inside, ir.cell('me', 'b', 'b', true)));
  const never = ir.heldSince('me', ['f'], ir.today(), ir.and(inside, ir.cell('me', 'b', 'b', true)));
  expect(listSharedNodes([ir.number('add', since, never), since])).toEqual([since]);
  expect([since, inside, ir.today()].map((node) => readsCut(node))).toEqual([true, true, false]);
});

test('a row is read by a slot, a fact over time or a tie to it, however deep', () => {
  const ir = new Ir();
  const deep = (node: Node): Node => ir.select(ir.compare('lt', ir.num(1), node), ir.num(2), ir.today());
  const rows = (node: Node): string =>
    `${readsRow(deep(node), 'me') ? 'me' : ''} ${readsMemberRow(deep(node)) ? 'member' : ''}`.trim();
  const [day, tie] = [ir.today(), ir.relation('degree_lo', 'me', 'member')];
  const cells = (['me', 'member', 'home'] as const).map((row) => ir.cell(row, 'a', 'n', true));
  expect(cells.map(rows)).toEqual(['me', 'member', '']);
  expect(rows(ir.dated('member', 'f', 'number', 'lo', day, day, true))).toBe('member');
  expect(rows(ir.heldSince('me', ['f'], day, ir.bool(true)))).toBe('me');
  expect([tie, ir.select(ir.sameRow(), ir.num(1), ir.num(2))].map(rows)).toEqual(['me member', 'me member']);
});
