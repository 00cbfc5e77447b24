/**
 * This module tries what only the law or an authority can settle: readings, discretions and unknown figures. The answer
 * shows the result of each value.
 */
import type { Column } from '../../plan/columns.ts';
import { toMemoryUnits } from '../../values/grid.ts';
import type { PlanInput } from '../../plan/plan.ts';
import { readTruth, readColumnValue, type TruthValue, type ColumnValue } from '../../run/household.ts';
import type { DependencyIndex } from '../dependencies/dependency-index.ts';
import { listGivenAmounts } from '../drafts/amounts.ts';
import type { Draft } from '../drafts/draft.ts';
import { listCandidates } from '../dependencies/candidates.ts';
import { computeLater } from '../dependencies/lazy.ts';
import type { Trials } from './trials.ts';

export interface OpenResult {
  readonly value: ColumnValue;
  readonly verdict: TruthValue;
  /** Holds what each line of `listGivenAmounts` then gives. */
  readonly lines: readonly ColumnValue[];
}

export interface OpenPointTried {
  readonly input: PlanInput;
  readonly results: readonly OpenResult[];
  /** Is `true` when the results differ from one another. */
  readonly matters: boolean;
  /** Is `true` when the verdict is open and one of the values settles it. */
  readonly settles: boolean;
}

/**
 * Holds the open points of one household. Each value of a point is tried once, and its result is read for every right
 * that depends on the point.
 */
export class OpenPoints {
  readonly #trials: Trials;
  readonly #points: () => Points;
  readonly #found = new Map<string, ReadonlyMap<Draft, readonly OpenResult[]>>();

  constructor(trials: Trials, dependencyIndex: DependencyIndex, drafts: readonly Draft[]) {
    this.#trials = trials;
    this.#points = computeLater(() => pointsBelow(trials, dependencyIndex, drafts));
  }

  /** Returns the open points on which the verdict of a draft, or what it pays or saves, depends. Each is tried at its values. */
  of(draft: Draft): readonly OpenPointTried[] {
    return [...this.#points().values()]
      .filter(({ readers }) => readers.includes(draft))
      .map(({ input, readers }) => {
        const results = this.#tried(input, readers).get(draft) ?? [];
        const shown = results.map((r) => JSON.stringify([r.verdict, r.lines.map((l) => ({ ...l, type: null }))]));
        return {
          input,
          results,
          matters: new Set(shown).size > 1,
          settles: draft.verdict === 'depends' && results.some((r) => r.verdict !== 'depends'),
        };
      });
  }

  #tried(input: PlanInput, readers: readonly Draft[]): ReadonlyMap<Draft, readonly OpenResult[]> {
    const known = this.#found.get(input.column.id) ?? tryPoint(this.#trials, input, readers);
    this.#found.set(input.column.id, known);
    return known;
  }
}

/**
 * Maps the column id of each open point to the point, and to the drafts whose verdict or amounts depend on it. Drafts
 * of rights that are closed and not certainly received are left out.
 */
type Points = ReadonlyMap<string, { readonly input: PlanInput; readonly readers: readonly Draft[] }>;

function pointsBelow(trials: Trials, dependencyIndex: DependencyIndex, drafts: readonly Draft[]): Points {
  const points = new Map<string, { readonly input: PlanInput; readonly readers: Draft[] }>();
  const { fixed } = trials.household.situation;
  for (const draft of drafts) {
    if (draft.verdict === 'no' && draft.received !== 'yes') continue;
    for (const input of restingOn(dependencyIndex, draft)) {
      const { id } = input.column;
      if (fixed[id] !== undefined) continue;
      const point = points.get(id) ?? { input, readers: [] };
      points.set(id, point);
      point.readers.push(draft);
    }
  }
  return points;
}

function restingOn(dependencyIndex: DependencyIndex, draft: Draft): readonly PlanInput[] {
  return [
    ...new Set([draft.right.mayGet, ...listAmountColumns(draft)].flatMap((column) => dependencyIndex.of(column).open)),
  ];
}

function tryPoint(
  trials: Trials,
  input: PlanInput,
  readers: readonly Draft[],
): ReadonlyMap<Draft, readonly OpenResult[]> {
  const results = new Map<Draft, OpenResult[]>(readers.map((draft) => [draft, []]));
  for (const candidate of listCandidates(input.column.type, endsOf(trials, input), []))
    trials.withOpen(input, candidate, (h) => {
      for (const [draft, found] of results)
        found.push({
          value: candidate.value,
          verdict: readTruth(h, draft.right.mayGet, draft.row),
          lines: listGivenAmounts(draft).map(({ column }) => readColumnValue(h, column, draft.row)),
        });
    });
  return results;
}

/** Returns the columns of all amounts, and of the conditions under which they are given. */
function listAmountColumns(draft: Draft): readonly Column[] {
  return listGivenAmounts(draft).flatMap(({ column, there }) => (there === null ? [column] : [column, there]));
}

function endsOf(trials: Trials, input: PlanInput): { readonly lo: number; readonly hi: number } {
  const h = trials.household;
  const { column } = input;
  if (column.type.kind === 'choice') return { lo: 2 ** column.type.values.length - 1, hi: 0 };
  const value = readColumnValue(h, column, 0);
  if (value.kind !== 'number') return { lo: 0, hi: 1 };
  return { lo: toMemoryUnits(value.min, column.type), hi: toMemoryUnits(value.max, column.type) };
}
