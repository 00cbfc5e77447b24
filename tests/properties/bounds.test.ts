/**
 * These tests check the bounds that the type checker gives a formula: no value of any household lies outside the bounds
 * of its type.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getMemoryScale } from '../../engine/core/src/values/grid.ts';
import { findSlotIndex } from '../../engine/core/src/plan/layout.ts';
import {
  createPropertySettings,
  drawMixedHousehold,
  PATIENCE,
  readDrawnSituation,
  evaluateInMemory,
  type Household,
} from './shared.ts';

/** Money is stored in ten-thousandths, so that a value may exceed a bound between two of them by less than one. */
const GRAIN = 0.0001;

test(
  'every number that is worked out lies within the bounds of its type',
  () => {
    let looked = 0;
    fc.assert(
      fc.property(drawMixedHousehold(), ({ input, date }) => {
        const outside = outsideBounds(evaluateInMemory(readDrawnSituation(input, date), date));
        looked += outside.looked;
        expect(outside.found).toEqual([]);
      }),
      createPropertySettings(1),
    );
    process.stdout.write(`bounds: ${looked} numbers looked at\n`);
    expect(looked).toBeGreaterThan(1000);
  },
  PATIENCE,
);

function outsideBounds(h: Household): { readonly found: readonly string[]; readonly looked: number } {
  const { plan, layout } = h.period;
  const written = new Set(plan.steps.flatMap((s) => s.writes.map((w) => w.slot)));
  const found: string[] = [];
  let looked = 0;
  for (const column of plan.columns.values()) {
    const { type, scope } = column;
    const block = h.memory.blocks[scope];
    if (type.kind !== 'number' || block === undefined || !written.has(column.slots[0])) continue;
    const [lo, hi] = column.slots.map((s) => findSlotIndex(layout, scope, s)) as [number, number];
    const scale = getMemoryScale(type);
    for (let row = 0; row < block.rows; row++) {
      const at = (slot: number): number => (block.data[row * block.stride + slot] as number) / scale;
      looked += 1;
      if (at(lo) < type.min - GRAIN || at(hi) > type.max + GRAIN)
        found.push(`${column.id}: ${at(lo)} to ${at(hi)}, bounds ${type.min} to ${type.max}`);
    }
  }
  return { found, looked };
}
