/**
 * These tests check that a number about too few persons is hidden and not shown as zero, and that a number in a band is
 * shown with both ends.
 */
import type { GroupResult, ScenarioResult } from '@recto-verso/population/scenarios';
import Papa from 'papaparse';
import { afterAll, expect, test } from 'vitest';
import { writeScenarioCsv } from '../../../api/src/populations/runs/csv.ts';
import { LANGUAGES } from '../../../web/src/lib/languages.ts';
import { listCompareCharts, listResultCharts } from '../../../web/src/lib/server/simulation/charts.ts';
import { buildRunComparison } from '../../../web/src/lib/server/simulation/compare.ts';
import { writeTableCsv } from '../../../web/src/lib/server/simulation/csv.ts';
import { buildResultView } from '../../../web/src/lib/server/simulation/result.ts';
import { loadSimulationTexts } from '../../../web/src/lib/server/simulation/simulation-texts.ts';
import { openTestSimulations } from './open-simulations.ts';

const { simulations, words } = await openTestSimulations();
afterAll(() => simulations.close());
const S4 = simulations.published('s4') as ScenarioResult;

const NOT_SHOWN = { certain: null, possible: null, within: null };

/** Returns the published result of scenario s4, with the gains, losses and flows of the matching groups hidden. */
function withFew(is: (group: GroupResult) => boolean): ScenarioResult {
  const groups = S4.groups.map((group) => {
    if (!is(group)) return group;
    const rights = group.rights.map((right) => ({
      ...right,
      moved: { gained: NOT_SHOWN, lost: NOT_SHOWN },
      flows: right.flows.map((flow) => ({ ...flow, persons: null, within: null })),
    }));
    return { ...group, rights };
  });
  return { ...S4, groups };
}

test.each(LANGUAGES)('a group of too few is hatched, told, and empty in its file: %s', (language) => {
  const said = loadSimulationTexts(language, words(language), simulations.book.notes);
  const result = withFew(({ dimension, word }) => dimension === 'type' && word === 'lone_parent');
  const view = buildResultView(said, result, { isOlder: false });
  const chart = view.groups.find(({ id }) => id === 'type');
  const label = said.words.groups.words['lone_parent']?.toLowerCase();
  const k = chart?.rows.findIndex((row) => row.label.toLowerCase() === label) ?? -1;
  const row = chart?.rows[k];
  expect(row?.few.map(({ id }) => id)).toEqual(['gain', 'lost']);
  expect([row?.gain.width, row?.gain.label, row?.lost]).toEqual([0, said.words.table.few, said.words.table.few]);
  expect(chart?.unit).toContain(said.words.charts.few);
  const csv = Papa.parse<string[]>(writeTableCsv(chart?.table ?? { caption: '', columns: [], rows: [] })).data;
  expect(csv[k + 1]?.slice(1)).toEqual(['', '', '', '']);
  const others = view.groups.find(({ id }) => id === 'region');
  expect(others?.rows.flatMap(({ few }) => few)).toEqual([]);
  expect(others?.unit).not.toContain(said.words.charts.few);
});

test('where nothing of the whole is shown no number stands in its place, neither a zero', () => {
  const said = loadSimulationTexts('en', words('en'), simulations.book.notes);
  const result = withFew(({ dimension }) => dimension === 'all');
  const view = buildResultView(said, result, { isOlder: false });
  expect(view.outcomes.rows.map(({ persons }) => persons)).toEqual(view.outcomes.rows.map(() => said.numbers.hidden));
  expect(view.pairs[0]?.gain.amount).toBe(said.words.table.few);
  expect(view.pairs[0]?.loss.amount).toBe(said.words.table.few);
  expect(view.sentence).toContain(said.words.phrase.nobody);
  const cells =
    listResultCharts(view)
      .find(({ chart }) => chart.id === 'errors')
      ?.chart.table.rows.flat() ?? [];
  expect(cells.filter((cell) => typeof cell !== 'string').length).toBe(5);
  const [head = [], ...rows] = Papa.parse<string[]>(writeScenarioCsv(result).trim()).data;
  const way = rows.find((row) => row[0] === 'all' && row[head.indexOf('measure')] === 'not>receives');
  expect([way?.[head.indexOf('certain')], way?.[head.indexOf('possible')]]).toEqual(['', '']);
});

test('a comparison has both ends of each band, and so have the headlines', () => {
  const said = loadSimulationTexts('en', words('en'), simulations.book.notes);
  const { figures } = buildRunComparison(said, simulations, ['s4', 's2'], '');
  const [whole] = S4.groups;
  const own = whole?.rights[0];
  const both = (low: number | null | undefined, high: number | null | undefined) => {
    expect(low).toBeLessThan(high ?? NaN);
    return said.numbers.range(low ?? NaN, high ?? NaN, said.numbers.glance);
  };
  const row = (label: string) => figures.rows.find((one) => one.label === label)?.cells[0]?.value;
  const { reached } = own?.change.persons ?? {};
  expect(row(said.words.compare.reached)).toBe(both(reached?.certain, reached?.possible));
  const { forgotten } = own?.settings.scenario.persons ?? {};
  expect(row(said.words.compare.forgotten)).toBe(both(forgotten?.certain, forgotten?.possible));
  const more = whole?.money?.more;
  expect(row(said.words.compare.more)).toBe(both(more?.homes, more?.possible));
  expect(row(said.words.compare.moreEuros)).toBe(
    said.numbers.range(more?.least ?? NaN, more?.greatest ?? NaN, said.numbers.euros),
  );
  const { pairs } = buildResultView(said, S4, { isOlder: false });
  expect(pairs[0]?.gain.amount).toMatch(/^\+ \S+ to \S+$/);
  expect(pairs[1]?.gain.text).toContain(both(more?.homes, more?.possible));
});

test('what two bands are apart is a band, from one far end to the other', () => {
  const said = loadSimulationTexts('en', words('en'), simulations.book.notes);
  const view = buildRunComparison(said, simulations, ['s4', 's4-is-no-other', 's5'], '');
  const rows = view.figures.rows.filter(({ label }) => label === said.words.compare.forgotten);
  const [[first, other] = []] = rows.map(({ cells }) => cells);
  expect(first?.difference).toBeNull();
  expect(other?.difference).toMatch(/ to /);
  expect(listCompareCharts(view).length).toBe(2);
});
