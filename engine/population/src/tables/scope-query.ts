/** Describes the query that reads the rows of one scope, and the form of its rows. */
import type { QueryShape } from './columns.ts';

export interface ScopeQuery {
  readonly scope: string;
  readonly sql: string;
  readonly shape: QueryShape;
  /** Names the slots that the doubles hold; `dated` names the facts that the first lists hold. */
  readonly slots: readonly string[];
  readonly dated: readonly string[];
}
