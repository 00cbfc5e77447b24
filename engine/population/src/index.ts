/**
 * This entry exports the population engine. It runs on Node only, and needs DuckDB, which the entries of the engine do
 * not use.
 */
export { checkPopulation, type CheckedPopulation } from './check/check.ts';
export { mapPopulation } from './map/map.ts';
export { readMapping } from './map/mapping.ts';
export { ENGINES, type PopulationEngine } from './run/engines.ts';
export { runPopulation, type PopulationTotals } from './population.ts';
export { formatBackTestPage, runBackTests } from './scenario/back-tests.ts';
export { detect } from './scenario/detect.ts';
export { explore } from './scenario/explore/explore.ts';
export { convertResultToParquet } from './scenario/parquet.ts';
export type { TakeUpOf } from './scenario/today.ts';
export { simulate } from './scenario/simulate.ts';
export type { CertaintyBand } from './run/band.ts';
export type { Today } from './run/today.ts';
export type { GroupTotals, LineTotal, PictureTotals, RegisterTotals, RightTotals } from './run/totals.ts';
export { writeWholeFolder } from './tables/whole-folder.ts';
