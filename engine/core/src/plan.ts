/** This module exports what the engine of populations needs of plans. */
export { column, type Column } from './plan/columns.ts';
export type { CountedLine } from './plan/counted.ts';
export { NOTHING_FIXED, type Fixed } from './plan/fixed.ts';
export { children, type Node } from './plan/ir.ts';
export { endsIn, indexOf, layoutOf, type Layout } from './plan/layout.ts';
export { makeCountedPlan, type CountedPlan } from './plan/make.ts';
export { columnsRead, narrowed, type Brings } from './plan/narrow.ts';
export type { Input, Plan, PlanLaw, PlanRight } from './plan/plan.ts';
export { readsRelations } from './plan/sharing.ts';
