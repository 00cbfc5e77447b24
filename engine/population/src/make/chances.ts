/**
 * This module writes the text of `interview/chances.yaml`: the shares of a drawn population, with one line for each
 * screen and fact.
 */
import type { Rulebook } from '@recto-verso/engine';
import { listLivelihoods } from '@recto-verso/engine/situation';
import type { Making } from './generate.ts';
import type { CellShares } from './cells.ts';
import { AGES, computePopulationShares } from './shares.ts';

export interface DrawnPopulation {
  readonly name: string;
  readonly households: number;
}

export function formatChances(rulebook: Rulebook, making: Making, { name, households }: DrawnPopulation): string {
  const { persons, nothing, facts } = computePopulationShares(rulebook, making, households);
  const day = String(making.date).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  return [
    '# How often each answer of the interview is given, by livelihoods and bands of ages, in parts of one. `npm run chances`',
    '# counts it in drawn households and writes this file: change the population, not the file. It orders questions, and decides',
    '# nothing.',
    `population: ${name}`,
    `day: ${day}`,
    `households: ${households}`,
    `seed: ${making.seed}`,
    `ages: ${list(AGES)}`,
    `livelihoods: [${['none', ...listLivelihoods(rulebook).map(({ id }) => id)].join(', ')}]`,
    `persons: ${cells(persons)}`,
    'nothing:',
    ...lines(nothing, cells),
    'facts:',
    ...lines(facts, (values) => `{ ${inOrder(values, cells).join(', ')} }`),
    '',
  ].join('\n');
}

function lines<T>(all: Readonly<Record<string, T>>, write: (one: T) => string): readonly string[] {
  return inOrder(all, write).map((line) => `  ${line}`);
}

function inOrder<T>(all: Readonly<Record<string, T>>, write: (one: T) => string): readonly string[] {
  return Object.entries(all)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${key}: ${write(one)}`);
}

/** Formats the lists of all livelihoods. They are written as one list when they are equal. */
function cells(all: CellShares): string {
  const lists = all.map(list);
  const [first = ''] = lists;
  return new Set(lists).size === 1 ? first : `[${lists.join(', ')}]`;
}

/** Formats the shares of all age bands. They are written as one share when they are equal. */
function list(all: readonly number[]): string {
  return `[${new Set(all).size === 1 ? String(all[0]) : all.join(', ')}]`;
}
