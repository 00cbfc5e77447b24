/**
 * This module reads and writes `figures.json`, which holds the figures that each command printed when it was last run,
 * with the day and the machine.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import type { ProofCommand, Promised } from './promises.ts';

const FILE = new URL('figures.json', import.meta.url);

export interface PromiseFigure {
  /**
   * Holds the figure as the command printed it. It is empty where the command printed none, or where the promise has no
   * figure.
   */
  readonly figure: string;
  /**
   * Says whether the promise holds. Is `null` where no bound was promised; a figure that was not printed never holds.
   */
  readonly held: boolean | null;
}

export interface CommandResult {
  readonly day: string;
  readonly machine: string;
  /**
   * Maps the text of each promise to its figure. A promise whose text has changed has no figure until its command runs
   * again.
   */
  readonly figures: Readonly<Record<string, PromiseFigure>>;
}

export type ProofFigures = Readonly<Record<string, CommandResult>>;

export function readProofFigures(): ProofFigures {
  return JSON.parse(readFileSync(FILE, 'utf8')) as ProofFigures;
}

export function writeProofFigures(figures: ProofFigures): void {
  writeFileSync(FILE, `${JSON.stringify(figures, null, 2)}\n`);
}

/**
 * Evaluates the promises of a command that has ended.
 * @param said all output of the command, without colours
 */
export function evaluatePromises(
  { promises }: ProofCommand,
  said: string,
  endedWell: boolean,
  day: string,
): CommandResult {
  return {
    day,
    machine: machine(),
    figures: Object.fromEntries(promises.map((one) => [one.says, figureOf(one, said, endedWell)])),
  };
}

function figureOf(promised: Promised, said: string, endedWell: boolean): PromiseFigure {
  const figure = promised.figure === undefined ? '' : caught(promised.figure, said);
  if (figure === null) return { figure: '', held: false };
  if (promised.measured !== undefined) return { figure, held: null };
  const { at_least: least, at_most: most, at_word: word } = promised;
  if (word !== undefined) return { figure, held: figure.includes(word) };
  if (least === undefined && most === undefined) return { figure, held: endedWell };
  return { figure, held: Number(figure) >= (least ?? -Infinity) && Number(figure) <= (most ?? Infinity) };
}

/** Returns what the first group of a pattern matches, or `null`. */
function caught(pattern: string, said: string): string | null {
  return new RegExp(pattern, 'm').exec(said)?.[1]?.replaceAll(/\s+/g, ' ').trim() ?? null;
}

function machine(): string {
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  return `${availableParallelism()} cores, ${gigabytes} GB, ${process.platform} ${process.arch}, Node ${process.version}`;
}
