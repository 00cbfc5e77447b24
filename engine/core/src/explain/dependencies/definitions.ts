/** What works a fact out: looked up once for a plan, then told for a row of a household. */
import { truthOf, valueOf, type Value } from '../../run/household.ts';
import type { Term } from '../../language/term.ts';
import type { Column } from '../../plan/columns.ts';
import type { Plan } from '../../plan/plan.ts';
import type { UnderstoodImplication } from '../../rulebook/typecheck/understood.ts';
import type { Book, Definition } from '../book.ts';
import type { Place, RowAt } from '../settle/place.ts';
import { settleTruth } from '../settle/term.ts';

/** What works a fact out, and the place in which it does. */
export interface WorkedOut {
  readonly term: Term;
  readonly place: Place;
}

/** What works a fact out for a row, or what it follows from there, unless somebody stated it. */
export function fromWhat(id: string, at: RowAt, place: Place): WorkedOut | null {
  const term = impliedBy(place, id, at) ?? definitionOf(place, id, at)?.term ?? null;
  return term === null ? null : { term, place: { ...place, me: at, member: null } };
}

/** The condition from which a fact follows in a row; `null` where it does not, or was told. */
export function impliedBy(place: Place, id: string, at: RowAt): Term | null {
  const { implied, told } = factColumns(place, id);
  if (told === undefined || isOne(valueOf(place.household, told, at.row))) return null;
  const inside = { ...place, me: at, member: null };
  return implied.find(({ when }) => settleTruth(when, inside).c)?.when ?? null;
}

function isOne(value: Value): boolean {
  if (value.kind === 'truth') return value.value !== 'depends';
  return value.kind === 'set' ? value.values.length === 1 : value.min === value.max;
}

function definitionOf(place: Place, id: string, at: RowAt): Definition | null {
  const { household } = place;
  const { stated, own, laws } = factColumns(place, id);
  if (stated !== undefined && truthOf(household, stated, at.row) === 'yes') return null;
  if (own !== undefined) return own;
  if (laws === undefined) return null;
  const law = laws.findLast((l) => at.scope !== 'person' || truthOf(household, l.applies, at.row) !== 'no');
  return law?.definition ?? null;
}

/** A law file that derives a fact, and to whom it applies. */
interface LawOfFact {
  readonly applies: Column;
  readonly definition: Definition | null;
}

/** What a plan and its book hold of a fact, looked up once. */
export interface FactColumns {
  readonly column: Column | undefined;
  /** Whether somebody stated it. */
  readonly stated: Column | undefined;
  readonly own: Definition | undefined;
  /** What it follows from, and the column of what was told beside that. */
  readonly implied: readonly UnderstoodImplication[];
  readonly told: Column | undefined;
  /** Law files that derive it, where several do. */
  readonly laws: readonly LawOfFact[] | undefined;
  /** Whose a thing is, is known by where it was described. */
  readonly isOwner: boolean;
}

const columnsOfFacts = new WeakMap<Plan, Map<string, FactColumns>>();

export function factColumns({ household, book }: Place, id: string): FactColumns {
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

/** The law files of a plan that derive a fact which other rights read under one name, oldest first. */
function lawsOf(plan: Plan, book: Book, id: string): readonly LawOfFact[] | undefined {
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
