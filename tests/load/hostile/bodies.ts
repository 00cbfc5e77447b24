/** What hostile senders write in place of a household. */
import { LIMITS } from '../../../api/src/contract/request.ts';
import type { House } from './house.ts';

const DAY = '2026-11-25';

/** Of whom nothing is said on every other turn, and who are born on other days each time on the rest. */
export function crowd(turn: number, size: number = LIMITS.persons): object {
  const persons = Array.from({ length: size }, (_, i) => [`p${i}`, turn % 2 === 0 ? {} : { birth: born(turn, i) }]);
  return { persons: Object.fromEntries(persons) as object };
}

/** A day between 1930 and 2022. */
export function born(turn: number, person: number): string {
  const day = (turn * 31 + person * 7) % 28;
  return `${1930 + ((turn + person * 13) % 92)}-${String(1 + (person % 12)).padStart(2, '0')}-${String(1 + day).padStart(2, '0')}`;
}

/** The operations that work something out, each with the body that asks it of a household. */
export const OPERATIONS: Readonly<Record<string, (situation: object, house: House, turn: number) => object>> = {
  evaluate: (situation) => ({ situation }),
  compare: (situation) => ({ before: { situation }, after: { situation, date: DAY } }),
  verso: (situation) => ({ situation, letters: ['fr', 'nl', 'de'] }),
  curve: (situation, { fact }) => ({ situation, fact, of: 'p0' }),
  'next-question': (situation) => ({ situation }),
  events: (situation, _house, turn) =>
    turn % 2 === 0 ? { situation } : { situation, event: 'partner-moves-in', who: 'p0' },
  record: (situation, { rulebook }) => ({ situation, answer: { rulebook, date: DAY, language: 'fr' } }),
};

/** An object in an object, or a list in a list, so many times. */
export function nested(depth: number, turn: number): string {
  const [open, close] = turn % 2 === 0 ? ['{"a":', '}'] : ['[', ']'];
  const deep = `${open.repeat(depth)}1${close.repeat(depth)}`;
  const where = ['persons', 'home', 'readings'][turn % 3] ?? '';
  return turn % 6 < 3 ? `{"situation":{"a":${deep}}}` : `{"situation":{"persons":{"a":{}},"${where}":${deep}}}`;
}

/** Keys that nobody knows: of the request, of the situation or of a person. */
export function strangeKeys(many: number, turn: number): object {
  const keys = Object.fromEntries(Array.from({ length: many }, (_, i) => [i.toString(36), 0])) as object;
  if (turn % 3 === 0) return { situation: { persons: { a: {} } }, ...keys };
  return { situation: turn % 3 === 1 ? { persons: { a: {} }, ...keys } : { persons: { a: keys } } };
}
