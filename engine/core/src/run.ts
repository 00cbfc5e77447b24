/** This module exports the parts of running a plan that the population engine uses. */
export type { Compiled, CompiledPeriod } from './run/compiled.ts';
export { printMany } from './run/javascript/print-many.ts';
export { printScreen } from './run/javascript/screen.ts';
export { createMemory, reservePieces, copyRelations, resize, type Block, type Memory } from './run/memory.ts';
export { createBatchRun, createScreenRun, type ManyModule, type ScreenModule } from './run/screen.ts';
