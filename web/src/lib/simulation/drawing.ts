/** Describes a drawing that can be a file of its own. */
import type { BudgetView, Charted, FlowChartView, GroupChart, SquaresView, StacksView } from './view.ts';

export type ChartDrawing =
  | { readonly kind: 'flow'; readonly flow: FlowChartView }
  | { readonly kind: 'squares'; readonly squares: SquaresView }
  | { readonly kind: 'budget'; readonly budget: BudgetView }
  | { readonly kind: 'group'; readonly chart: GroupChart }
  | { readonly kind: 'stacks'; readonly stacks: StacksView };

/** Describes what can be downloaded: the table always, and the drawing when there is one. */
export interface ChartToFile {
  readonly chart: Charted;
  readonly drawing: ChartDrawing | null;
}
