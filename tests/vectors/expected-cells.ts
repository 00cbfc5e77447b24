/** This module finds the column for a name that a vector expects, and writes a value in the form of a vector. */
import type { Household, ColumnValue } from '../../engine/core/src/run/household.ts';
import { readColumnValue } from '../../engine/core/src/run/household.ts';
import { listThingOrder } from '../../engine/core/src/run/load.ts';
import type { Column } from '../../engine/core/src/plan/columns.ts';
import type { Plan, PlanLaw, PlanNode } from '../../engine/core/src/plan/plan.ts';
import type { Situation } from '../../engine/core/src/situation/model.ts';
import { showDay } from '../../engine/core/src/values/calendar.ts';
import type { ExpectedValue, Vector } from './file.ts';

export interface ExpectedCell {
  readonly label: string;
  readonly column: Column;
  readonly row: number;
  readonly want: ExpectedValue;
}

/**
 * Lists every value that a vector expects, with its column and row. It throws an `Error` when a name, or the id of a
 * person or thing, is unknown, and when a name is no fact of that person or thing.
 */
export function findExpectedCells(
  vector: Vector,
  plan: Plan,
  situation: Situation,
  persons: readonly string[],
): readonly ExpectedCell[] {
  return Object.entries(vector.expect).flatMap(([key, want]) => {
    if (isBelow(want))
      return Object.entries(want).map(([name, value]) =>
        looked(name, value as ExpectedValue, rowOf(key, situation, persons), plan),
      );
    return [looked(key, want, { scope: 'person', row: 0, of: persons[0] ?? '' }, plan)];
  });
}

interface Where {
  readonly scope: string;
  readonly row: number;
  readonly of: string;
}

function isBelow(want: Vector['expect'][string]): want is Readonly<Record<string, ExpectedValue>> {
  return typeof want === 'object' && !('min' in want) && !('one_of' in want);
}

function rowOf(key: string, situation: Situation, persons: readonly string[]): Where {
  if (key === 'home') return { scope: 'home', row: 0, of: key };
  const person = persons.indexOf(key);
  if (person >= 0) return { scope: 'person', row: person, of: key };
  const thing = situation.things.find((t) => t.id === key);
  if (thing === undefined) throw new Error(`nobody and nothing is called "${key}"`);
  return { scope: thing.kind, row: listThingOrder(situation, thing.kind).indexOf(key), of: key };
}

function looked(name: string, want: ExpectedValue, where: Where, plan: Plan): ExpectedCell {
  const column = findVectorColumn(name, where.scope, plan);
  if (column.scope !== where.scope) throw new Error(`"${name}" is no fact of ${where.of}`);
  return { label: `${where.of} ${name}`, column, row: where.row, want };
}

/**
 * Finds the column of a name, such as `verdict`, `route.open`, a fact of the law or a fact of the vocabulary. A prefix
 * may name the law or the right; without one, the right is `main`, or the first right where there is no `main`. Unless
 * the prefix names a law, the newest law of the right is searched. It throws an `Error` when the name is unknown.
 */
export function findVectorColumn(name: string, scope: string, plan: Plan): Column {
  const right = plan.rights.find(
    (r) => name.startsWith(`${r.right.name}.`) || r.laws.some((l) => name.startsWith(`${l.id}.`)),
  );
  const law = right?.laws.find((l) => name.startsWith(`${l.id}.`));
  const prefix = law?.id ?? right?.right.name;
  const rest = prefix === undefined ? name : name.slice(prefix.length + 1);
  const of = right ?? plan.rights.find((r) => r.right.name === 'main') ?? plan.rights[0];
  if (rest === 'verdict' && of !== undefined) return of.mayGet;
  const given = of?.gives.find(({ id }) => rest === `given.${id}`);
  if (given !== undefined) return given.column;
  const there = of?.gives.find(({ id }) => rest === `there.${id}`)?.there;
  if (there !== undefined && there !== null) return there;
  const inLaw = law ?? of?.laws.at(-1);
  const found =
    (inLaw === undefined ? null : partOf(inLaw, rest, scope)) ??
    plan.columns.get(scope === 'person' ? name : `${scope}.${name}`) ??
    plan.columns.get(name);
  if (found === undefined) throw new Error(`nothing is called "${name}"`);
  return found;
}

function partOf(law: PlanLaw, name: string, scope: string): Column | null {
  const fact = law.facts.get(scope === 'person' ? name : `${scope}.${name}`);
  if (fact !== undefined) return fact;
  const [head = '', id = ''] = [name.slice(0, name.indexOf('.')), name.slice(name.indexOf('.') + 1)];
  const route = law.routes.find((r) => r.id === id);
  switch (head) {
    case 'route':
      return route?.verdict ?? null;
    case 'gate':
      return route?.gate ?? null;
    case 'starts':
      return route?.starts ?? null;
    case 'provisional':
      return route?.provisional ?? null;
    case 'when':
      return law.routes.map((r) => nodeOf(r.node, id)).find((c) => c !== null) ?? null;
    case 'gives':
      return [...law.routes.flatMap((r) => r.lines), ...law.lines].find((l) => l.id === id)?.column ?? null;
    default:
  }
  if (name === 'claimant' || name === 'compatible' || name === 'kept' || name === 'applies') return law[name];
  return null;
}

function nodeOf(node: PlanNode, id: string): Column | null {
  if (node.id === id) return node.column;
  return node.kind === 'line' ? null : (node.items.map((n) => nodeOf(n, id)).find((c) => c !== null) ?? null);
}

export function formatVectorValue(h: Household, column: Column, row: number): ExpectedValue {
  return asExpected(readColumnValue(h, column, row));
}

function asExpected(value: ColumnValue): ExpectedValue {
  if (value.kind === 'truth') return value.value;
  if (value.kind === 'set') {
    const [only, ...others] = value.values;
    return only !== undefined && others.length === 0 ? only : { one_of: value.values };
  }
  const isDate = value.type.kind === 'date';
  const [min, max] = isDate ? [showDay(value.min), showDay(value.max)] : [value.min, value.max];
  return min === max ? min : { min, max };
}

/**
 * Checks whether two values are equal; the order of a set does not matter. Numbers may differ by 1e-9, relative to the
 * expected number where that is above 1, because numbers that are not rounded to the grid of money keep the rounding
 * noise of doubles.
 */
export function isSameVectorValue(is: ExpectedValue, want: ExpectedValue): boolean {
  if (typeof is === 'number' && typeof want === 'number')
    return is === want || Math.abs(is - want) <= 1e-9 * Math.max(1, Math.abs(want));
  if (typeof is !== 'object' || typeof want !== 'object') return is === want;
  if ('one_of' in is && 'one_of' in want)
    return is.one_of.length === want.one_of.length && is.one_of.every((v) => want.one_of.includes(v));
  return 'min' in is && 'min' in want && isSameVectorValue(is.min, want.min) && isSameVectorValue(is.max, want.max);
}
