/**
 * This module shows the hours in which other people help, today, in the scenario, and their difference, and the
 * assumptions behind them.
 */
import type { ScenarioResult } from '@recto-verso/population/scenarios';
import { capitalizeText, fillTemplate } from '@recto-verso/api/words';
import type { Charted, LikelihoodRow } from '../../simulation/view.ts';
import { joinNotes, type SimulationTexts } from './simulation-texts.ts';

type Hours = NonNullable<ScenarioResult['hours']>;

const ROWS = ['observed', 'scenario', 'change'] as const;
/** These assumptions are hours, the others are shares. */
const SPENT: readonly Hours['assumed'][number]['name'][] = ['request', 'recovery'];

/** Returns the table, or `null` when a number behind the hours concerns too few people to be shown. */
export function buildHoursView({ words, numbers }: SimulationTexts, { hours }: ScenarioResult): Charted | null {
  if (hours === null) return null;
  const { title, unit, when, taken, range, rows } = words.hours;
  return {
    id: 'hours',
    title,
    unit,
    table: {
      caption: `${title}. ${unit}`,
      columns: [{ label: when, numeric: false }, ...[...taken, ...range].map((label) => ({ label, numeric: true }))],
      rows: ROWS.map((row) => {
        const write = row === 'change' ? numbers.signed : numbers.whole;
        return [rows[row], ...[...hours[row].taken, ...hours[row].range].map(write)];
      }),
    },
  };
}

/** Returns the assumptions behind the hours, besides the likelihoods. */
export function listHelpRows(said: SimulationTexts, { hours }: ScenarioResult): readonly LikelihoodRow[] {
  const { words, numbers } = said;
  return (hours?.assumed ?? []).map(({ name, value, range, source, why }): LikelihoodRow => {
    const write = (one: number): string =>
      SPENT.includes(name)
        ? fillTemplate(words.hours.hours, { n: numbers.share(one) })
        : `${numbers.share(100 * one)} %`;
    return {
      name: capitalizeText(words.hours.assumed[name]),
      value: write(value),
      range: numbers.range(range[0], range[1], write),
      ground: joinNotes(said, [source?.about ?? why]),
      link: source?.link ?? null,
      isAssumed: source === null,
    };
  });
}
