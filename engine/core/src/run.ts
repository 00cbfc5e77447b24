/** What the engine of populations reads of the runs of a plan. */
export type { Compiled, Period } from './run/compiled.ts';
export { printMany } from './run/javascript/print-many.ts';
export { printScreen } from './run/javascript/screen.ts';
export { newMemory, piecesFor, relate, resize, type Block, type Memory } from './run/memory.ts';
export { manyRun, screenRun, type ManyModule, type ScreenModule } from './run/screen.ts';
