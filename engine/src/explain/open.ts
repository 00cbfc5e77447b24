/** What only the law or an authority can settle: readings, discretions, figures that are not known; each result is shown. */
import type { Column } from '../lowering/columns.ts';
import { inMemory } from '../values/grid.ts';
import type { Input } from '../lowering/plan.ts';
import { truthOf, valueOf, type Three, type Value } from '../evaluate/household.ts';
import type { Cones } from './cone.ts';
import type { Draft } from './draft.ts';
import { candidates } from './candidates.ts';
import type { Trials } from './trials.ts';

export interface OpenResult {
  readonly value: Value;
  readonly verdict: Three;
  readonly lines: readonly Value[];
}

export interface OpenPointTried {
  readonly input: Input;
  readonly results: readonly OpenResult[];
  /** Its results differ from one another. */
  readonly matters: boolean;
  /** One of its values settles the verdict. */
  readonly settles: boolean;
}

/** The open points below a verdict and its lines, each tried at its values. */
export function openPoints(
  trials: Trials,
  cones: Cones,
  draft: Draft,
  lines: readonly Column[],
): readonly OpenPointTried[] {
  const inputs = new Map<string, Input>();
  for (const column of [draft.right.mayGet, ...lines])
    for (const input of cones.of(column).open) inputs.set(input.column.id, input);
  const fixed = trials.household.situation.fixed;
  return [...inputs.values()]
    .filter((i) => fixed[i.column.id] === undefined)
    .map((input) => tryPoint(trials, draft, lines, input));
}

function tryPoint(trials: Trials, draft: Draft, lines: readonly Column[], input: Input): OpenPointTried {
  const { type } = input.column;
  const results = candidates(type, endsOf(trials, input), []).map((c) =>
    trials.withOpen(input, c, (h): OpenResult => ({
      value: c.value,
      verdict: truthOf(h, draft.right.mayGet, draft.row),
      lines: lines.map((l) => valueOf(h, l, draft.row)),
    })),
  );
  const shown = new Set(results.map((r) => JSON.stringify([r.verdict, r.lines.map((l) => ({ ...l, type: null }))])));
  return {
    input,
    results,
    matters: shown.size > 1,
    settles: draft.verdict === 'depends' && results.some((r) => r.verdict !== 'depends'),
  };
}

function endsOf(trials: Trials, input: Input): { readonly lo: number; readonly hi: number } {
  const h = trials.household;
  const { column } = input;
  if (column.type.kind === 'choice') return { lo: 2 ** column.type.values.length - 1, hi: 0 };
  const value = valueOf(h, column, 0);
  if (value.kind !== 'number') return { lo: 0, hi: 1 };
  return { lo: inMemory(value.min, column.type), hi: inMemory(value.max, column.type) };
}
