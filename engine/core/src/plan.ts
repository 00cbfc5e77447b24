/** This module exports what the engine of populations needs of plans. */
export { createColumn, type Column } from './plan/columns.ts';
export { findCoveredColumn, type CountedLine } from './plan/counted.ts';
export { NOTHING_FIXED, type Fixed } from './plan/fixed.ts';
export { listChildren, type Node } from './plan/ir.ts';
export { findColumnEnds, findSlotIndex, computeLayout, type Layout } from './plan/layout.ts';
export { makeCountedPlan, type CountedPlan } from './plan/make.ts';
export { listColumnsRead, narrowPlanToColumns, type Brings } from './plan/narrow.ts';
export type { PlanInput, Plan, PlanLaw, PlanRight } from './plan/plan.ts';
export { readsRelations } from './plan/sharing.ts';
