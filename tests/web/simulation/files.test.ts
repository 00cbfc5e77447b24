/**
 * These tests check that every table on a page of the analysts can be had as CSV, with the same cells and with nothing
 * that a spreadsheet would execute.
 */
import fc from 'fast-check';
import Papa from 'papaparse';
import { afterAll, describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../../web/src/lib/languages.ts';
import {
  listCompareCharts,
  listDetectionCharts,
  listExplorationCharts,
  listResultCharts,
} from '../../../web/src/lib/server/simulation/charts.ts';
import { buildRunComparison } from '../../../web/src/lib/server/simulation/compare.ts';
import { writeTableCsv } from '../../../web/src/lib/server/simulation/csv.ts';
import { buildDetectionPage } from '../../../web/src/lib/server/simulation/detection.ts';
import { buildExplorationPage } from '../../../web/src/lib/server/simulation/exploration.ts';
import { buildResultView } from '../../../web/src/lib/server/simulation/result.ts';
import { loadSimulationTexts } from '../../../web/src/lib/server/simulation/simulation-texts.ts';
import type { Charted, ResultView, TableView } from '../../../web/src/lib/simulation/view.ts';
import { openTestSimulations } from './open-simulations.ts';

const { simulations, words } = await openTestSimulations();
afterAll(() => simulations.close());
const { scenarios, detections, explorations } = simulations.book;

/** Matches the mark before a cell that a spreadsheet would execute. */
const GUARD = /^'(?=[=+\-@\t\r])/;
const read = (csv: string): readonly (readonly string[])[] =>
  Papa.parse<string[]>(csv.replace(/\r\n$/, ''), { delimiter: ',', newline: '\r\n' }).data;
/**
 * Returns the cells of a table without word joiners, which only keep a sign and its amount in one line on the page. A
 * cell is empty where the page says that there are too few persons.
 */
const linesOf = ({ columns, rows }: TableView) =>
  [columns.map(({ label }) => label), ...rows].map((line) =>
    line.map((cell) => (typeof cell === 'string' ? cell.replaceAll('\u2060', '') : '')),
  );

function results(language: Language): readonly (readonly [string, ResultView])[] {
  const said = loadSimulationTexts(language, words(language), simulations.book.notes);
  return scenarios.flatMap(({ id }) => {
    const result = simulations.published(id);
    return result === null ? [] : [[id, buildResultView(said, result, { isOlder: false })] as const];
  });
}

/** Lists the pages of the analysts by their id, each with its charts. */
function charts(language: Language): readonly (readonly [string, readonly Charted[]])[] {
  const said = loadSimulationTexts(language, words(language), simulations.book.notes);
  const ids = scenarios.slice(0, 3).map(({ id }) => id);
  const pages = [
    ...results(language).map(([id, view]) => [id, listResultCharts(view)] as const),
    ...detections.map((one) => {
      const { result } = buildDetectionPage(said, simulations, one, '');
      return [one.id, result === null ? [] : listDetectionCharts(result)] as const;
    }),
    ...explorations.map((one) => {
      const { result } = buildExplorationPage(said, simulations, one, '');
      return [one.id, result === null ? [] : listExplorationCharts(result)] as const;
    }),
    ['compare', listCompareCharts(buildRunComparison(said, simulations, ids, ''))] as const,
  ];
  return pages.map(([id, of]) => [id, of.map(({ chart }) => chart)] as const);
}

describe.each(LANGUAGES)('%s', (language) => {
  test('every table of every page is read back as it stands there', () => {
    const pages = charts(language);
    expect(pages.length).toBeGreaterThan(10);
    for (const [page, of] of pages) {
      expect(of.length, page).toBeGreaterThan(1);
      expect(new Set(of.map(({ id }) => id)).size, page).toBe(of.length);
      for (const { id, table } of of) {
        expect(id).toMatch(/^[a-z]+$/);
        expect(table.rows.length, `${page} ${id}`).toBeGreaterThan(0);
        for (const row of table.rows) expect(row.length, `${page} ${id}`).toBe(table.columns.length);
        expect(read(writeTableCsv(table)), `${page} ${id}`).toEqual(linesOf(table));
      }
    }
  });

  test('what numbers rest on is said in the language of the page', () => {
    const said = loadSimulationTexts(language, words(language), simulations.book.notes);
    const views = [
      ...results(language).map(([, { likelihoods, published }]) => ({ likelihoods, published })),
      ...detections.flatMap((one) => buildDetectionPage(said, simulations, one, '').result ?? []),
      ...explorations.flatMap((one) => {
        const { result } = buildExplorationPage(said, simulations, one, '');
        return result === null ? [] : [{ likelihoods: result.likelihoods, published: null }];
      }),
    ];
    const notes = views.flatMap(({ likelihoods, published }) => [
      ...likelihoods.rows.map(({ ground }) => ground),
      ...(published?.rows ?? []).flatMap(({ what, why }) => [what, ...(why === null ? [] : [why])]),
    ]);
    expect(notes.length).toBeGreaterThan(50);
    expect(notes.filter(({ lang }) => lang !== null)).toEqual([]);
  });

  test('euros are paid step by step up to what is paid in all', () => {
    const budgets = results(language).flatMap(([, { budget }]) => budget ?? []);
    expect(budgets.length).toBeGreaterThan(5);
    for (const { rows, table } of budgets) {
      expect(rows.length).toBe(table.rows.length);
      expect(rows.at(-1)?.end).toBeCloseTo(rows.at(-2)?.end ?? NaN, 0);
      // A width that is not negative means that the end is not drawn to the left of the start.
      for (const { bar, band } of rows) expect(Math.min(bar.width, band.width)).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('a cell', () => {
  const cell = fc.oneof(fc.string(), fc.stringMatching(/^[=+\-@\t\r][\d ,."'()!|A-Z\n]{0,8}$/));
  const table = fc.integer({ min: 1, max: 4 }).chain((wide) =>
    fc.record({
      caption: fc.string(),
      columns: fc.array(fc.record({ label: cell, numeric: fc.boolean() }), { minLength: wide, maxLength: wide }),
      rows: fc.array(fc.array(cell, { minLength: wide, maxLength: wide }), { minLength: 1, maxLength: 5 }),
    }),
  );

  test('is read back as it was, whatever is in it, but for the mark that keeps it from being run', () => {
    let guarded = 0;
    fc.assert(
      fc.property(table, (one) => {
        const back = read(writeTableCsv(one));
        for (const [i, line] of linesOf(one).entries())
          for (const [k, text] of line.entries()) {
            const found = back[i]?.[k] ?? '';
            if (found === text) continue;
            guarded++;
            expect(found).toBe(`'${text}`);
            expect(found).toMatch(GUARD);
          }
      }),
      { numRuns: 500 },
    );
    expect(guarded).toBeGreaterThan(50);
  });

  test.each([
    '=1+1',
    '=HYPERLINK("http://x")',
    '@SUM(A1)',
    '+1+1',
    '-2+3',
    "-1|' /C calc'!A0",
    '+A1',
    '-A1',
    '\t=1',
    '\r=1',
    '+€A1*2',
    '+1 to =A1',
    '+1 to +A1',
  ])('that a spreadsheet would run is only shown: %j', (text) => {
    expect(read(writeTableCsv({ caption: '', columns: [{ label: 'x', numeric: false }], rows: [[text]] }))[1]).toEqual([
      `'${text}`,
    ]);
  });

  test.each([
    '+12',
    '-3,5',
    '+1 234',
    '-5,2 Md€',
    '+€1.2B',
    '−4',
    '=',
    '+ 12',
    '-12 %',
    '+3 Mio. €',
    '-€ 31,3 mln.',
    '+ €504M to + €655M',
    '-3 bis +4 Mio. €',
  ])('that is a number with its sign stays one: %j', (text) => {
    expect(read(writeTableCsv({ caption: '', columns: [{ label: 'x', numeric: false }], rows: [[text]] }))[1]).toEqual([
      text,
    ]);
  });
});
