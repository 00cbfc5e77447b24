/**
 * This entry exports the generator of synthetic populations. It runs on Node only, and needs DuckDB, which the entries
 * of the engine do not use.
 */
export { formatChances, type DrawnPopulation } from './make/chances.ts';
export type { Making } from './make/generate.ts';
export { CARD, makePopulation } from './make/make.ts';
export type { Made, MakeOptions, PopulationCard } from './make/make.ts';
export { measurePopulation } from './make/measure.ts';
export type { PopulationModel } from './make/model.ts';
export { openPopulation, listPopulationNames } from './make/open.ts';
export { formatPopulationReport, readCard } from './make/report.ts';
export { countTotals } from './make/totals.ts';
