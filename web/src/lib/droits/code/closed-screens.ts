/**
 * A screen of the interview is closed when somebody answers it with "nothing else". An answer lists the closed screens
 * of one person or of the home. This module splits such a list into one answer for each screen, as a code holds them
 * (`p1.closed.lives_from`, with the edition as its value), and merges these answers again.
 */
import type { Rulebook } from '@recto-verso/engine';
import { countThings, isPerson, listPersonIds, type Answers } from '../../door/answers.ts';

type Screen = Rulebook['screens'][number];
type Closing = Screen['closes'][number];

/** Splits an answer such as `p1.closed: "lives_from already.2"` into one answer for each screen. */
export function splitClosedScreens(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([name, text]): readonly (readonly [string, string])[] =>
      name.endsWith('.closed') ? text.split(' ').map((word) => screenAnswer(name, word)) : [[name, text]],
    ),
  );
}

function screenAnswer(name: string, word: string): readonly [string, string] {
  const [id = '', edition = '1'] = word.split('.');
  return [`${name}.${id}`, edition];
}

const SCREEN = /^((?:p\d+|home)\.closed)(?:\.([a-z0-9_]+))?$/;

/**
 * Merges the answers for single screens into the lists that a situation has. An answer that only says that some screen
 * is closed is left out.
 */
export function mergeClosedScreens(answers: Answers): Answers {
  const all: Record<string, string> = {};
  for (const [name, text] of Object.entries(answers)) {
    const [, list, id] = SCREEN.exec(name) ?? [];
    if (list === undefined) all[name] = text;
    else if (id !== undefined) {
      const edition = Number.parseInt(text, 10);
      const word = edition === 1 ? id : `${id}.${edition}`;
      all[list] = all[list] === undefined ? word : `${all[list]} ${word}`;
    }
  }
  return all;
}

/**
 * Checks whether an answer has the same meaning beside the answers that a code holds as it had beside all answers. If a
 * screen closes a fact and the person answered something else, the code has to hold that answer, else the fact would
 * count as closed. An `unchanged` answer keeps its meaning only when the code also holds every `from` answer of the
 * same holder, which is a person or the home. Returns `false` for a closed screen that the rulebook does not have for
 * this holder.
 */
export function keepsMeaning(
  name: string,
  given: Answers,
  held: ReadonlySet<string>,
  screens: readonly Screen[],
): boolean {
  const of = name.slice(0, name.indexOf('.'));
  if (name === `${of}.unchanged`)
    return Object.keys(given).every((one) => !(one.startsWith(`${of}.`) && one.endsWith('.from')) || held.has(one));
  const [, , id] = SCREEN.exec(name) ?? [];
  if (id === undefined) return true;
  const screen = screens.find((one) => one.id === id && (one.of === 'home') === (of === 'home'));
  if (screen === undefined) return false;
  const closed = screen.closes.filter(({ edition }) => edition <= Number(given[name]));
  return closed.every((closing) => isKept(closing, of, given, held));
}

/**
 * Checks whether a fact, receipt or thing that a screen closes was not answered, was answered with the value that the
 * screen gives it, or has an answer that the code holds.
 */
function isKept(closing: Closing, of: string, given: Answers, held: ReadonlySet<string>): boolean {
  const { kind, name, value } = closing;
  const full = kind === 'receipt' ? `${of}.gets.${name}` : `${of}.${name}`;
  const told = given[full];
  if (kind !== 'thing')
    return told === undefined || told === (kind === 'receipt' ? 'no' : String(value)) || held.has(full);
  // The engine ignores a person who is not described, so an entry of a list that names such a person does not count.
  const ids = listPersonIds(given);
  const isRead = (text: string): boolean => !isPerson(text) || ids.includes(text);
  const kept = Object.fromEntries(Object.entries(given).filter(([one, text]) => held.has(one) && isRead(text)));
  const count = countThings(given, full);
  if (told === '0' || (told === undefined && count === null)) return true;
  return (told === undefined || held.has(full)) && countThings(kept, full) === count;
}
