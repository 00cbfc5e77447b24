/**
 * This module lists the charts and tables of each kind of simulation page, in the order of the page. Each table can be
 * downloaded as CSV, and each drawing as SVG.
 */
import type { ChartToFile } from '../../simulation/drawing.ts';
import type { Charted, RunComparisonView, DetectionView, ExplorationView, ResultView } from '../../simulation/view.ts';

export function listResultCharts(view: ResultView): readonly ChartToFile[] {
  const { flow, outcomes, squares, errors, budget, groups, today, rights, hours, published, sensitivity, likelihoods } =
    view;
  return [
    ...(flow === null ? [] : [{ chart: flow, drawing: { kind: 'flow', flow } } as const]),
    bare(outcomes),
    { chart: squares, drawing: { kind: 'squares', squares } },
    bare(errors),
    ...(budget === null ? [] : [{ chart: budget, drawing: { kind: 'budget', budget } } as const]),
    ...groups.map((chart) => ({ chart, drawing: { kind: 'group', chart } }) as const),
    ...(today === null ? [] : [bare(today)]),
    bare(rights),
    ...(hours === null ? [] : [bare(hours)]),
    ...(published === null ? [] : [bare(published)]),
    ...(sensitivity === null ? [] : [bare(sensitivity)]),
    bare(likelihoods),
  ];
}

export function listDetectionCharts(view: DetectionView): readonly ChartToFile[] {
  const { squares, funnel, weighs, published, likelihoods } = view;
  return [
    { chart: squares, drawing: { kind: 'squares', squares } },
    ...[funnel, weighs, published, likelihoods].map(bare),
  ];
}

export function listExplorationCharts({ parts, weighs, likelihoods }: ExplorationView): readonly ChartToFile[] {
  return [parts, weighs, likelihoods].map(bare);
}

export function listCompareCharts({ bars, figures }: RunComparisonView): readonly ChartToFile[] {
  return bars === null ? [] : [{ chart: bars, drawing: { kind: 'stacks', stacks: bars } }, bare(figures)];
}

function bare(chart: Charted): ChartToFile {
  return { chart, drawing: null };
}
