/**
 * What a term rests on, for one household: facts and figures, from the nearest to the farthest. Only what
 * counted is walked: the branch that was taken, the members that can belong, the law file that applies.
 */
import { valueOf, truthOf, type Value } from '../evaluate/household.ts';
import { PARTNER_CERTAIN, PARTNER_POSSIBLE } from '../lowering/people.ts';
import { NOBODY } from '../lowering/choices.ts';
import { memberScope } from '../language/rows.ts';
import { PERSON, type FigureKey, type GroupTerm, type Term } from '../language/term.ts';
import type { ValueType } from '../values/types.ts';
import type { Definition } from './book.ts';
import { figureAt, type FigureAt } from './settle/figure.ts';
import { isSingle, maskIn, membersOf, type MemberAt } from './settle/persons.ts';
import { isUnlisted, readColumn, rowAt, type Place, type RowAt } from './settle/place.ts';
import { settle, settleTruth } from './settle/term.ts';
import { piecesAt } from './settle/time.ts';
import { valueIn } from './settle/value.ts';
import { below } from './terms.ts';

export interface FactRead {
  /** Id of the column, or a tie: `partner`, `related`, `degree`. */
  readonly id: string;
  readonly at: RowAt;
  readonly value: Value;
  /** The days on which it was read, where not on that of the answer. */
  readonly when: readonly [number, number] | null;
  /** 0: the term reads it itself; 1: what it reads is worked out from it; … */
  readonly depth: number;
  /** It says who counts, not what is asked of those who do. */
  readonly aside: boolean;
}

export interface FigureRead {
  readonly found: FigureAt;
  readonly depth: number;
  readonly aside: boolean;
}

export interface Reads {
  readonly facts: readonly FactRead[];
  readonly figures: readonly FigureRead[];
}

interface Visit {
  readonly term: Term;
  readonly place: Place;
  readonly depth: number;
  readonly aside: boolean;
}

/** Reads of a term and of what works its facts out, `deep` steps down, each once. */
export function readsOf(term: Term, place: Place, deep: number): Reads {
  const walker = new Walker(deep);
  walker.queue.push({ term, place, depth: 0, aside: false });
  for (let next = walker.queue.shift(); next !== undefined; next = walker.queue.shift()) walker.visit(next);
  return { facts: [...walker.facts.values()], figures: [...walker.figures.values()] };
}

/** One walk: what was found so far, and what is still to be visited. */
class Walker {
  readonly facts = new Map<string, FactRead>();
  readonly figures = new Map<string, FigureRead>();
  readonly queue: Visit[] = [];
  readonly #deep: number;

  constructor(deep: number) {
    this.#deep = deep;
  }

