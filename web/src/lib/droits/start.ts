/**
 * This module handles the questions of the start, which come first and are the same for everybody; they are data. Each
 * answer states a fact under the name that the fact has everywhere. The chosen option is kept beside it
 * (`flow.start.age`), to be shown when somebody comes back.
 */
import { FIRST, personIds, withoutPerson, withPerson, withSkipped, type Answers } from '../door/answers.ts';
import { bandsOf, bornText, type Born, type Cuts } from './ages.ts';
import data from './start.json';
import { markOf, withoutStepsOf } from './trail.ts';

export type StartId = 'commune' | 'roof' | 'age' | 'who' | 'many' | 'births' | 'sharing';

export interface Kin {
  readonly id: string;
  readonly relation: string;
  readonly most: number;
  readonly born?: Born;
}

export interface StartScreen {
  readonly id: StartId;
  readonly field?: string;
  /**
   * Lists the facts that become "different" when the person answers that the situation is different, if they are not
   * `field`.
   */
  readonly other?: readonly string[];
  readonly options?: readonly string[];
}

interface Start {
  readonly screens: readonly StartScreen[];
  /** Lists the figures of the law at which the age ranges are cut. */
  readonly ages: readonly string[];
  readonly people: readonly Kin[];
  /** Maps each answer about shared costs to the value of the fact for the persons who live here. */
  readonly sharing: Readonly<Record<string, string>>;
  readonly urgent: readonly string[];
}

export const start = data as unknown as Start;

export function startKey(id: StartId): string {
  return `start/${id}`;
}

export function startIdOf(key: string): StartId | null {
  return start.screens.find(({ id }) => startKey(id) === key)?.id ?? null;
}

/** Returns the option that was chosen in a question of the start. */
export function chosen(answers: Answers, name: string): string {
  return answers[`flow.start.${name}`] ?? '';
}

function choose(answers: Answers, name: string, value: string): Answers {
  return { ...answers, [`flow.start.${name}`]: value };
}

/** Returns the kinds of people who were ticked. */
export function tickedIn(answers: Answers): readonly Kin[] {
  const ticked = chosen(answers, 'who').split(' ');
  return start.people.filter(({ id }) => ticked.includes(id));
}

/** Returns the kind of a person, or `null` when it is not known. */
export function kinOf(answers: Answers, person: string): Kin | null {
  return start.people.find(({ id }) => id === answers[`flow.kin.${person}`]) ?? null;
}

/** Returns the questions that make sense after the answers so far, in their order. */
export function startSteps(answers: Answers): readonly StartId[] {
  const ticked = tickedIn(answers);
  const others = personIds(answers).filter((id) => id !== FIRST);
  const asked: Readonly<Record<StartId, boolean>> = {
    commune: true,
    roof: true,
    age: true,
    who: true,
    many: ticked.some(({ most }) => most > 1),
    births: others.length > 0,
    sharing: others.some((id) => isHousemate(answers, id)),
  };
  return start.screens.map(({ id }) => id).filter((id) => asked[id]);
}

/** Children are not asked about shared costs. */
function isHousemate(answers: Answers, person: string): boolean {
  const born = kinOf(answers, person)?.born;
  return born === undefined || born === 'adult';
}

/** Returns the first question of the start that was neither answered nor skipped. */
export function nextStart(answers: Answers): StartId | null {
  return startSteps(answers).find((id) => markOf(answers, startKey(id)) === null) ?? null;
}

/**
 * Returns the answers with those of one question added, as its form was sent.
 * @param of returns the values of the form by name
 */
export function withStart(answers: Answers, id: StartId, of: (name: string) => readonly string[], cuts: Cuts): Answers {
  const first = (name: string): string => (of(name)[0] ?? '').trim().slice(0, 60);
  switch (id) {
    case 'commune':
      return told(withoutSoft(answers, 'home.region'), 'home.commune', first('home.commune'));
    case 'roof':
      return told(answers, 'p1.living_place', first('p1.living_place'));
    case 'age':
      return withAge(answers, first('age'), first('p1.birth'), cuts);
    case 'who':
      return withWho(answers, of('who'), cuts);
    case 'many':
      return withMany(answers, (kin) => first(`many.${kin}`), cuts);
    case 'births':
      return withBirths(answers, (person) => first(`${person}.birth`), cuts);
    case 'sharing':
      return withSharing(answers, first('sharing'));
  }
}

