/**
 * This module prints questions in a terminal and reads what is typed. It asks again until the answer can be understood.
 */
import type { Rulebook, Words } from '@recto-verso/engine';
import { fillTemplate } from '../../words/format.ts';
import type { AskWords } from '../../words/ask/index.ts';
import type { Terminal } from '../command.ts';
import { readAmount, readDay, readNumbers, STOP, UNSURE } from './answers.ts';

/** Is thrown when the person stops the interview or the input ends. */
export class Stopped extends Error {}

export interface Interviewer {
  readonly rulebook: Rulebook;
  readonly words: Words;
  readonly said: AskWords;
  readonly situation: Record<string, unknown>;
  say(text: string): void;
  /**
   * Prints `how` and reads a line, until `understood` returns a value for it. Returns `null` when the line is empty, or
   * when it is `?` and `understood` returns `null` for it.
   * @throws Stopped
   */
  read<T>(how: string, understood: (text: string) => T | null): Promise<T | null>;
}

/**
 * Creates an interviewer. Its `read` throws `Stopped` when the person types `STOP`, when the input has ended, and when
 * the terminal has no input.
 */
export function createInterviewer(
  terminal: Terminal,
  from: Pick<Interviewer, 'rulebook' | 'words' | 'said' | 'situation'>,
): Interviewer {
  return {
    ...from,
    say: (text) => terminal.err(text),
    async read(how, understood) {
      for (;;) {
        terminal.err(how);
        const line = (await terminal.read?.()) ?? STOP;
        const text = line.trim();
        if (text === STOP) throw new Stopped();
        if (text === '') return null;
        const value = understood(text);
        if (value !== null || text === UNSURE) return value;
        terminal.err(fillTemplate(from.said.unclear, { text }));
      }
    },
  };
}

/**
 * Shows numbered options and reads which one is chosen. Returns `null` when the person types nothing or does not know.
 * @throws Stopped
 */
export async function chooseOne<T>(
  asks: Interviewer,
  options: readonly { readonly label: string; readonly value: T }[],
): Promise<T | null> {
  options.forEach(({ label }, i) => asks.say(`  ${i + 1}  ${label}`));
  const places = await asks.read(asks.said.choice, (text) => {
    const found = readNumbers(text, options.length);
    return found?.length === 1 ? found : null;
  });
  const place = places?.[0];
  return place === undefined ? null : (options[place]?.value ?? null);
}

export function chooseAmount({ said, read }: Interviewer, unit: string): ReturnType<typeof readAmounts> {
  return readAmounts(read, fillTemplate(said.number, { unit }));
}

function readAmounts(
  read: Interviewer['read'],
  how: string,
): Promise<NonNullable<ReturnType<typeof readAmount>> | null> {
  return read(how, readAmount);
}

export function chooseDay({ read }: Interviewer, how: string): Promise<string | null> {
  return read(how, readDay);
}
