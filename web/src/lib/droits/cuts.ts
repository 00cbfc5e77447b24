/**
 * This module reads from the rulebook the ages at which the law makes a difference. The ranges of the question about
 * the age are cut at these ages.
 */
import type { Rulebook } from '@recto-verso/engine';
import type { AgeCuts } from './ages.ts';
import { start } from './start.ts';

export function readAgeCuts(rulebook: Rulebook, today: number): AgeCuts {
  const ages = start.ages.map((id) => ageIn(rulebook, id, today));
  return {
    ages: [...new Set(ages)].sort((a, b) => a - b),
    majority: ages[0] ?? 0,
    today,
  };
}

function ageIn({ figures, rights }: Rulebook, id: string, day: number): number {
  const figure = [...figures, ...rights.flatMap((right) => right.figures)].find((one) => one.id === id);
  const cell = figure?.values.findLast(({ from }) => from <= day)?.cell;
  if (cell?.kind === 'number') return cell.value;
  throw new Error(`The figure "${id}" of start.json is no age on ${day}. Name a plain figure of the rules.`);
}