/** Returns the answers without what a question of the start stated, because the question was skipped. */
export function withoutStart(answers: Answers, id: StartId, cuts: Cuts): Answers {
  const empty = withStart(answers, id, () => [], cuts);
  // Not to say who lives in the home does not mean that nobody does.
  return id === 'who' ? without(empty, ['others', `${FIRST}.partner`]) : empty;
}

function told(answers: Answers, name: string, text: string): Answers {
  return text === '' ? without(answers, [name]) : { ...answers, [name]: text };
}

function withoutSoft(answers: Answers, name: string): Answers {
  return answers[name]?.startsWith('~') === true ? without(answers, [name]) : answers;
}

function without(answers: Answers, names: readonly string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !names.includes(name)));
}

/** A day or a year that was written is more exact than an age range, so it wins. */
function withAge(answers: Answers, band: string, written: string, cuts: Cuts): Answers {
  const born = written !== '' ? written : (bandsOf(cuts).find(({ id }) => id === band)?.born ?? '');
  return told(choose(answers, 'age', written !== '' ? '' : band), `${FIRST}.birth`, born);
}

const NOBODY = 'nobody';

function withWho(answers: Answers, ticked: readonly string[], cuts: Cuts): Answers {
  const known = start.people.filter(({ id }) => ticked.includes(id));
  const who = known.length > 0 ? known.map(({ id }) => id).join(' ') : ticked.includes(NOBODY) ? NOBODY : '';
  const people = peopled(choose(answers, 'who', who), cuts);
  const described = { ...people, others: 'none' };
  return known.some(({ relation }) => relation === 'partner')
    ? without(described, [`${FIRST}.partner`])
    : { ...described, [`${FIRST}.partner`]: 'none' };
}

function withMany(answers: Answers, written: (kin: string) => string, cuts: Cuts): Answers {
  const counted = tickedIn(answers).reduce((all, { id, most }) => {
    const number = Number(written(id));
    return Number.isInteger(number) && number >= 1 && number <= most ? choose(all, `many.${id}`, String(number)) : all;
  }, answers);
  return peopled(counted, cuts);
}

/** Returns how many people of a kind there are, at least 1. */
export function manyOf(answers: Answers, { id }: Kin): number {
  return Math.max(1, Number(chosen(answers, `many.${id}`)) || 1);
}

/**
 * Adds or removes persons until there are as many of each kind as was answered. Persons who are already there stay,
 * with all their answers.
 */
function peopled(answers: Answers, cuts: Cuts): Answers {
  return start.people.reduce((all, kin) => {
    const wanted = tickedIn(all).includes(kin) ? manyOf(all, kin) : 0;
    const there = personIds(all).filter((id) => kinOf(all, id) === kin);
    const gone = there.slice(wanted).reduce(withoutKin, all);
    return Array.from({ length: Math.max(0, wanted - there.length) }).reduce<Answers>(
      (so) => withKin(so, kin, cuts),
      gone,
    );
  }, answers);
}

function withKin(answers: Answers, kin: Kin, cuts: Cuts): Answers {
  const next = withPerson(answers);
  const id = personIds(next).at(-1);
  if (id === undefined || personIds(answers).includes(id)) return answers;
  const born = kin.born === undefined ? {} : { [`${id}.birth`]: bornText(kin.born, cuts) };
  return { ...next, [`flow.kin.${id}`]: kin.id, [`${id}.relation`]: kin.relation, ...born };
}

function withoutKin(answers: Answers, id: string): Answers {
  return withoutStepsOf(without(withoutPerson(answers, id), [`flow.kin.${id}`]), id);
}

/** When nothing is written, the age that the kind of person implies stays. */
function withBirths(answers: Answers, written: (person: string) => string, cuts: Cuts): Answers {
  return personIds(answers)
    .filter((id) => id !== FIRST)
    .reduce((all, id) => {
      const born = kinOf(all, id)?.born;
      const text = written(id);
      const next = told(all, `${id}.birth`, text !== '' || born === undefined ? text : bornText(born, cuts));
      // An empty field means that the birth is not known, so the engine does not ask it again.
      return text === '' ? withSkipped(next, `${id}/birth`) : next;
    }, answers);
}

function withSharing(answers: Answers, option: string): Answers {
  const adults = personIds(answers).filter((id) => isHousemate(answers, id));
  const value = start.sharing[option] ?? '';
  return adults.reduce((all, id) => told(all, `${id}.shares_costs`, value), choose(answers, 'sharing', option));
}
