/**
 * This module prints the totals of a population on a terminal: for each group one line per right, with its amounts
 * below.
 */
import type { CertaintyBand, GroupTotals, LineTotal, PopulationTotals, RightTotals } from '@recto-verso/population';
import { listTodayBands, TODAY_LABELS } from '../../populations/runs/today.ts';

export function printTotals(totals: PopulationTotals): string {
  const { date, engine, rulebook, groups, by, takeUp } = totals;
  const head = `${date}, rulebook ${rulebook.version} ${rulebook.hash.slice(0, 12)}, engine ${engine}`;
  return [`${head}${laidOn(takeUp)}`, ...groups.map((group) => printGroup(group, by))].join('\n\n');
}

function laidOn(takeUp: PopulationTotals['takeUp']): string {
  return takeUp === null ? '' : `, take-up of today as in ${takeUp.scenario}, seed ${takeUp.seed}`;
}

function printGroup(group: GroupTotals, by: string | null): string {
  const word = by === null ? 'all' : `${by} ${group.group ?? 'not known'}`;
  const title = `${word}: ${whole(group.households)} households, ${whole(group.persons)} persons (${group.sample.households} and ${group.sample.persons} in the tables)`;
  return [title, '─'.repeat(Math.min(title.length, 100)), ...group.rights.map(printRight)].join('\n');
}

function printRight({ right, today, lived, official, leftOut, undue }: RightTotals): string {
  const parts = [
    ...listTodayBands(today).map(([name, one]) => `${TODAY_LABELS[name]} ${band(one)}`),
    `claims ${band(lived.claims)}`,
    ...(official === null ? [] : [`entitled in registers ${band(official.entitled)}`]),
    ...(leftOut === null ? [] : [`left out ${band(leftOut)}`]),
    ...(undue === null ? [] : [`in registers alone ${band(undue)}`]),
  ];
  const lines = lived.lines.map((line) => `    ${printLine(line)}`);
  return [`${right}: ${parts.join('; ')}`, ...lines].join('\n');
}

function printLine({ kind, id, period, least, greatest }: LineTotal): string {
  const often = period === null ? '' : period === 'once' ? ' once' : ` a ${period}`;
  return `${kind} ${id} ${band({ certain: least, possible: greatest })} €${often}`;
}

/** This text replaces a number that describes too few persons, or from which such a number could be computed. */
const FEW = 'not shown';

function band({ certain, possible }: CertaintyBand): string {
  if (certain === null || possible === null) return possible === null ? FEW : `up to ${whole(possible)}`;
  return certain === possible ? whole(certain) : `${whole(certain)}–${whole(possible)}`;
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}
