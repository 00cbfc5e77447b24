/** What was seen when commands were last run, `figures.json`: each with its own day and machine. */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import type { Command, Promised } from './promises.ts';

const FILE = new URL('figures.json', import.meta.url);

export interface Figure {
  /** As the command said it; empty where it said none. */
  readonly figure: string;
  /** `null`: no bound was promised. */
  readonly held: boolean | null;
}

export interface Seen {
  readonly day: string;
  readonly machine: string;
  /** By what the promise says: one that is worded anew has to be shown anew. */
  readonly figures: Readonly<Record<string, Figure>>;
}

export type Figures = Readonly<Record<string, Seen>>;

export function readFigures(): Figures {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Figures;
}

export function writeFigures(figures: Figures): void {
  writeFileSync(FILE, `${JSON.stringify(figures, null, 2)}\n`);
}

/** What a command that has ended says of its promises. @param said all that it wrote, without colours */
export function seen({ promises }: Command, said: string, endedWell: boolean, day: string): Seen {
  return {
    day,
    machine: machine(),
    figures: Object.fromEntries(promises.map((one) => [one.says, figureOf(one, said, endedWell)])),
  };
}

function figureOf(promised: Promised, said: string, endedWell: boolean): Figure {
  const figure = promised.figure === undefined ? '' : caught(promised.figure, said);
  if (figure === null) return { figure: '', held: false };
  if (promised.measured !== undefined) return { figure, held: null };
  const { at_least: least, at_most: most, at_word: word } = promised;
  if (word !== undefined) return { figure, held: figure.includes(word) };
  if (least === undefined && most === undefined) return { figure, held: endedWell };
  return { figure, held: Number(figure) >= (least ?? -Infinity) && Number(figure) <= (most ?? Infinity) };
}

/** What the brackets of a pattern catch first. */
function caught(pattern: string, said: string): string | null {
  return new RegExp(pattern, 'm').exec(said)?.[1]?.replaceAll(/\s+/g, ' ').trim() ?? null;
}

function machine(): string {
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  return `${availableParallelism()} cores, ${gigabytes} GB, ${process.platform} ${process.arch}, Node ${process.version}`;
}
