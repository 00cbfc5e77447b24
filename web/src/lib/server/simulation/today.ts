/**
 * This module shows the state of today for each right: the three numbers that `population run` prints for the same
 * tables and day.
 */
import type { ScenarioResult } from '@recto-verso/population/scenarios';
import type { Charted } from '../../simulation/view.ts';
import { TODAY_NUMBERS } from './engine.ts';
import type { SimulationTexts } from './simulation-texts.ts';
import { formatBandCell, getRightName } from './tables.ts';

/** Returns the table, or `null` when none of the rights has a law on that day. */
export function buildTodayView(said: SimulationTexts, { today }: Pick<ScenarioResult, 'today'>): Charted | null {
  if (today.length === 0) return null;
  const { words, rules, numbers } = said;
  const { title, unit, names } = words.today;
  return {
    id: 'today',
    title,
    unit,
    table: {
      caption: `${title}. ${unit}`,
      columns: [
        { label: words.rights.right, numeric: false },
        ...TODAY_NUMBERS.map((name) => ({ label: names[name], numeric: true })),
      ],
      rows: today.map((own) => [
        getRightName(rules, own.right),
        ...TODAY_NUMBERS.map((name) => {
          const band = own[name];
          return band === null ? '' : formatBandCell(numbers, band, numbers.whole);
        }),
      ]),
    },
  };
}
