/**
 * This module finds the screens of the interview that have something to ask about a household, and the persons whom
 * they ask.
 */
import type { Closing, ScreenForm, InterviewTick } from '../../rulebook/interview/screen.ts';
import type { Rulebook } from '../../rulebook/rulebook.ts';
import { isSettled } from '../../explain/dependencies/candidates.ts';
import { computeLater } from '../../explain/dependencies/lazy.ts';
import { hasNoneUnlisted } from '../../explain/trials/unlisted.ts';
import type { Trials } from '../../explain/trials/trials.ts';
import { isPastOnly, type AskableItem } from '../questions/items.ts';
import { hasUrgentNeeds } from './urgency.ts';
import { findOlderPersons, findPersonsOutside, findYoungerPersons } from './persons-by-age.ts';
import { findClosedEdition, hasWrittenFact, hasUnchangedDay } from './closed-input.ts';
import { getClosedFactId } from './screen-words.ts';

/**
 * Describes a screen that has something to ask: it would close something on which an open right depends, or say since
 * when it holds; it is a `last` screen with a field that may be asked; or it asks for urgent needs.
 */
export interface Opening {
  readonly form: ScreenForm;
  /** Lists the persons for whom the screen has something to close or to ask, or `home`. */
  readonly of: readonly string[];
  /** Lists those persons of `of` for whom the others answer. */
  readonly along: readonly string[];
  /** Finds the ticks at the first call, because of all openings only one is put. */
  readonly ticks: () => readonly OpenTick[];
  readonly fields: readonly AskableItem[];
  /**
   * Lists the facts and lists that the screen closes or asks. An open right depends on each of them, except on yes-no
   * fields that no law reads.
   */
  readonly items: readonly AskableItem[];
}

/**
 * Describes a tick with those of its words that are open for somebody, and the persons for whom one of them is open.
 * The screen closes these words whether or not a right depends on them.
 */
export interface OpenTick {
  readonly tick: InterviewTick;
  readonly of: readonly string[];
  readonly open: readonly Closing[];
}

/** Holds the household and the questions that may be asked about it. */
export interface Askable {
  readonly rulebook: Rulebook;
  readonly trials: Trials;
  /** Lists what may be asked as a single question. */
  readonly items: readonly AskableItem[];
  /** Lists the ids of the screens and questions that were passed over. */
  readonly skip: ReadonlySet<string>;
}

/**
 * Lists the openings in the order of the rulebook.
 * @param input the situation as it was written
 */
export function listOpenings({ rulebook, trials, items, skip }: Askable, input: unknown): readonly Opening[] {
  const asked = new Map<string, readonly AskableItem[]>();
  for (const item of items)
    asked.set(keyOf(item.of, item.fact), [...(asked.get(keyOf(item.of, item.fact)) ?? []), item]);
  const { persons } = trials.household;
  const ages: FigureAges = {
    isBelow: (of, figure) => findYoungerPersons(rulebook, figure, trials).has(of),
    hasReached: (of, figure) => findOlderPersons(rulebook, figure, trials).has(of),
  };
  const unread = unreadBy(rulebook, trials, input);
  const closable = (form: ScreenForm): readonly Column[] => {
    const outside = findPersonsOutside(form.ages, trials);
    const all = form.screen.of === 'home' ? ['home'] : persons.filter((of) => !outside.has(of));
    return all.map((of) => columnOf(form, of, input, asked, unread, ages));
  };
  // For facts whose value of today is known, the question is since when it holds.
  const past = items.filter(({ subject }) => subject !== null && isPastOnly(trials, subject));
  const unchangeable = (): readonly Column[] =>
    [...persons, 'home'].map((of) => ({
      of,
      edition: 0,
      closing: hasUnchangedDay(input, of) ? [] : past.filter((item) => item.of === of),
      fields: [],
    }));
  return rulebook.interview.flatMap((form) => {
    if (skip.has(form.screen.id)) return [];
    if (form.urgent !== null) return hasUrgentNeeds(input) || items.length === 0 ? [] : [urgentOpening(form)];
    const columns = (form.unchanged === null ? closable : unchangeable)(form).filter(({ closing, fields }) =>
      form.last ? fields.length > 0 : closing.length > 0,
    );
    if (columns.length === 0) return [];
    const of = columns.map((column) => column.of);
    const younger = findYoungerPersons(rulebook, form.alongBelow, trials);
    const along = of.filter((one) => younger.has(one));
    const fields = columns.flatMap((column) => (along.includes(column.of) ? [] : column.fields));
    return {
      form,
      of,
      along,
      ticks: computeLater(() => ticksOf(form, columns, trials)),
      fields,
      items: [...columns.flatMap((column) => column.closing), ...fields],
    };
  });
}

