/**
 * What somebody has answered, as written: one text for each field, by the field's name.
 *
 * Names follow the situation: `p1.birth`, `p2.gets.pension.amount`, `home.region`, `p1.job[0].net`.
 * Beside them: `persons` (ids), `p2.relation` (to the first person), `p2.related.p3`, `p1.partner`, `others`, `date`,
 * `p1.gets` (`none`: nothing but what is ticked), `p1.job` (how many), `p1.registered.from` (since when), `skip`
 * (questions that were passed over), `p1.closed` and `home.closed` (screens of the interview that were answered with
 * "nothing else", as a situation names them: `lives_from already.2`), `p1.unchanged` (the day since which nothing has).
 *
 * Of the other face alone: `official.p1.lives` (what a register still says), `decided.ris` (the day of a decision on that
 * right), `letter` (the one that is open).
 *
 * Of a comparison: `compare.2` and `compare.3` (what each column sets beside the household), `compare.along` (a figure).
 */
export type Answers = Readonly<Record<string, string>>;

export const FIRST = 'p1';
export const MOST_PERSONS = 20;
export const MOST_ROWS = 20;
const MOST_ANSWERS = 1_000;
const LONGEST = 60;
const LONGEST_CLOSED = 400;
const LONGEST_SKIP = 8_000;
const NAME =
  /^(?:persons|others|date|decided\.[a-z][a-z0-9-]{1,60}|compare\.[a-z0-9_.]{1,50}|(?:official\.)?(?:p[1-9]\d?|home)(?:\.[a-z][a-z0-9_]*(?:\[\d\d?\])?){1,4})$/;
/** Answers that no right rests on. */
const OF_VERSO = /^(?:official\.|decided\.|compare\.|letter$|flow\.)/;

export function isPerson(id: string): boolean {
  return /^p[1-9]\d?$/.test(id);
}

/** Ids of the persons described, the first one first. */
export function personIds(answers: Answers): readonly string[] {
  const others = (answers['persons'] ?? '').split(' ').filter((id) => isPerson(id) && id !== FIRST);
  return [FIRST, ...new Set(others)].slice(0, MOST_PERSONS);
}

/** The answers with those of a sent form over them; an empty field takes its answer away. */
export function withForm(answers: Answers, form: Iterable<readonly [string, unknown]>): Answers {
  const next = new Map(Object.entries(answers));
  for (const [name, value] of form) {
    if (typeof value !== 'string' || !NAME.test(name)) continue;
    const text = value.trim().slice(0, name.endsWith('.closed') ? LONGEST_CLOSED : LONGEST);
    if (text === '') next.delete(name);
    else next.set(name, text);
  }
  return Object.fromEntries([...next].slice(0, MOST_ANSWERS));
}

/** One person more, if there is room. */
export function withPerson(answers: Answers): Answers {
  const ids = personIds(answers);
  const numbers = Array.from({ length: MOST_PERSONS }, (_, i) => `p${i + 1}`);
  const free = numbers.find((id) => !ids.includes(id));
  return free === undefined ? answers : { ...answers, persons: [...ids.slice(1), free].join(' ') };
}

/** Without a person, and without what others were told to be to that person. */
export function withoutPerson(answers: Answers, id: string): Answers {
  const kept = Object.entries(answers).filter(
    ([name, value]) =>
      !name.startsWith(`${id}.`) &&
      !name.startsWith(`official.${id}.`) &&
      !(name.startsWith('compare.') && value.split(':').includes(id)) &&
      !name.endsWith(`.related.${id}`) &&
      value !== id,
  );
  const persons = personIds(answers).filter((one) => one !== id && one !== FIRST);
  return { ...Object.fromEntries(kept), persons: persons.join(' ') };
}

/** How many things are listed under a name such as `p1.job`; `null` where nothing was said. */
export function countOf(answers: Answers, list: string): number | null {
  const written = answers[list];
  const rows = Object.keys(answers).flatMap((name) => rowOf(name, list) ?? []);
  if (written === undefined && rows.length === 0) return null;
  const count = written === undefined ? Math.max(...rows) + 1 : Number(written);
  return Number.isInteger(count) && count >= 0 ? Math.min(MOST_ROWS, count) : null;
}

/** One thing more in a list, if there is room. */
export function withRow(answers: Answers, list: string): Answers {
  return NAME.test(list)
    ? { ...answers, [list]: String(Math.min(MOST_ROWS, (countOf(answers, list) ?? 0) + 1)) }
    : answers;
}

/** Without one thing of a list: `p1.job[1]`. Those behind it move up. Where it was the last, nothing is known any more. */
export function withoutRow(answers: Answers, thing: string): Answers {
  const parts = /^(.+)\[(\d+)\]$/.exec(thing);
  const list = parts?.[1];
  const count = list === undefined ? null : countOf(answers, list);
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

/** A letter is opened: `right divergence remedy`, with its language where one was chosen. */
export function withLetter(answers: Answers, letter: string): Answers {
  return /^[a-z0-9-]{1,80}(?: [a-z0-9-]{1,60}){2}(?: [a-z]{2})?$/.test(letter) ? { ...answers, letter } : answers;
}

/** By what two sets of answers lead to the same rights, whatever was told of the other face. */
export function livedKey(answers: Answers): string {
  return JSON.stringify(Object.entries(answers).filter(([name]) => !OF_VERSO.test(name)));
}

/** A question is passed over: it is not asked again unless everything is erased. */
export function withSkipped(answers: Answers, question: string): Answers {
  if (!/^[\w./@[\]-]{1,120}$/.test(question)) return answers;
  const all = [...new Set([...skippedIn(answers), question])];
  return { ...answers, skip: all.join(' ').slice(-LONGEST_SKIP) };
}

export function skippedIn(answers: Answers): readonly string[] {
  return (answers['skip'] ?? '').split(' ').filter((id) => id !== '');
}

function rowOf(name: string, list: string): number | null {
  if (!name.startsWith(`${list}[`)) return null;
  const row = /^(\d+)\]/.exec(name.slice(list.length + 1))?.[1];
  return row === undefined ? null : Number(row);
}
