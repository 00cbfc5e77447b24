/**
 * This module shows the state of today for each right: the three numbers that `population run` prints for the same
 * tables and day.
 */
import type { ScenarioResult } from '@recto-verso/population/scenarios';
import type { Charted } from '../../simulation/view.ts';
import { TODAY } from './engine.ts';
import type { SaidSimulation } from './said.ts';
import { bandCell, nameOf } from './tables.ts';

/** Returns the table, or `null` when none of the rights has a law on that day. */
export function todayView(said: SaidSimulation, { today }: Pick<ScenarioResult, 'today'>): Charted | null {
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
        ...TODAY.map((name) => ({ label: names[name], numeric: true })),
      ],
      rows: today.map((own) => [
        nameOf(rules, own.right),
        ...TODAY.map((name) => {
          const band = own[name];
          return band === null ? '' : bandCell(numbers, band, numbers.whole);
        }),
      ]),
    },
  };
}
