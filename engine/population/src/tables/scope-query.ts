/** The query that reads the rows of one scope, and how they come. */
import type { Shape } from './columns.ts';

export interface ScopeQuery {
  readonly scope: string;
  readonly sql: string;
  readonly shape: Shape;
  /** What its doubles and the first of its lists are. */
  readonly slots: readonly string[];
  readonly dated: readonly string[];
}
