/** Asks in a terminal and reads what is typed, until it can be understood. */
import type { Rulebook, Words } from '@recto-verso/engine';
import { fill } from '../../words/format.ts';
import type { AskWords } from '../../words/ask/index.ts';
import type { Terminal } from '../command.ts';
import { readAmount, readDay, readNumbers, STOP, UNSURE } from './answers.ts';

/** Thrown where somebody stops, or the input ends. */
export class Stopped extends Error {}

export interface Interviewer {
  readonly rulebook: Rulebook;
  /** Of the law. */
  readonly words: Words;
  readonly said: AskWords;
  readonly situation: Record<string, unknown>;
  /** Says a line. */
  say(text: string): void;
  /** Reads a line until it can be understood; `null` from an empty one and from whoever does not know. @throws Stopped */
  read<T>(how: string, understood: (text: string) => T | null): Promise<T | null>;
}

/** @throws Stopped at once where the terminal has no input */
export function interviewer(
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
        terminal.err(fill(from.said.unclear, { text }));
      }
    },
  };
}

/** Shows numbered options and reads one of them; `null` where it is not known. */
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
  return readAmounts(read, fill(said.number, { unit }));
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
