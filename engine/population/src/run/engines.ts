/** By what a population is worked out: the generated module in threads, or the printed SQL on a DuckDB or a Spark. */
export const ENGINES = ['module', 'duckdb', 'spark'] as const;
export type Engine = (typeof ENGINES)[number];
