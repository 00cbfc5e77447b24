/** This module makes the bodies that hostile senders send in place of an ordinary household. */
import { LIMITS } from '../../../api/src/contract/request.ts';
import type { RequestMaterial } from './request-material.ts';

const DAY = '2026-11-25';

/**
 * Returns a situation with many persons. On even turns nothing is said of them; on odd turns each has a day of birth,
 * which changes with the turn.
 */
export function createCrowd(turn: number, size: number = LIMITS.persons): object {
  const persons = Array.from({ length: size }, (_, i) => [
    `p${i}`,
    turn % 2 === 0 ? {} : { birth: formatBirthDay(turn, i) },
  ]);
  return { persons: Object.fromEntries(persons) as object };
}

/** Returns a day of the years 1930 to 2021 (ISO). */
export function formatBirthDay(turn: number, person: number): string {
  const day = (turn * 31 + person * 7) % 28;
  return `${1930 + ((turn + person * 13) % 92)}-${String(1 + (person % 12)).padStart(2, '0')}-${String(1 + day).padStart(2, '0')}`;
}

/** Maps operations that evaluate a household to the functions that make their bodies for a situation. */
export const OPERATIONS: Readonly<Record<string, (situation: object, house: RequestMaterial, turn: number) => object>> =
  {
    evaluate: (situation) => ({ situation }),
    compare: (situation) => ({ before: { situation }, after: { situation, date: DAY } }),
    verso: (situation) => ({ situation, letters: ['fr', 'nl', 'de'] }),
    curve: (situation, { fact }) => ({ situation, fact, of: 'p0' }),
    'next-question': (situation) => ({ situation }),
    events: (situation, _house, turn) =>
      turn % 2 === 0 ? { situation } : { situation, event: 'partner-moves-in', who: 'p0' },
    record: (situation, { rulebook }) => ({ situation, answer: { rulebook, date: DAY, language: 'fr' } }),
  };

/** Returns the text of a request with objects or lists nested `depth` times. */
export function createNestedBody(depth: number, turn: number): string {
  const [open, close] = turn % 2 === 0 ? ['{"a":', '}'] : ['[', ']'];
  const deep = `${open.repeat(depth)}1${close.repeat(depth)}`;
  const where = ['persons', 'home', 'readings'][turn % 3] ?? '';
  return turn % 6 < 3 ? `{"situation":{"a":${deep}}}` : `{"situation":{"persons":{"a":{}},"${where}":${deep}}}`;
}

/** Returns a request with many unknown keys in the request, the situation or a person. */
export function createUnknownKeysBody(many: number, turn: number): object {
  const keys = Object.fromEntries(Array.from({ length: many }, (_, i) => [i.toString(36), 0])) as object;
  if (turn % 3 === 0) return { situation: { persons: { a: {} } }, ...keys };
  return { situation: turn % 3 === 1 ? { persons: { a: {} }, ...keys } : { persons: { a: keys } } };
}
