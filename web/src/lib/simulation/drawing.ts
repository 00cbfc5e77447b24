/** What can be drawn on a sheet of its own. */
import type { BudgetView, Charted, FlowView, GroupChart, SquaresView, StacksView } from './view.ts';

export type Drawing =
  | { readonly kind: 'flow'; readonly flow: FlowView }
  | { readonly kind: 'squares'; readonly squares: SquaresView }
  | { readonly kind: 'budget'; readonly budget: BudgetView }
  | { readonly kind: 'group'; readonly chart: GroupChart }
  | { readonly kind: 'stacks'; readonly stacks: StacksView };

/** Something that can be had as a file: its table always, its drawing where there is one. */
export interface ChartToFile {
  readonly chart: Charted;
  readonly drawing: Drawing | null;
}
