/** This module applies a patch to a situation, row by row. What the patch does not touch stays unchanged. */
import type { FactDef } from '../../rulebook/model.ts';
import type { Rulebook } from '../../rulebook/rulebook.ts';
import type { Operation, PatchRule } from '../../rulebook/crossings/book.ts';
import { listThingOrder } from '../../run/load.ts';
import type { TruthValue, ColumnValue } from '../../run/household.ts';
import type { Row, Situation, Stated } from '../../situation/model.ts';
import { isOneselfForNobody, replaceNobody } from '../../situation/oneself.ts';
import { excludeFromImplied, readStatement, replaceFact, findStatedOn } from '../../situation/fact-patch.ts';
import { isSameStated } from '../../situation/pieces.ts';
import { addTie } from '../../situation/add-tie.ts';
import type { EvaluatedPatchRules } from './rules.ts';

/**
 * Says what happens to a row when it is not known whether the patch reaches it: the row counts as reached (`reach`), to
 * show what could follow, or its value may be either one (`widen`).
 */
export type UncertainRows = 'reach' | 'widen';

/** @param who the ids of the persons to whom an operation applies when it has no condition of its own */
export function applyPatch(
  rulebook: Rulebook,
  worked: EvaluatedPatchRules,
  rule: PatchRule,
  who: readonly string[],
  doubt: UncertainRows,
): Situation {
  return rule.operations.reduce<Situation>((situation, operation) => {
    switch (operation.kind) {
      case 'set':
        return setFacts({ rulebook, worked, rule, who, doubt }, situation, operation);
      case 'partner':
        return tied({ rulebook, worked, rule, who, doubt }, situation, operation);
      case 'remove':
        return removed({ rulebook, worked, rule, who, doubt }, situation, operation);
      case 'add':
        throw new Error('a thing is added by a life event, before the household is read');
    }
  }, worked.situation);
}

interface Laying {
  readonly rulebook: Rulebook;
  readonly worked: EvaluatedPatchRules;
  readonly rule: PatchRule;
  readonly who: readonly string[];
  readonly doubt: UncertainRows;
}

type Set = Extract<Operation, { kind: 'set' }>;

function setFacts(laying: Laying, situation: Situation, operation: Set): Situation {
  const def = laying.rulebook.facts.find((f) => f.id === operation.fact);
  if (def === undefined) throw new Error(`the vocabulary has no "${operation.fact}"`);
  if (def.scope === 'home') {
    const reached = reachOf(laying, operation.where, 0, laying.who.length > 0);
    return reached === 'no'
      ? situation
      : { ...situation, home: setRow(laying, situation.home, operation, def, 0, reached) };
  }
  if (def.scope === 'person') {
    const rowOf = new Map(laying.worked.persons.map((id, row) => [id, row]));
    const persons = situation.persons.map((person) => {
      const row = rowOf.get(person.id) ?? 0;
      const reached = reachOf(laying, operation.where, row, laying.who.includes(person.id));
      return reached === 'no' ? person : setRow(laying, person, operation, def, row, reached);
    });
    return { ...situation, persons };
  }
  const order = listThingOrder(laying.worked.situation, def.scope);
  const things = situation.things.map((thing) => {
    const row = order.indexOf(thing.id);
    if (thing.kind !== def.scope || row < 0) return thing;
    const reached = reachOf(laying, operation.where, row, isOf(laying, thing.id));
    return reached === 'no' ? thing : setRow(laying, thing, operation, def, row, reached);
  });
  return { ...situation, things };
}

/**
 * Checks whether a thing belongs to one of the chosen persons. Things are named after their owner: `her.building[0]`. A
 * thing of the home belongs to any of them.
 */
function isOf({ who }: Laying, thing: string): boolean {
  const owner = thing.slice(0, thing.indexOf('.'));
  return owner === 'home' ? who.length > 0 : who.includes(owner);
}

function reachOf({ worked, rule, who }: Laying, where: string | null, row: number, chosen: boolean): TruthValue {
  if (who.length === 0) return 'no';
  return where === null ? (chosen ? 'yes' : 'no') : worked.truth(rule, where, row);
}

