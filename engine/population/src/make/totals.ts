/**
 * This module counts how many persons or households are entitled under the law of a day, in a sample that is drawn for
 * that day, to compare the numbers with published totals.
 */
import { type Compiled, type Memory, createMemory, type CompiledPeriod } from '@recto-verso/engine/run';
import {
  type Column as PlanColumn,
  findColumnEnds,
  findCoveredColumn,
  type PlanLaw,
  type PlanRight,
} from '@recto-verso/engine/plan';
import { compileTest, findChunkRows, type Chunk } from './chunk.ts';
import { drawChunk } from './generate.ts';
import type { PopulationModel, Total } from './model.ts';
import { createKindTally, rakeWeights, tallyChunk } from './rake.ts';
import { createDescriber } from './situation.ts';

export interface CountedTotal {
  readonly total: Total;
  /**
   * The fields `certain` and `possible` are the weighted numbers of those who are certainly and who are possibly
   * entitled.
   */
  readonly certain: number;
  readonly possible: number;
  /** Counts the persons or households of the sample that are certainly entitled, without weights. */
  readonly found: number;
}

export interface CountOptions {
  readonly model: PopulationModel;
  readonly compiled: Compiled;
  readonly seed: number;
  /** Is the number of households that are drawn for each day whose law is applied. */
  readonly sample: number;
  readonly progress: (done: number, of: number) => void;
}

export async function countTotals(options: CountOptions): Promise<readonly CountedTotal[]> {
  const { model, sample, progress } = options;
  const days = [...new Set(model.totals.map(({ law }) => law))].sort((a, b) => a - b);
  const counted: CountedTotal[] = [];
  for (const [i, day] of days.entries()) {
    const totals = model.totals.filter(({ law }) => law === day);
    const found = await countOn(options, day, totals, (done) => progress(i * sample + done, days.length * sample));
    counted.push(...found);
  }
  return model.totals.flatMap((total) => counted.filter((c) => c.total === total));
}

async function countOn(
  { model, compiled, seed, sample }: CountOptions,
  day: number,
  totals: readonly Total[],
  progress: (done: number) => void,
): Promise<readonly CountedTotal[]> {
  const chunk = drawChunk({ model, seed, date: day }, 0, sample);
  const kinds = createKindTally();
  const of = tallyChunk(model, chunk, kinds);
  const weights = rakeWeights(model, kinds).of;
  const period = compiled.at(day);
  const memory = createMemory(
    period.layout,
    period.plan.dated.map((d) => d.fact),
  );
  const describe = createDescriber(model, chunk);
  const counters = totals.map((total) => ({
    total,
    count: counter(period, total, chunk),
    sums: { certain: 0, possible: 0, found: 0 },
  }));
  for (let home = 0; home < sample; home++) {
    period.load(describe(home), day, memory);
    period.screen(memory);
    const weight = weights[of[home] as number] as number;
    for (const { count, sums } of counters) {
      const [certain, possible] = count(memory, home);
      sums.certain += certain * weight;
      sums.possible += possible * weight;
      sums.found += certain;
    }
    if (home % 200 !== 199) continue;
    progress(home + 1);
    await new Promise(setImmediate);
  }
  return counters.map(({ total, sums }) => ({ total, ...sums }));
}

type Count = (memory: Memory, home: number) => readonly [certain: number, possible: number];

function counter(period: CompiledPeriod, total: Total, chunk: Chunk): Count {
  const rights = period.plan.rights.filter(({ right }) => total.rights.includes(right.id));
  const { start } = findChunkRows(chunk, 'person');
  const holds = compileTest(chunk, 'person', total.when);
  return (memory, home) => {
    const first = start[home] as number;
    const rows = memory.blocks['person']?.rows ?? 0;
    const count = (end: 0 | 1): number => {
      const all = rights.reduce(
        (mask, right) => mask | entitled(period, memory, right, rows, end, total.count === 'covered'),
        0,
      );
      const counted = Array.from({ length: rows }, (_, row) => row).filter(
        (row) => (all & bit(row)) !== 0 && holds(first + row),
      ).length;
      return total.count === 'households' ? Math.min(1, counted) : counted;
    };
    return [count(0), count(1)];
  };
}

/**
 * Returns the persons who are entitled to a right, as a mask. `end` is 0 for those who certainly are, and 1 for those
 * who possibly are. When persons share the right, only the first of them counts. With `covered`, everybody counts whom
 * the right covers.
 */
function entitled(
  period: CompiledPeriod,
  memory: Memory,
  right: PlanRight,
  rows: number,
  end: 0 | 1,
  covered: boolean,
): number {
  let who = 0;
  let shared = 0;
  for (let row = 0; row < rows; row++)
    for (const law of right.laws) {
      if (slot(period, memory, law.applies, row, end) === 0 || slot(period, memory, law.verdict, row, end) === 0)
        continue;
      if ((shared & bit(row)) !== 0 && !covered) continue;
      who |= bit(row);
      if (law.shares !== null) shared |= slot(period, memory, law.shares, row, 0);
      if (covered) who |= coveredBy(period, memory, law, row, end);
    }
  return who;
}

function coveredBy(period: CompiledPeriod, memory: Memory, law: PlanLaw, row: number, end: 0 | 1): number {
  return law.routes
    .filter((route) => slot(period, memory, route.verdict, row, end) !== 0)
    .reduce((mask, route) => {
      const column = findCoveredColumn(law, route);
      return column === null ? mask : mask | slot(period, memory, column, row, 0);
    }, 0);
}

function slot(period: CompiledPeriod, memory: Memory, column: PlanColumn, row: number, end: 0 | 1): number {
  const block = memory.blocks[column.scope];
  return block === undefined
    ? 0
    : (block.data[row * block.stride + findColumnEnds(period.layout, column)[end]] as number);
}

function bit(row: number): number {
  return 2 ** (row + 1);
}