/** Returns the opening of the screen about urgent needs, which is answered once, for the home. */
function urgentOpening(form: ScreenForm): Opening {
  const of = ['home'];
  return {
    form,
    of,
    along: [],
    ticks: () => form.ticks.map((tick) => ({ tick, of, open: [] })),
    fields: [],
    items: [],
  };
}

interface Column {
  readonly of: string;
  /** Holds the last edition that was closed before; 0 when there is none. */
  readonly edition: number;
  readonly closing: readonly AskableItem[];
  readonly fields: readonly AskableItem[];
}

/** Compares the age of a person with a figure in years; both are `false` when there is no figure. */
interface FigureAges {
  readonly isBelow: (of: string, figure: string | null) => boolean;
  readonly hasReached: (of: string, figure: string | null) => boolean;
}

function columnOf(
  form: ScreenForm,
  of: string,
  input: unknown,
  asked: ReadonlyMap<string, readonly AskableItem[]>,
  unread: (fact: string, of: string) => readonly AskableItem[],
  ages: FigureAges,
): Column {
  const edition = findClosedEdition(input, form.screen, of);
  const find = (fact: string): readonly AskableItem[] => asked.get(keyOf(of, fact)) ?? [];
  return {
    of,
    edition,
    closing: form.screen.closes.flatMap((one) => (one.edition > edition ? find(getClosedFactId(one, of)) : [])),
    fields: form.fields.flatMap(({ fact, from, below }) =>
      ages.isBelow(of, from) || ages.hasReached(of, below) ? [] : [...find(fact), ...unread(fact, of)],
    ),
  };
}

/**
 * Returns a function that finds a yes-no field of a screen that no law reads and that was not stated yet. It is asked
 * nevertheless, because an estimate may read it.
 */
function unreadBy(
  { facts }: Rulebook,
  trials: Trials,
  input: unknown,
): (fact: string, of: string) => readonly AskableItem[] {
  return (fact, of) => {
    const def = facts.find(({ id }) => id === fact);
    if (def?.type.kind !== 'truth' || trials.reads(fact) || hasWrittenFact(input, of, fact)) return [];
    const row = trials.household.persons.indexOf(of);
    const subject = { fact, scope: def.scope, row, of, type: def.type };
    return [{ kind: 'fact', fact, of, to: null, subject, matters: () => false, tries: [] }];
  };
}

function ticksOf(form: ScreenForm, columns: readonly Column[], trials: Trials): readonly OpenTick[] {
  const closed = form.ticks.flatMap(({ closes }) => closes);
  const facts = new Set(columns.flatMap(({ of }) => closed.map((one) => getClosedFactId(one, of))));
  const open = openToday(trials, facts);
  return form.ticks.flatMap((tick) => {
    const isOpen = ({ of, edition }: Column, one: Closing): boolean =>
      one.edition > edition && open.has(keyOf(of, getClosedFactId(one, of)));
    const of = columns.filter((column) => tick.closes.some((one) => isOpen(column, one))).map((column) => column.of);
    if (of.length === 0) return [];
    return { tick, of, open: tick.closes.filter((one) => columns.some((column) => isOpen(column, one))) };
  });
}

/**
 * Checks whether one of the screens asks this item too. It is called with the screens that were passed over: a person
 * who could not answer a screen is not asked its questions one by one.
 */
export function isCovered(forms: readonly ScreenForm[], item: AskableItem): boolean {
  return forms.some(
    (form) =>
      isField(form, item) ||
      form.screen.closes.some(
        (one) => (item.of === 'home') === (form.screen.of === 'home') && getClosedFactId(one, item.of) === item.fact,
      ),
  );
}

function isField({ fields }: ScreenForm, { fact }: AskableItem): boolean {
  return fields.some((field) => field.fact === fact);
}

function keyOf(of: string, fact: string): string {
  return `${of} ${fact}`;
}

/**
 * Returns the keys (`keyOf`) of those of the given facts whose value of today is open, and of the lists that may be
 * incomplete.
 */
function openToday(trials: Trials, among: ReadonlySet<string>): ReadonlySet<string> {
  const { household } = trials;
  const facts = trials.subjects(among).filter((subject) => {
    const now = trials.current(subject);
    return now.stated && !isSettled(subject.type, now) && !trials.isImplied(subject);
  });
  const lists = household.situation.thingsUnknown.filter(({ kind, of }) => !hasNoneUnlisted(household, kind, of));
  return new Set([...facts.map(({ of, fact }) => keyOf(of, fact)), ...lists.map(({ kind, of }) => keyOf(of, kind))]);
}
