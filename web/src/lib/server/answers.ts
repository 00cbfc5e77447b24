/**
 * What somebody has answered, as written: one text for each field, by the field's name.
 *
 * Names follow the situation: `p1.birth`, `p2.gets.pension.amount`, `home.region`, `p1.job[0].net`.
 * Beside them: `persons` (ids), `p2.relation` (to the first person), `p1.partner`, `others`, `date`,
 * `p1.gets` (`none`: nothing but what is ticked), `p1.job` (how many).
 */
export type Answers = Readonly<Record<string, string>>;

export const FIRST = 'p1';
export const MOST_PERSONS = 6;
const MOST_ANSWERS = 500;
const LONGEST = 60;
const NAME = /^(?:persons|others|date|(?:p[1-9]|home)(?:\.[a-z][a-z0-9_]*(?:\[\d\])?){1,4})$/;

/** Ids of the persons described, the first one first. */
export function personIds(answers: Answers): readonly string[] {
  const others = (answers['persons'] ?? '').split(' ').filter((id) => /^p[2-9]$/.test(id));
  return [FIRST, ...new Set(others)].slice(0, MOST_PERSONS);
}

/** The answers with those of a sent form over them; an empty field takes its answer away. */
export function withForm(answers: Answers, form: FormData): Answers {
  const next = new Map(Object.entries(answers));
  for (const [name, value] of form) {
    if (typeof value !== 'string' || !NAME.test(name)) continue;
    const text = value.trim().slice(0, LONGEST);
    if (text === '') next.delete(name);
    else next.set(name, text);
  }
  return Object.fromEntries([...next].slice(0, MOST_ANSWERS));
}

/** One person more, if there is room. */
export function withPerson(answers: Answers): Answers {
  const ids = personIds(answers);
  const free = ['p2', 'p3', 'p4', 'p5', 'p6'].find((id) => !ids.includes(id));
  return free === undefined ? answers : { ...answers, persons: [...ids.slice(1), free].join(' ') };
}

/** Without a person, and without what others were told to be to that person. */
export function withoutPerson(answers: Answers, id: string): Answers {
  const kept = Object.entries(answers).filter(([name, value]) => !name.startsWith(`${id}.`) && value !== id);
  const persons = personIds(answers).filter((one) => one !== id && one !== FIRST);
  return { ...Object.fromEntries(kept), persons: persons.join(' ') };
}
