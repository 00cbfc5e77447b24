/** Synthetic populations: Node only, with a database that is no part of any other entry. */
export { CARD, makePopulation } from './population/make/make.ts';
export type { Made, MakeOptions, PopulationCard } from './population/make/make.ts';
export { measure } from './population/make/measure.ts';
export type { PopulationModel } from './population/make/model.ts';
export { openPopulation, populationNames } from './population/make/open.ts';
export { markdown, readCard } from './population/make/report.ts';
export { countTotals } from './population/make/totals.ts';
