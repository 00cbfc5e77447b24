/** Populations: Node only, with a database that is no part of any other entry. */
export { checkPopulation, type Checked } from './population/check/check.ts';
export { mapPopulation } from './population/map/map.ts';
export { readMapping } from './population/map/mapping.ts';
export { ENGINES, type Engine } from './population/engines.ts';
export { runPopulation, type PopulationTotals } from './population/population.ts';
export { backTestPage, backTests } from './population/scenario/back-tests.ts';
export { detect } from './population/scenario/detect.ts';
export { explore } from './population/scenario/explore/explore.ts';
export { resultParquet } from './population/scenario/parquet.ts';
export type { TakeUpOf } from './population/scenario/today.ts';
export { simulate } from './population/scenario/simulate.ts';
export type { Band } from './population/band.ts';
export type { Today } from './population/today.ts';
export type { GroupTotals, LineTotal, PictureTotals, RegisterTotals, RightTotals } from './population/totals.ts';
export { writtenWhole } from './population/whole.ts';
