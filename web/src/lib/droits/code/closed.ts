/** Closed screens as answers of a code, one for each: `p1.closed.lives_from` with its edition. */
import type { Rulebook } from '@recto-verso/engine';
import { countOf, isPerson, personIds, type Answers } from '../../door/answers.ts';

type Screen = Rulebook['screens'][number];
type Closing = Screen['closes'][number];

/** `p1.closed: "lives_from already.2"` apart. */
export function apart(answers: Answers): Answers {
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

/** As a situation names them. What only says that some are closed is no answer. */
export function joined(answers: Answers): Answers {
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
 * Whether an answer says no more beside those that a code holds than it did beside all. What a screen closes and was told
 * otherwise has to be held, else it would count as closed; since when nothing has changed says nothing of what began then.
 */
export function isSound(name: string, given: Answers, held: ReadonlySet<string>, screens: readonly Screen[]): boolean {
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

/** Whether a word is as the screen closes it, or what was told of it is held. */
function isKept(closing: Closing, of: string, given: Answers, held: ReadonlySet<string>): boolean {
  const { kind, name, value } = closing;
  const full = kind === 'receipt' ? `${of}.gets.${name}` : `${of}.${name}`;
  const told = given[full];
  if (kind !== 'thing')
    return told === undefined || told === (kind === 'receipt' ? 'no' : String(value)) || held.has(full);
  // A person who is not described is nobody to the engine: such an answer lists nothing.
  const ids = personIds(given);
  const isRead = (text: string): boolean => !isPerson(text) || ids.includes(text);
  const kept = Object.fromEntries(Object.entries(given).filter(([one, text]) => held.has(one) && isRead(text)));
  const count = countOf(given, full);
  if (told === '0' || (told === undefined && count === null)) return true;
  return (told === undefined || held.has(full)) && countOf(kept, full) === count;
}
