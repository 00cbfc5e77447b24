/**
 * Lists the engines that can evaluate a population: the generated module in threads, or the printed SQL on DuckDB or
 * Spark.
 */
export const ENGINES = ['module', 'duckdb', 'spark'] as const;
export type PopulationEngine = (typeof ENGINES)[number];
