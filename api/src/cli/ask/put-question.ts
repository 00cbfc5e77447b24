/** This module asks a single question, or a field of a screen, and writes the answer into the situation. */
import type { Asks, Question } from '@recto-verso/engine';
import { chooseAmount, chooseDay, chooseOne, type Interviewer } from './interviewer.ts';
import { readNumbers } from './answers.ts';
import { writeAnswer, readAnswer } from './situation-writer.ts';

type Put = Pick<Question, 'of' | 'question' | 'path' | 'asks' | 'years'> & { readonly since?: boolean };

/**
 * @returns `false` when the person types nothing or does not know the answer
 * @throws Stopped
 */
export async function putQuestion(asks: Interviewer, put: Put): Promise<boolean> {
  const years = put.years.length === 0 ? '' : ` (${put.years.join(', ')})`;
  asks.say(`\n${formatAskedPerson(asks, put.of)}${otherOf(put)}: ${put.question}${years}`);
  const { situation, said } = asks;
  if (put.since === true) {
    const from = await chooseDay(asks, said.since);
    if (from !== null) writeAnswer(situation, put.path, [{ from, value: readAnswer(situation, put.path) }]);
    return from !== null;
  }
  const value = put.asks.kind === 'list' ? await rowsOf(asks, put) : await valueOf(asks, put.asks);
  if (value !== null) writeAnswer(situation, put.path, value);
  return value !== null;
}

/**
 * Returns an arrow and the key of the other person, when the question is about what two persons are to each other;
 * otherwise returns an empty text.
 */
function otherOf({ path }: Put): string {
  return path.at(-2) === 'related' ? ` → ${String(path.at(-1))}` : '';
}

/**
 * Returns how a person or the home is named on screen. A person is named by the key in the situation, since a situation
 * holds no names.
 */
export function formatAskedPerson({ said }: Interviewer, of: string): string {
  return of === 'home' ? said.home : of;
}

function valueOf(asks: Interviewer, how: Exclude<Asks, { kind: 'list' }>): Promise<unknown> {
  const { said } = asks;
  switch (how.kind) {
    case 'truth':
      return chooseOne(asks, [
        { label: said.yes, value: 'yes' },
        { label: said.no, value: 'no' },
      ]);
    case 'choice':
    case 'person':
      return chooseOne(asks, how.values);
    case 'number':
      return chooseAmount(asks, how.unit);
    case 'date':
      return chooseDay(asks, said.date);
  }
}

const MOST_ROWS = 20;

/**
 * Asks how many rows are to be added to a list, and nothing about each of them. Returns the rows told so far with that
 * many empty rows behind them, or `none` or `unknown` for the list `others`. Returns `null` when the person types
 * nothing or does not know.
 */
async function rowsOf(asks: Interviewer, { path }: Put): Promise<unknown> {
  const count = await readRowCount(asks);
  if (count === null) return null;
  if (path[0] === 'others') return count === 0 ? 'none' : 'unknown';
  const told = readAnswer(asks.situation, path);
  return [...(Array.isArray(told) ? (told as readonly unknown[]) : []), ...Array.from({ length: count }, () => ({}))];
}

/**
 * Returns how many rows the person says that there are; `null` when the person types nothing or does not know.
 * @throws Stopped
 */
export async function readRowCount(asks: Interviewer): Promise<number | null> {
  const count = await asks.read(asks.said.rows, (text) => (text === '0' ? [-1] : readNumbers(text, MOST_ROWS)));
  return count === null ? null : (count[0] ?? 0) + 1;
}