  visit(visit: Visit): void {
    const { term, place } = visit;
    const on = (t: Term, at: Place = place): void => this.visit({ ...visit, term: t, place: at });
    switch (term.kind) {
      case 'fact':
        return this.#fact(term.id, rowAt(place, term.row), term.type, visit);
      case 'asked':
      case 'granted':
        return this.#column(`${term.kind}.${term.right}`, place.me, visit);
      case 'may_get':
        return this.#column(`may_get.${term.right}`, rowAt(place, term.row), visit);
      case 'through':
        return this.#through(term, visit);
      case 'at':
      case 'window':
        return this.#dated(term, visit);
      case 'figure':
        this.#figure(term.id, term.keys, term.day, visit);
        return below(term).forEach((t) => on(t));
      case 'listed':
        this.#figure(term.figure, [], null, visit);
        return on(term.item);
      case 'scale':
        this.#figure(term.figure, [], term.day, visit);
        return on(term.amount);
      case 'if':
        return taken(term, place).forEach((t) => on(t));
      case 'aggregate': {
        const { body } = term;
        if (body !== null) deciding(term, place).forEach((m) => on(body, { ...place, member: m.at }));
        return this.#group(
          term.group,
          visit,
          membersOf(term.group, place).map((m) => m.at),
          body !== null,
        );
      }
      case 'in_group':
        return this.#group(term.group, visit, place.member === null ? [] : [place.member], false);
      case 'partners':
        this.#partner(term, visit);
        return below(term).forEach((t) => on(t));
      case 'related':
      case 'degree':
        return this.#relation(term, visit);
      default:
        return below(term).forEach((t) => on(t));
    }
  }

  #later(term: Term, place: Place, depth: number, aside: boolean): void {
    if (depth <= this.#deep) this.queue.push({ term, place, depth, aside });
  }

  #record(read: FactRead, household: Place['household']): boolean {
    const key = `${read.id} ${read.at.scope} ${read.at.row} ${read.when?.join(' ') ?? ''}`;
    const before = this.facts.get(key);
    if ((before !== undefined && (read.aside || !before.aside)) || isUnlisted(household, read.at)) return false;
    this.facts.set(key, read);
    return true;
  }

  #column(id: string, at: RowAt | null, { place, depth, aside }: Visit): void {
    const column = place.household.period.plan.columns.get(id);
    if (column === undefined || at === null) return;
    this.#record(
      { id, at, value: valueOf(place.household, column, at.row), when: null, depth, aside },
      place.household,
    );
  }

  #fact(id: string, at: RowAt | null, type: ValueType, visit: Visit): void {
    const { place, depth, aside } = visit;
    if (at === null || isOwner(place, id)) return;
    const column = place.household.period.plan.columns.get(id);
    const pieces = place.day === null ? null : piecesAt(place, id, type, at, place.day, place.day);
    const value =
      pieces !== null
        ? valueIn(pieces, type, place.household)
        : column === undefined
          ? null
          : valueOf(place.household, column, at.row);
    if (value === null) return;
    const when: FactRead['when'] =
      pieces !== null && place.day !== null && place.day !== place.household.memory.today
        ? [place.day, place.day]
        : null;
    if (!this.#record({ id, at, value, when, depth, aside }, place.household)) return;
    // What makes a part nothing is not followed: it adds nothing to what is asked.
    const nothing = depth > 0 && value.kind === 'number' && value.min === 0 && value.max === 0;
    const definition = nothing ? null : definitionOf(place, id, at);
    if (definition !== null) this.#later(definition.term, { ...place, me: at, member: null }, depth + 1, aside);
  }

  #through(term: Extract<Term, { kind: 'through' }>, visit: Visit): void {
    const { place } = visit;
    this.visit({ ...visit, term: term.person });
    const m = maskIn(settle(term.person, { ...place, day: null }));
    if (m === null || !isSingle(m) || m === NOBODY) return;
    this.#fact(term.id, { scope: 'person', row: Math.log2(m) - 1 }, term.type, {
      ...visit,
      place: { ...place, day: null },
    });
  }

  #dated(term: Extract<Term, { kind: 'at' | 'window' }>, { place, depth, aside }: Visit): void {
    const at = rowAt(place, term.row);
    const [first, last] = term.kind === 'at' ? [term.day, term.day] : [term.from, term.until];
    const [from, until] = [settle(first, place), settle(last, place)];
    for (const day of new Set([first, last])) this.#later(day, place, depth + 1, aside);
    if (at === null || from?.shape !== 'number' || until?.shape !== 'number') return;
    const pieces = piecesAt(place, term.id, term.type, at, from.lo, until.hi);
    if (pieces === null) return;
    this.#record(
      { id: term.id, at, value: valueIn(pieces, term.type, place.household), when: [from.lo, until.hi], depth, aside },
      place.household,
    );
  }

  #figure(id: string, keys: readonly FigureKey[], day: Term | null, { place, depth, aside }: Visit): void {
    const found = figureAt(place, id, keys, day);
    if (found === null) return;
    const key = `${id} ${found.inForce.at(-1)?.from ?? ''} ${found.ends?.min ?? ''} ${found.ends?.max ?? ''}`;
    const before = this.figures.get(key);
    if (before === undefined || (before.aside && !aside)) this.figures.set(key, { found, depth, aside });
  }

  /**
   * The facts that decide who belongs: farther off, where something is asked of those who do; of no thing where
   * there is none.
   */
  #group(group: GroupTerm, visit: Visit, members: readonly RowAt[], farther: boolean): void {
    const { place, depth } = visit;
    const others = members.filter((m) => m.scope !== 'person' || m.row !== place.me.row);
    const at = farther ? depth + 2 : depth;
    if (memberScope(group) === 'person' || others.length > 0)
      this.#later(group.where, { ...place, member: null }, at, farther);
    for (const member of others) this.#later(group.where, { ...place, member }, at, farther);
  }

  #partner(term: Extract<Term, { kind: 'same' | 'partners' }>, { place, depth, aside }: Visit): void {
    for (const person of [term.a, term.b]) {
      const at = person.kind === 'person' && person.row === 'me' ? place.me : null;
      if (at === null) continue;
      const [certain, possible] = [PARTNER_CERTAIN, PARTNER_POSSIBLE].map((slot) =>
        maskIn(readColumn(place.household, slot, at.row)),
      );
      if (certain === null || certain === undefined || possible === null || possible === undefined) continue;
      const m = certain === 0 ? possible | NOBODY : certain;
      this.#record(
        { id: 'partner', at, value: valueIn({ shape: 'mask', m }, PERSON, place.household), when: null, depth, aside },
        place.household,
      );
    }
  }

  #relation(term: Extract<Term, { kind: 'related' | 'degree' }>, { place, depth, aside }: Visit): void {
    const value = settle(term, place);
    if (value === null || place.member === null || place.member.row === place.me.row) return;
    this.#record(
      { id: term.kind, at: place.member, value: valueIn(value, term.type, place.household), when: null, depth, aside },
      place.household,
    );
  }
}

