/**
 * This module finds how a fact is computed: the definitions are looked up once for a plan, then selected for a row of a
 * household.
 */
import { readTruth, readColumnValue, type ColumnValue } from '../../run/household.ts';
import type { Term } from '../../language/term.ts';
import type { Column } from '../../plan/columns.ts';
import type { Plan } from '../../plan/plan.ts';
import type { UnderstoodImplication } from '../../rulebook/typecheck/understood.ts';
import type { RulebookIndex, Definition } from '../rulebook-index.ts';
import type { TermPlace, RowAt } from '../settle/term-place.ts';
import { settleTruth } from '../settle/term.ts';

/** Holds the term from which a fact was computed, and the place in which the term was evaluated. */
export interface UsedDefinition {
  readonly term: Term;
  readonly place: TermPlace;
}

/**
 * Returns the condition from which a fact follows in a row or, when it follows from none, the term from which it is
 * computed; `null` when there is neither, or when somebody stated the fact.
 */
export function findUsedDefinition(id: string, at: RowAt, place: TermPlace): UsedDefinition | null {
  const term = findImplyingCondition(place, id, at) ?? definitionOf(place, id, at)?.term ?? null;
  return term === null ? null : { term, place: { ...place, me: at, member: null } };
}

/**
 * Returns the condition from which a fact follows in a row; `null` when the fact does not follow or its exact value was
 * told.
 */
export function findImplyingCondition(place: TermPlace, id: string, at: RowAt): Term | null {
  const { implied, told } = getFactColumns(place, id);
  if (told === undefined || isOne(readColumnValue(place.household, told, at.row))) return null;
  const inside = { ...place, me: at, member: null };
  return implied.find(({ when }) => settleTruth(when, inside).c)?.when ?? null;
}

function isOne(value: ColumnValue): boolean {
  if (value.kind === 'truth') return value.value !== 'depends';
  return value.kind === 'set' ? value.values.length === 1 : value.min === value.max;
}

function definitionOf(place: TermPlace, id: string, at: RowAt): Definition | null {
  const { household } = place;
  const { stated, own, laws } = getFactColumns(place, id);
  if (stated !== undefined && readTruth(household, stated, at.row) === 'yes') return null;
  if (own !== undefined) return own;
  if (laws === undefined) return null;
  const law = laws.findLast((l) => at.scope !== 'person' || readTruth(household, l.applies, at.row) !== 'no');
  return law?.definition ?? null;
}

interface LawOfFact {
  readonly applies: Column;
  readonly definition: Definition | null;
}

/** Holds what a plan and the index of the rulebook say about a fact. It is looked up once for each plan. */
export interface FactColumns {
  readonly column: Column | undefined;
  /** Holds in each row whether somebody stated the fact; `undefined` when the plan has no such column. */
  readonly stated: Column | undefined;
  readonly own: Definition | undefined;
  /**
   * Lists the lines from which the fact follows; `told` is the column of the value that was told, without what follows.
   */
  readonly implied: readonly UnderstoodImplication[];
  readonly told: Column | undefined;
  /** Lists the law files that derive the fact, when it is read under one name for all law files of a right. */
  readonly laws: readonly LawOfFact[] | undefined;
  /**
   * Is `true` for the fact that names the owner of a thing. The owner is known already from where the thing was
   * described.
   */
  readonly isOwner: boolean;
}

const columnsOfFacts = new WeakMap<Plan, Map<string, FactColumns>>();

export function getFactColumns({ household, book }: TermPlace, id: string): FactColumns {
  const { plan } = household.period;
  let ofPlan = columnsOfFacts.get(plan);
  if (ofPlan === undefined) columnsOfFacts.set(plan, (ofPlan = new Map()));
  let made = ofPlan.get(id);
  if (made === undefined)
    ofPlan.set(
      id,
      (made = {
        column: plan.columns.get(id),
        stated: plan.columns.get(`${id}?`),
        own: book.definitions.get(id),
        implied: book.implied.get(id) ?? [],
        told: book.implied.has(id) ? plan.columns.get(`${id}!`) : undefined,
        laws: lawsOf(plan, book, id),
        isOwner: book.rulebook.things.some((t) => id === `${t.kind}.${t.owner}`),
      }),
    );
  return made;
}

/**
 * Returns the law files of a plan that derive a fact which other rights read under one name, oldest first; `undefined`
 * for any other fact, and when the plan does not have the right of the fact.
 */
function lawsOf(plan: Plan, book: RulebookIndex, id: string): readonly LawOfFact[] | undefined {
  const laws = book.merged.get(id);
  if (laws === undefined) return undefined;
  const [name = ''] = id.split('.');
  const right = plan.rights.find((r) => r.right.name === name);
  return right?.laws.flatMap((l) => {
    if (!laws.includes(l.id)) return [];
    const definition = book.definitions.get(`${l.id}.${id.slice(name.length + 1)}`) ?? null;
    return [{ applies: l.applies, definition }];
  });
}
