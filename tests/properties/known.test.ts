/**
 * The generated module has a shorter half for households of which all is known. These tests check that every slot has
 * the interpreter's value, whichever half runs.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CompiledPeriod } from '../../engine/core/src/run/compiled.ts';
import { createMemory, type Memory } from '../../engine/core/src/run/memory.ts';
import { compileModule } from '../../engine/core/src/run/node.ts';
import { Replay } from '../../engine/core/src/run/replay.ts';
import { createScreenRun, type ScreenModule } from '../../engine/core/src/run/screen.ts';
import { findColumnEnds, findSlotIndex } from '../../engine/core/src/plan/layout.ts';
import type { PlanInput } from '../../engine/core/src/plan/plan.ts';
import {
  createPropertySettings,
  compiledRulebook,
  findDifferentSlots,
  drawKnownHousehold,
  PATIENCE,
  readDrawnSituation,
  type DrawnHousehold,
} from './shared.ts';

const modules = new Map<CompiledPeriod, ScreenModule>();

function generated(period: CompiledPeriod): ScreenModule {
  const known = modules.get(period);
  if (known !== undefined) return known;
  const made = compileModule(period.plan, period.layout);
  modules.set(period, made);
  return made;
}

function loaded({ input, date }: DrawnHousehold): { readonly period: CompiledPeriod; readonly memory: () => Memory } {
  const period = compiledRulebook.at(date);
  const situation = readDrawnSituation(input, date);
  const facts = period.plan.dated.map((d) => d.fact);
  return {
    period,
    memory: () => {
      const memory = createMemory(period.layout, facts);
      period.load(situation, date, memory);
      return memory;
    },
  };
}

/**
 * Runs the interpreter and the module and compares every slot. Returns whether the module took all inputs for known.
 */
function same(period: CompiledPeriod, a: Memory, b: Memory): boolean {
  const module = generated(period);
  const known = module.isKnown(b);
  period.interpret(a);
  createScreenRun(module)(b);
  expect(findDifferentSlots(period, a, b)).toEqual([]);
  return known;
}

/** Makes one input of a row less certain than a single value. */
function open({ layout }: CompiledPeriod, { column }: PlanInput, memory: Memory, at: number): void {
  const block = memory.blocks[column.scope];
  if (block === undefined || block.rows === 0) return;
  const base = (at % block.rows) * block.stride;
  const [lo, hi] = column.slots.map((s) => base + findSlotIndex(layout, column.scope, s)) as [number, number];
  const value = block.data[lo] as number;
  if (column.shape === 'mask') block.data[lo] = value | (value === 1 ? 2 : 1);
  else if (column.shape === 'truth') [block.data[lo], block.data[hi]] = [0, 1];
  else block.data[hi] = value + 1;
}

describe('where all is known', () => {
  test(
    'most households run by the shorter half, and fill every slot alike',
    () => {
      let known = 0;
      const often = createPropertySettings(1);
      fc.assert(
        fc.property(drawKnownHousehold(), (drawn) => {
          const { period, memory } = loaded(drawn);
          if (same(period, memory(), memory())) known++;
        }),
        often,
      );
      expect(known / often.numRuns).toBeGreaterThan(0.5);
    },
    PATIENCE,
  );

  test(
    'one fact that is opened in memory is seen',
    () => {
      fc.assert(
        fc.property(drawKnownHousehold(), fc.nat(), fc.nat(), (drawn, which, row) => {
          const { period, memory } = loaded(drawn);
          const inputs = period.plan.inputs.filter((i) => i.source.kind === 'fact' || i.source.kind === 'open');
          const input = inputs[which % inputs.length] as PlanInput;
          const [a, b] = [memory(), memory()];
          for (const m of [a, b]) open(period, input, m, row);
          same(period, a, b);
        }),
        createPropertySettings(1),
      );
    },
    PATIENCE,
  );

  test(
    'of a memory that was worked out, only what rests on a changed fact need run again',
    () => {
      fc.assert(
        fc.property(drawKnownHousehold(), fc.nat(), fc.nat(), (drawn, which, row) => {
          const { period, memory } = loaded(drawn);
          const inputs = period.plan.inputs.filter((i) => i.source.kind === 'fact' || i.source.kind === 'open');
          const input = inputs[which % inputs.length] as PlanInput;
          const [a, b] = [memory(), memory()];
          open(period, input, a, row);
          period.interpret(a);
          period.screen(b);
          const replay = new Replay(period, b);
          open(period, input, b, row);
          for (const place of findColumnEnds(period.layout, input.column)) replay.touched(input.column.scope, place);
          replay.run();
          for (const scope of Object.keys(a.blocks)) expect(b.blocks[scope]).toEqual(a.blocks[scope]);
        }),
        createPropertySettings(1),
      );
    },
    PATIENCE,
  );
});