/** The members that decide: of an `any` that holds those of whom it does, of an `all` that fails those of whom it does not. */
function deciding(term: Extract<Term, { kind: 'aggregate' }>, place: Place): readonly MemberAt[] {
  const members = membersOf(term.group, place);
  const { op, body } = term;
  if (body === null || (op !== 'any' && op !== 'all')) return members;
  const decide = members.filter((m) => {
    const holds = settleTruth(body, { ...place, member: m.at });
    return m.c && (op === 'any' ? holds.c : !holds.p);
  });
  return decide.length === 0 ? members : decide;
}

/** The test of an `if` and the branches that can be taken. */
function taken(term: Extract<Term, { kind: 'if' }>, place: Place): readonly Term[] {
  const test = settleTruth(term.test, place);
  return [term.test, ...(test.p ? [term.then] : []), ...(test.c ? [] : [term.otherwise])];
}

/** What works a fact out for a row, unless somebody stated it. */
export function definitionOf(place: Pick<Place, 'book' | 'household'>, id: string, at: RowAt): Definition | null {
  const stated = readColumn(place.household, `${id}?`, at.row);
  if (stated?.shape === 'truth' && stated.c) return null;
  const own = place.book.definitions.get(id);
  if (own !== undefined) return own;
  const laws = place.book.merged.get(id);
  if (laws === undefined) return null;
  const [symbol = ''] = id.split('.');
  const right = place.household.period.plan.rights.find((r) => r.right.symbol === symbol);
  const applies = right?.laws.findLast(
    (l) => laws.includes(l.id) && (at.scope !== 'person' || truthOf(place.household, l.applies, at.row) !== 'no'),
  );
  return applies === undefined
    ? null
    : (place.book.definitions.get(`${applies.id}.${id.slice(symbol.length + 1)}`) ?? null);
}

/** Whose a thing is, is known by where it was described. */
function isOwner(place: Place, id: string): boolean {
  return place.book.rulebook.things.some((t) => id === `${t.kind}.${t.owner}`);
}
