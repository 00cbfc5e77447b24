/**
 * This module holds the answers of a household, as written: one text for each field, by the name of the field.
 *
 * Names follow the situation: `p1.birth`, `p2.gets.pension.amount`, `home.region`, `p1.job[0].net`. There are also:
 * - `persons` (the ids of the persons), `p2.relation` (to the first person), `p2.related.p3`, `p1.partner`, `others`,
 *   `date`
 * - `p1.gets` (`none` means nothing but what is ticked), `p1.job` (the number of jobs), `p1.registered.from` (since
 *   when)
 * - `skip` (questions that were passed over)
 * - `p1.closed` and `home.closed` (screens of the interview that were answered with "nothing else", as a situation
 *   names them: `lives_from already.2`), `p1.unchanged` and `home.unchanged` (the day since which nothing has changed)
 *
 * Other answers change no right: `official.p1.lives` (what a register still holds), `decided.<right>` (the day of a
 * decision on that right), `letter` (the open letter), `compare.2` and `compare.3` (what each column compares with the
 * household), `compare.along` (the amount along which a curve is drawn), and those that begin with `flow.` (the path of
 * `/droits`).
 */
export type Answers = Readonly<Record<string, string>>;

export const FIRST_PERSON = 'p1';
export const MOST_FORM_PERSONS = 20;
export const MOST_ROWS = 20;
const MOST_ANSWERS = 1_000;
const LONGEST = 60;
const LONGEST_CLOSED = 400;
const LONGEST_SKIP = 8_000;
const NAME =
  /^(?:persons|others|date|decided\.[a-z][a-z0-9-]{1,60}|compare\.[a-z0-9_.]{1,50}|(?:official\.)?(?:p[1-9]\d?|home)(?:\.[a-z][a-z0-9_]*(?:\[\d\d?\])?){1,4})$/;
/** Matches the names of answers that change neither a right nor the next question. */
const OF_VERSO = /^(?:official\.|decided\.|compare\.|letter$|flow\.)/;

export function isPerson(id: string): boolean {
  return /^p[1-9]\d?$/.test(id);
}

/** Lists the ids of the persons who are described, the first person first. */
export function listPersonIds(answers: Answers): readonly string[] {
  const others = (answers['persons'] ?? '').split(' ').filter((id) => isPerson(id) && id !== FIRST_PERSON);
  return [FIRST_PERSON, ...new Set(others)].slice(0, MOST_FORM_PERSONS);
}

/**
 * Returns the answers with the fields of a form applied. An empty field removes its answer; a field whose name a form
 * may not set is ignored, and a text that is too long is cut.
 */
export function applyForm(answers: Answers, form: Iterable<readonly [string, unknown]>): Answers {
  const next = new Map(Object.entries(answers));
  for (const [name, value] of form) {
    if (typeof value !== 'string' || !NAME.test(name)) continue;
    const text = value.trim().slice(0, name.endsWith('.closed') ? LONGEST_CLOSED : LONGEST);
    if (text === '') next.delete(name);
    else next.set(name, text);
  }
  return Object.fromEntries([...next].slice(0, MOST_ANSWERS));
}

/** Adds a person, if there is room. */
export function addFormPerson(answers: Answers): Answers {
  const ids = listPersonIds(answers);
  const numbers = Array.from({ length: MOST_FORM_PERSONS }, (_, i) => `p${i + 1}`);
  const free = numbers.find((id) => !ids.includes(id));
  return free === undefined ? answers : { ...answers, persons: [...ids.slice(1), free].join(' ') };
}

/** Removes a person, with the answers about that person and the answers that name that person. */
export function removeFormPerson(answers: Answers, id: string): Answers {
  const kept = Object.entries(answers).filter(
    ([name, value]) =>
      !name.startsWith(`${id}.`) &&
      !name.startsWith(`official.${id}.`) &&
      !(name.startsWith('compare.') && value.split(':').includes(id)) &&
      !name.endsWith(`.related.${id}`) &&
      value !== id,
  );
  const persons = listPersonIds(answers).filter((one) => one !== id && one !== FIRST_PERSON);
  return { ...Object.fromEntries(kept), persons: persons.join(' ') };
}

/**
 * Returns the number of things in a list such as `p1.job`, at most `MOST_ROWS`. Returns `null` when nothing was said
 * about the list, or when the answer is no whole number from 0.
 */
export function countThings(answers: Answers, list: string): number | null {
  const written = answers[list];
  const rows = Object.keys(answers).flatMap((name) => rowOf(name, list) ?? []);
  if (written === undefined && rows.length === 0) return null;
  const count = written === undefined ? Math.max(...rows) + 1 : Number(written);
  return Number.isInteger(count) && count >= 0 ? Math.min(MOST_ROWS, count) : null;
}

/** Adds a thing to a list, if there is room. */
export function addFormRow(answers: Answers, list: string): Answers {
  return NAME.test(list)
    ? { ...answers, [list]: String(Math.min(MOST_ROWS, (countThings(answers, list) ?? 0) + 1)) }
    : answers;
}

/**
 * Removes a thing from a list, such as `p1.job[1]`; those behind it move up. When it was the only one, it is not known
 * any more whether there are any.
 */
export function removeFormRow(answers: Answers, thing: string): Answers {
  const parts = /^(.+)\[(\d+)\]$/.exec(thing);
  const list = parts?.[1];
  const count = list === undefined ? null : countThings(answers, list);
  if (list === undefined || count === null) return answers;
  const gone = Number(parts?.[2]);
  const kept = Object.entries(answers).flatMap(([name, value]): readonly (readonly [string, string])[] => {
    if (name === list) return [];
    const row = rowOf(name, list);
    if (row === null || row < gone) return [[name, value]];
    return row === gone ? [] : [[name.replace(`${list}[${row}]`, `${list}[${row - 1}]`), value]];
  });
  return { ...Object.fromEntries(kept), ...(count > 1 ? { [list]: String(count - 1) } : {}) };
}

/**
 * Opens a letter. It is named `right divergence remedy`, followed by a language when one was chosen. Any other text
 * changes nothing.
 */
export function chooseLetter(answers: Answers, letter: string): Answers {
  return /^[a-z0-9-]{1,80}(?: [a-z0-9-]{1,60}){2}(?: [a-z]{2})?$/.test(letter) ? { ...answers, letter } : answers;
}

/**
 * Returns a key of the answers that can change a right or the next question. It stays the same whatever is said about
 * registers, decisions, letters and comparisons.
 */
export function formatLivedKey(answers: Answers): string {
  return JSON.stringify(Object.entries(answers).filter(([name]) => !OF_VERSO.test(name)));
}

/**
 * Marks a question as passed over, so that it is not asked again. A text that is no id of a question changes nothing.
 */
export function skipQuestion(answers: Answers, question: string): Answers {
  if (!/^[\w./@[\]-]{1,120}$/.test(question)) return answers;
  const all = [...new Set([...listSkippedQuestions(answers), question])];
  return { ...answers, skip: all.join(' ').slice(-LONGEST_SKIP) };
}

export function listSkippedQuestions(answers: Answers): readonly string[] {
  return (answers['skip'] ?? '').split(' ').filter((id) => id !== '');
}

function rowOf(name: string, list: string): number | null {
  if (!name.startsWith(`${list}[`)) return null;
  const row = /^(\d+)\]/.exec(name.slice(list.length + 1))?.[1];
  return row === undefined ? null : Number(row);
}
