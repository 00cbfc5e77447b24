/** These tests check the order of steps: a step stands after all steps whose slots it reads. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Ir, type Node } from '../../engine/core/src/plan/ir.ts';
import { assignLevels, listSlotsRead } from '../../engine/core/src/plan/make.ts';

test('a step stands behind all that it reads, and a reduction a level above it', () => {
  const drawn = fc.record({ reads: fc.array(fc.nat(11), { maxLength: 3 }), isReduced: fc.boolean() });
  fc.assert(
    fc.property(fc.array(drawn, { minLength: 1, maxLength: 12 }), (list) => {
      const ir = new Ir();
      const steps = list.map(({ reads, isReduced }, i) => {
        const cells = reads.filter((at) => at < i).map((at) => ir.cell('me', `s${at}`, 'n', true));
        const node = cells.reduce<Node>((a, b) => ir.number('add', a, b), ir.today());
        const step = { scope: 'person', writes: [{ slot: `s${i}`, node, reduce: 'sum' as const, start: 0 }] };
        return isReduced ? { ...step, kind: 'reduce' as const, over: 'person' } : { ...step, kind: 'scalar' as const };
      });
      const placed = assignLevels(steps);
      const done = new Map<string, number>();
      for (const { kind, level, writes } of placed)
        for (const { slot, node } of writes) {
          const below = Math.max(-1, ...listSlotsRead([node]).map((read) => done.get(read) ?? Infinity));
          expect(kind === 'reduce' ? below < level : below <= level, slot).toBe(true);
          done.set(slot, level);
        }
      expect(done.size).toBe(steps.length);
    }),
  );
});
