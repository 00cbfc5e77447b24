/** This module makes the files of a chart of a page: its table as CSV, and its drawing as SVG. */
import type { ChartToFile } from '../../simulation/drawing.ts';
import { listResultCharts } from './charts.ts';
import { writeTableCsv } from './csv.ts';
import type { ScenarioPage } from '../../simulation/scenario-page.ts';
import type { SimulationTexts } from './simulation-texts.ts';
import { writeDrawingSvg } from './svg.ts';

export interface PageFiles {
  /** This text stands behind `recto-verso-` in the names of the files. */
  readonly name: string;
  /** Says what the files are about, as one line below a drawing. */
  readonly source: string;
  readonly charts: readonly ChartToFile[];
}

/** Returns a file, or `null` when the page has no such chart or not in that format. */
export function makeChartFile(
  said: SimulationTexts,
  { name, source, charts }: PageFiles,
  { chart: id, format }: { readonly chart: string; readonly format: string },
): Response | null {
  const found = charts.find(({ chart }) => chart.id === id);
  if (found === undefined) return null;
  const { chart, drawing } = found;
  const file = `recto-verso-${name}-${id}.${format}`;
  if (format === 'csv') return attached(writeTableCsv(chart.table), 'text/csv', file);
  return drawing === null
    ? null
    : attached(writeDrawingSvg(said, drawing, chart, `Recto-Verso. ${source}`), 'image/svg+xml', file);
}

/**
 * Describes the files of a scenario's page.
 * @param variant the variant of the scenario, or `null`
 */
export function listScenarioFiles({ id, title, result }: ScenarioPage, variant: string | null): PageFiles {
  const said = [`${title}.`, result?.about ?? null, result?.changed ?? null];
  return {
    name: variant === null ? id : `${id}-${variant}`,
    source: said.filter((one) => one !== null).join(' '),
    charts: result === null ? [] : listResultCharts(result),
  };
}

function attached(text: string, type: string, file: string): Response {
  return new Response(text, {
    headers: { 'content-type': `${type}; charset=utf-8`, 'content-disposition': `attachment; filename="${file}"` },
  });
}
