/**
 * These tests check that less income, all else equal, never lowers what a right gives. In the households of the cases
 * of each right, each stated income is lowered in turn, and a right whose value is known before and after has to have
 * at least the same value a year. Where a law says otherwise, `less-income.yaml` states it, with its source.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { computeHousehold as householdOf } from '../../engine/core/src/run/household.ts';
import { listRightsOfPersons, computePairStates, type PairState } from '../../engine/core/src/ask/curve/state.ts';
import type { Right } from '../../engine/core/src/rulebook/model.ts';
import type { Piece, Row, Situation, Stated } from '../../engine/core/src/situation/model.ts';
import { readSituation } from '../../engine/core/src/situation/read.ts';
import { compileForRights, rulebook } from '../open-rulebook.ts';

interface Exception {
  readonly right: string;
  /** Lists the incomes for which the exception holds; without it, all incomes. */
  readonly incomes?: readonly string[];
  readonly why: string;
  readonly source: string;
}

const { incomes, exceptions } = parse(readFileSync(new URL('less-income.yaml', import.meta.url), 'utf8')) as {
  readonly incomes: readonly string[];
  readonly exceptions: readonly Exception[];
};

/** Lists the parts of an income that are left. */
const LEFT = [0, 0.5, 0.9, 0.999];
/** The tolerance is in euros a year; it is needed because monthly amounts are rounded to the cent. */
const GRAIN = 0.13;
/** At most this many cases of a right are used, spread over all of them. */
const MOST = 60;

interface Income {
  readonly row: string;
  readonly fact: string;
}

const used = new Set<Exception>();

describe.each(rulebook.rights.filter(({ cases }) => cases.length > 0))('$id', (right) => {
  test('gives no less to whoever has less', () => {
    expect(spread(right.cases).flatMap((one) => lessGiven(right, one))).toEqual([]);
  });
});

test('each exception is needed, and cites a source of its right', () => {
  expect(exceptions.filter((one) => !used.has(one))).toEqual([]);
  const named = exceptions.map((one) => rulebook.rights.find(({ id }) => id === one.right)?.sources[one.source]);
  expect(named).not.toContain(undefined);
});

function spread<T>(all: readonly T[]): readonly T[] {
  const step = Math.max(1, Math.ceil(all.length / MOST));
  return all.filter((_, i) => i % step === 0);
}

function lessGiven(right: Right, { name, date, situation: written }: Right['cases'][number]): readonly string[] {
  const compiled = compileForRights([right.id]);
  const situation = readSituation(compiled.rulebook, written, date);
  const statesOf = (one: Situation): readonly PairState[] => {
    const h = householdOf(compiled.at(date), one, date, 'screen');
    return computePairStates(
      h,
      listRightsOfPersons(
        h,
        h.period.plan.rights.filter((r) => r.right === right),
      ),
    );
  };
  const before = statesOf(situation);
  if (before.every(({ verdict }) => verdict !== 'yes')) return [];
  return incomesIn(situation).flatMap((income) =>
    LEFT.flatMap((left) => {
      const after = statesOf(lowered(situation, income, left));
      return before.flatMap((was, i) => {
        const is = after[i];
        if (is === undefined || !isLess(was, is) || isExcepted(right, income)) return [];
        return [`${name}: ${left} left of ${income.row}, ${income.fact}: ${worthOf(was)} became ${worthOf(is)}`];
      });
    }),
  );
}

/** Lists the incomes of which a value is told that is certainly above zero. */
function incomesIn({ persons, things }: Situation): readonly Income[] {
  const rows = [
    ...persons.map((row) => ({ row, prefix: '' })),
    ...things.map((row) => ({ row, prefix: `${row.kind}.` })),
  ];
  return rows.flatMap(({ row, prefix }) =>
    incomes.flatMap((fact) => {
      if (!fact.startsWith(prefix)) return [];
      const name = fact.slice(prefix.length);
      const values = [row.plain[name] ?? null, ...(row.dated[name] ?? []).map(({ value }) => value)];
      return values.some((value) => value?.kind === 'range' && value.lo > 0) ? [{ row: row.id, fact: name }] : [];
    }),
  );
}

function lowered(situation: Situation, { row, fact }: Income, left: number): Situation {
  const less = (value: Stated | null): Stated | null =>
    value?.kind === 'range' && value.lo > 0 ? { ...value, lo: value.lo * left, hi: value.hi * left } : value;
  const with_ = <R extends Row & { readonly id: string }>(one: R): R =>
    one.id !== row
      ? one
      : {
          ...one,
          plain: changed(one.plain, fact, less),
          dated: changed(one.dated, fact, (all: readonly Piece[]) => all.map((p) => ({ ...p, value: less(p.value) }))),
        };
  return { ...situation, persons: situation.persons.map(with_), things: situation.things.map(with_) };
}

function changed<T>(
  facts: Readonly<Record<string, T>>,
  name: string,
  to: (value: T) => T,
): Readonly<Record<string, T>> {
  const known = facts[name];
  return known === undefined ? facts : { ...facts, [name]: to(known) };
}

function isExcepted(right: Right, { fact }: Income): boolean {
  const found = exceptions.find((one) => one.right === right.id && (one.incomes?.includes(fact) ?? true));
  if (found !== undefined) used.add(found);
  return found !== undefined;
}

/**
 * Returns the value in euros a year: 0 where the verdict is `no`, and `null` where it is open or the value is not known
 * exactly.
 */
function worthOf({ verdict, worth }: PairState): number | null {
  if (verdict === 'depends') return null;
  if (verdict === 'no') return 0;
  return worth === null || worth.max - worth.min > GRAIN ? null : worth.min;
}

/**
 * Checks whether the value is less. A verdict that turns from `yes` to `no` counts as less even where the value was not
 * known, but not where it was zero.
 */
function isLess(was: PairState, is: PairState): boolean {
  if (was.verdict === 'yes' && is.verdict === 'no') return (worthOf(was) ?? 1) > 0;
  const [a, b] = [worthOf(was), worthOf(is)];
  return a !== null && b !== null && b < a - GRAIN;
}
