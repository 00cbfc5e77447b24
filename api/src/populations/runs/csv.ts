/**
 * This module writes the result of a scenario as a CSV table: one line per group, right, setting and measure. A cell is
 * empty when its number describes too few homes.
 */
import type {
  GroupResult,
  ResultRange,
  RightResult,
  RightToday,
  ScenarioResult,
} from '@recto-verso/population/scenarios';
import { writeCsv } from '../../contract/csv.ts';
import { listTodayBands } from './today.ts';

const HEAD = ['by', 'group', 'right', 'setting', 'what', 'measure', 'certain', 'possible', 'low', 'high'];

type Cells = readonly (string | number | null)[];

export function writeScenarioCsv({ today, groups, hours }: ScenarioResult): string {
  return writeCsv([HEAD, ...today.flatMap(todayRows), ...groups.flatMap(groupRows), ...hoursRows(hours)]);
}

function todayRows({ right, ...today }: RightToday): readonly Cells[] {
  return listTodayBands(today).map(([name, { certain, possible }]): Cells => {
    return ['all', null, right, 'today', 'persons', name, certain, possible, null, null];
  });
}

/**
 * Writes the hours; the columns `low` and `high` hold the results for the lowest and the highest assumed likelihoods.
 */
function hoursRows(hours: ScenarioResult['hours']): readonly Cells[] {
  if (hours === null) return [];
  return (['observed', 'scenario', 'change'] as const).map((setting): Cells => {
    const { taken, range } = hours[setting];
    return ['all', null, null, setting, 'help', 'hours', ...taken, ...range];
  });
}

function groupRows({ dimension, word, homes, persons, rights, money }: GroupResult): readonly Cells[] {
  const own = [dimension, word];
  return [
    [...own, null, null, 'group', 'homes', homes, homes, null, null],
    [...own, null, null, 'group', 'persons', persons, persons, null, null],
    ...(money === null
      ? []
      : (['less', 'more'] as const).flatMap((way): readonly Cells[] => [
          [...own, null, 'change', way, 'homes', money[way].homes, money[way].possible, null, null],
          [...own, null, 'change', way, 'euros', money[way].least, money[way].greatest, null, null],
        ])),
    ...rights.flatMap((right) => rightRows(right).map((cells): Cells => [...own, right.right, ...cells])),
  ];
}

function rightRows({ settings, change, moved, flows }: RightResult): readonly Cells[] {
  const row = (setting: string, what: string, [name, range]: readonly [string, ResultRange]): Cells => [
    setting,
    what,
    name,
    range.certain,
    range.possible,
    range.within?.[0] ?? null,
    range.within?.[1] ?? null,
  ];
  return [
    ...Object.entries({ ...settings, change }).flatMap(([setting, { persons, claims, euros }]) => [
      ...Object.entries(persons).map((one) => row(setting, 'persons', one)),
      ...Object.entries(claims).map((one) => row(setting, 'claims', one)),
      ...Object.entries(euros).map((one) => row(setting, 'euros', one)),
    ]),
    ...Object.entries(moved).map((one) => row('change', 'persons', one)),
    ...flows.map(({ before, after, persons, within }): Cells => [
      'change',
      'persons',
      `${before}>${after}`,
      persons,
      persons,
      within?.[0] ?? null,
      within?.[1] ?? null,
    ]),
  ];
}
