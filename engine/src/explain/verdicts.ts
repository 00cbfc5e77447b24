/** Every verdict of a household at once, read straight from memory: what one trial gives for all rights. */
import type { Column } from '../lowering/columns.ts';
import { indexOf } from '../lowering/layout.ts';
import type { PlanNode } from '../lowering/plan.ts';
import type { Period } from '../evaluate/compiled.ts';
import type { Block } from '../evaluate/memory.ts';
import { three, type Household, type Three } from '../evaluate/household.ts';

/** By symbol of the right, row by row: the verdict, and a mark of all its conditions that tells two states apart. */
export type Verdicts = ReadonlyMap<string, readonly { readonly verdict: Three; readonly mark: string }[]>;

interface Ends {
  readonly certain: number;
  readonly possible: number;
}

interface Reader {
  readonly symbol: string;
  readonly verdict: Ends;
  readonly conditions: readonly Ends[];
}

const readers = new WeakMap<Period, readonly Reader[]>();

export function verdictsOf(h: Household): Verdicts {
  const { data, stride } = persons(h);
  return new Map(
    readersFor(h.period).map(({ symbol, verdict, conditions }) => [
      symbol,
      h.persons.map((_, row) => {
        const base = row * stride;
        let mark = '';
        for (const c of conditions)
          mark += data[base + c.certain] !== 0 ? '2' : data[base + c.possible] !== 0 ? '1' : '0';
        return { verdict: three(data[base + verdict.certain] !== 0, data[base + verdict.possible] !== 0), mark };
      }),
    ]),
  );
}

/** The verdicts alone, by symbol of the right, row by row. */
export function bareVerdicts(h: Household): ReadonlyMap<string, readonly Three[]> {
  const { data, stride } = persons(h);
  return new Map(
    readersFor(h.period).map(({ symbol, verdict: { certain, possible } }) => [
      symbol,
      h.persons.map((_, row) => three(data[row * stride + certain] !== 0, data[row * stride + possible] !== 0)),
    ]),
  );
}

/** The verdict of a right for a person; open where the right is not there. */
export function verdictIn(verdicts: Verdicts, symbol: string, row: number): Three {
  return verdicts.get(symbol)?.[row]?.verdict ?? 'depends';
}

function persons(h: Household): Block {
  const block = h.memory.blocks['person'];
  if (block === undefined) throw new Error('no persons in memory');
  return block;
}

function readersFor(period: Period): readonly Reader[] {
  const known = readers.get(period) ?? readersOf(period);
  readers.set(period, known);
  return known;
}

function readersOf(period: Period): readonly Reader[] {
  const ends = (c: Column): Ends => ({
    certain: indexOf(period.layout, c.scope, c.slots[0]),
    possible: indexOf(period.layout, c.scope, c.slots[1]),
  });
  return period.plan.rights
    .filter((r) => r.laws.length > 0)
    .map((r) => ({
      symbol: r.right.symbol,
      verdict: ends(r.mayGet),
      conditions: r.laws
        .flatMap((l) => [l.claimant, l.compatible, l.kept, ...l.routes.flatMap((x) => conditionColumns(x.node))])
        .map(ends),
    }));
}

function conditionColumns(node: PlanNode): readonly Column[] {
  return node.kind === 'line' ? [node.column] : node.items.flatMap(conditionColumns);
}