function setRow<R extends Row>(
  laying: Laying,
  row: R,
  operation: Set,
  def: FactDef,
  at: number,
  reached: TruthValue,
): R {
  const { rulebook, worked, rule, doubt } = laying;
  const read =
    operation.value.kind === 'stated'
      ? readStatement(rulebook, def, operation.value.raw, worked.date, worked.persons)
      : statedOf(worked.value(rule, operation.value.fact, at));
  const value = read !== null && isOneselfForNobody(def.type) ? replaceNobody(read, worked.persons[at] ?? '') : read;
  const before = findStatedOn(row, def, worked.date);
  const laid = reached === 'depends' && doubt === 'widen' ? eitherOf(before, value) : value;
  // A value that already holds needs no new piece, so that applying a patch twice gives the same as applying it once.
  if (isSameStated(before, laid) && operation.since.kind === 'date')
    return laid === null ? excludeFromImplied(row, def) : row;
  return replaceFact(row, def, laid, sinceOf(laying, operation, at));
}

function sinceOf({ worked, rule }: Laying, { since }: Set, at: number): number {
  if (since.kind !== 'fact') return since.kind === 'always' ? 0 : worked.date;
  const day = worked.value(rule, since.fact, at);
  return day.kind === 'number' ? day.min : worked.date;
}

/** Converts a computed value to a stated one; returns `null` when a truth is not settled. */
function statedOf(value: ColumnValue): Stated | null {
  if (value.kind === 'truth') return value.value === 'depends' ? null : { kind: 'truth', value: value.value === 'yes' };
  if (value.kind === 'set') return { kind: 'set', values: value.values };
  return { kind: 'range', lo: value.min, hi: value.max };
}

function eitherOf(a: Stated | null, b: Stated | null): Stated | null {
  if (a === null || b === null) return null;
  if (isSameStated(a, b)) return a;
  if (a.kind === 'range' && b.kind === 'range')
    return { kind: 'range', lo: Math.min(a.lo, b.lo), hi: Math.max(a.hi, b.hi) };
  if (a.kind === 'set' && b.kind === 'set') return { kind: 'set', values: [...new Set([...a.values, ...b.values])] };
  return null;
}

type Partner = Extract<Operation, { kind: 'partner' }>;

function tied(laying: Laying, situation: Situation, operation: Partner): Situation {
  return laying.worked.persons.reduce<Situation>((s, person, row) => {
    const reached = reachOf(laying, operation.where, row, laying.who.includes(person));
    const other = partnerIn(laying, operation, row);
    if (reached === 'no' || other === undefined || other === person) return s;
    if (reached === 'depends' && laying.doubt === 'widen') return withoutWord(s, person, other);
    return addTie(laying.rulebook, s, { kind: 'partner', person, with: other });
  }, situation);
}

const NOBODY = 'nobody';

/** Returns the person whom the operation names: `null` means nobody, and `undefined` that it is not known. */
function partnerIn({ worked, rule }: Laying, { with: fact }: Partner, row: number): string | null | undefined {
  if (fact === null) return null;
  const value = worked.value(rule, fact, row);
  const named = value.kind === 'set' ? value.values : [];
  if (named.length !== 1) return undefined;
  return named[0] === NOBODY ? null : worked.persons.find((id) => id === named[0]);
}

/**
 * Returns the situation in which it is not known whether the person is in a couple, with the present partner or with
 * `other`.
 */
function withoutWord(situation: Situation, person: string, other: string | null): Situation {
  const at = situation.persons.findIndex((p) => p.id === person);
  const named = situation.persons.findIndex((p) => p.id === other);
  const open = situation.persons.map((_, i) => i === named || situation.partner[at]?.[i] === true);
  const partner = situation.partner.map((row, i) =>
    row.map((told, j) => ((i === at && open[j]) || (j === at && open[i]) ? null : told)),
  );
  return { ...situation, partner };
}

function removed(laying: Laying, situation: Situation, operation: Extract<Operation, { kind: 'remove' }>): Situation {
  const order = listThingOrder(laying.worked.situation, operation.thing);
  const things = situation.things.filter((thing) => {
    const row = order.indexOf(thing.id);
    if (thing.kind !== operation.thing || row < 0) return true;
    return reachOf(laying, operation.where, row, isOf(laying, thing.id)) === 'no';
  });
  const unknown = situation.thingsUnknown.filter((u) => u.kind !== operation.thing || !laying.who.includes(u.of));
  return { ...situation, things, thingsUnknown: unknown };
}
