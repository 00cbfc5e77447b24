/**
 * This module handles the questions of the start (`start.json`), which come first and are the same for everybody. Each
 * answer is kept as facts under their usual names. For some questions the chosen option is kept beside them
 * (`flow.start.age`), to be shown when somebody comes back.
 */
import {
  FIRST_PERSON,
  listPersonIds,
  removeFormPerson,
  addFormPerson,
  skipQuestion,
  type Answers,
} from '../door/answers.ts';
import { listAgeBands, formatBirthRange, type Born, type AgeCuts } from './ages.ts';
import data from './start.json';
import { findMark, removeStepsAbout } from './trail.ts';

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
   * Lists the facts that become "different" when the person answers that the situation is different; without this list,
   * `field` does.
   */
  readonly other?: readonly string[];
  readonly options?: readonly string[];
}

interface Start {
  readonly screens: readonly StartScreen[];
  /** Lists the ids of the figures of the law at which the age ranges are cut; the first one is the age of majority. */
  readonly ages: readonly string[];
  readonly people: readonly Kin[];
  /**
   * Maps each answer about shared costs to the value of the fact `shares_costs`, for everybody who is not entered as a
   * minor.
   */
  readonly sharing: Readonly<Record<string, string>>;
  readonly urgent: readonly string[];
}

export const start = data as unknown as Start;

export function formatStartKey(id: StartId): string {
  return `start/${id}`;
}

export function parseStartKey(key: string): StartId | null {
  return start.screens.find(({ id }) => formatStartKey(id) === key)?.id ?? null;
}

/** Returns the option that was chosen in a question of the start. It is empty when none was. */
export function getChosenOption(answers: Answers, name: string): string {
  return answers[`flow.start.${name}`] ?? '';
}

function choose(answers: Answers, name: string, value: string): Answers {
  return { ...answers, [`flow.start.${name}`]: value };
}

export function listTickedKinds(answers: Answers): readonly Kin[] {
  const ticked = getChosenOption(answers, 'who').split(' ');
  return start.people.filter(({ id }) => ticked.includes(id));
}

/** Returns the kind of a person, or `null` when it is not known. */
export function findKin(answers: Answers, person: string): Kin | null {
  return start.people.find(({ id }) => id === answers[`flow.kin.${person}`]) ?? null;
}

/** Returns the questions that make sense after the answers so far, in their order. */
export function listStartSteps(answers: Answers): readonly StartId[] {
  const ticked = listTickedKinds(answers);
  const others = listPersonIds(answers).filter((id) => id !== FIRST_PERSON);
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

/**
 * Checks whether shared costs are asked about for a person, which is so for everybody who is not entered as a minor.
 */
function isHousemate(answers: Answers, person: string): boolean {
  const born = findKin(answers, person)?.born;
  return born === undefined || born === 'adult';
}

/** Returns the first question of the start that was neither answered nor skipped, or `null` when there is none. */
export function findNextStartStep(answers: Answers): StartId | null {
  return listStartSteps(answers).find((id) => findMark(answers, formatStartKey(id)) === null) ?? null;
}

/**
 * Returns the answers with what was sent in the form of one question.
 * @param of returns the values of the form by name
 */
export function applyStartAnswer(
  answers: Answers,
  id: StartId,
  of: (name: string) => readonly string[],
  cuts: AgeCuts,
): Answers {
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
export function clearStartAnswer(answers: Answers, id: StartId, cuts: AgeCuts): Answers {
  const empty = applyStartAnswer(answers, id, () => [], cuts);
  // Not to say who lives in the home does not mean that nobody does.
  return id === 'who' ? without(empty, ['others', `${FIRST_PERSON}.partner`]) : empty;
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

/**
 * Sets the age of the first person. A day or a year that was written is more exact than an age range, so it is used
 * instead.
 */
function withAge(answers: Answers, band: string, written: string, cuts: AgeCuts): Answers {
  const born = written !== '' ? written : (listAgeBands(cuts).find(({ id }) => id === band)?.born ?? '');
  return told(choose(answers, 'age', written !== '' ? '' : band), `${FIRST_PERSON}.birth`, born);
}

const NOBODY = 'nobody';

function withWho(answers: Answers, ticked: readonly string[], cuts: AgeCuts): Answers {
  const known = start.people.filter(({ id }) => ticked.includes(id));
  const who = known.length > 0 ? known.map(({ id }) => id).join(' ') : ticked.includes(NOBODY) ? NOBODY : '';
  const people = peopled(choose(answers, 'who', who), cuts);
  const described = { ...people, others: 'none' };
  return known.some(({ relation }) => relation === 'partner')
    ? without(described, [`${FIRST_PERSON}.partner`])
    : { ...described, [`${FIRST_PERSON}.partner`]: 'none' };
}

function withMany(answers: Answers, written: (kin: string) => string, cuts: AgeCuts): Answers {
  const counted = listTickedKinds(answers).reduce((all, { id, most }) => {
    const number = Number(written(id));
    return Number.isInteger(number) && number >= 1 && number <= most ? choose(all, `many.${id}`, String(number)) : all;
  }, answers);
  return peopled(counted, cuts);
}

/** Returns how many people of a kind there are, at least 1. */
export function countKin(answers: Answers, { id }: Kin): number {
  return Math.max(1, Number(getChosenOption(answers, `many.${id}`)) || 1);
}

/**
 * Adds or removes persons until there are as many of each kind as was answered. Persons who are not removed keep all
 * their answers.
 */
function peopled(answers: Answers, cuts: AgeCuts): Answers {
  return start.people.reduce((all, kin) => {
    const wanted = listTickedKinds(all).includes(kin) ? countKin(all, kin) : 0;
    const there = listPersonIds(all).filter((id) => findKin(all, id) === kin);
    const gone = there.slice(wanted).reduce(withoutKin, all);
    return Array.from({ length: Math.max(0, wanted - there.length) }).reduce<Answers>(
      (so) => withKin(so, kin, cuts),
      gone,
    );
  }, answers);
}

function withKin(answers: Answers, kin: Kin, cuts: AgeCuts): Answers {
  const next = addFormPerson(answers);
  const id = listPersonIds(next).at(-1);
  if (id === undefined || listPersonIds(answers).includes(id)) return answers;
  const born = kin.born === undefined ? {} : { [`${id}.birth`]: formatBirthRange(kin.born, cuts) };
  return { ...next, [`flow.kin.${id}`]: kin.id, [`${id}.relation`]: kin.relation, ...born };
}

function withoutKin(answers: Answers, id: string): Answers {
  return removeStepsAbout(without(removeFormPerson(answers, id), [`flow.kin.${id}`]), id);
}

/**
 * Sets the births that were written. When nothing is written, the birth is the range that the kind of person implies,
 * or is removed when it implies none.
 */
function withBirths(answers: Answers, written: (person: string) => string, cuts: AgeCuts): Answers {
  return listPersonIds(answers)
    .filter((id) => id !== FIRST_PERSON)
    .reduce((all, id) => {
      const born = findKin(all, id)?.born;
      const text = written(id);
      const next = told(all, `${id}.birth`, text !== '' || born === undefined ? text : formatBirthRange(born, cuts));
      // An empty field means that the birth is not known, so the engine does not ask it again.
      return text === '' ? skipQuestion(next, `${id}/birth`) : next;
    }, answers);
}

function withSharing(answers: Answers, option: string): Answers {
  const adults = listPersonIds(answers).filter((id) => isHousemate(answers, id));
  const value = start.sharing[option] ?? '';
  return adults.reduce((all, id) => told(all, `${id}.shares_costs`, value), choose(answers, 'sharing', option));
}
