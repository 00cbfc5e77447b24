/**
 * This module defines the cases of a right: households with the expected results, cases that are not tested, the fact
 * that turns the verdict of the right, and the thresholds and routes for which `right.yaml` says that no case can
 * exist.
 */
import type { Place } from '../language/ast.ts';

export interface Case {
  readonly name: string;
  readonly date: number;
  /**
   * Holds the situation as it is written, with the parts that the case inherits from another one (`like:`). The
   * `situation` folder reads it.
   */
  readonly situation: unknown;
  readonly expect: Readonly<Record<string, Readonly<Record<string, Expected>>>>;
  readonly within: Readonly<Record<string, { readonly of: number; readonly why: string }>>;
  readonly place: Place;
}

/**
 * Describes a household for which the verdict of a right is `yes`, and one fact that turns it: with another value the
 * verdict is `no`, and while the fact is unknown the verdict is open.
 */
export interface Turn {
  /** Says what the fact is in the words of a lawyer. */
  readonly by: string;
  readonly who: string;
  readonly date: number;
  readonly fact: readonly string[];
  readonly situation: unknown;
  readonly yes: unknown;
  readonly no: unknown;
  /** Explains why the `no` comes without reasons. It is `null` when the `no` has reasons. */
  readonly unreasoned: string | null;
  readonly place: Place;
}

/**
 * Describes sides of thresholds on which no case can lie, and routes that are never the only open one, with the reason.
 */
export interface NoCase {
  readonly thresholds: readonly string[];
  readonly sides: readonly string[];
  /** Lists routes, each as the day of its law file and its id, for example `2018-09-01 matching`. */
  readonly routes: readonly string[];
  readonly why: string;
  readonly place: Place;
}

/** Describes a case that is written down but not tested, with the reason. */
export interface SkippedCase {
  readonly name: string;
  readonly date: number;
  readonly why: string;
  readonly place: Place;
}

/**
 * Describes the expected result for one person. What is left out is not compared. For a route or for lines, `null`
 * means that there must be none.
 */
export interface Expected {
  readonly verdict?: 'yes' | 'no' | 'depends' | undefined;
  readonly outcome?: string | undefined;
  readonly route?: string | null | undefined;
  readonly claimant?: 'yes' | 'no' | 'depends' | undefined;
  /** Says whether the answer must warn that the amount may be recomputed with the figures of the year itself. */
  readonly provisional?: 'yes' | 'no' | undefined;
  /** Gives the first day on which the right has effect by the route that the answer shows. */
  readonly starts?: unknown;
  readonly pays?: Readonly<Record<string, unknown>> | null | undefined;
  readonly saves?: Readonly<Record<string, unknown>> | null | undefined;
  readonly costs?: Readonly<Record<string, unknown>> | null | undefined;
  readonly tells?: Readonly<Record<string, unknown>> | null | undefined;
  readonly facts?: Readonly<Record<string, unknown>> | null | undefined;
  /** Maps conditions to their expected verdicts, by route and condition: `on_request.resides`. */
  readonly reasons?: Readonly<Record<string, 'yes' | 'no' | 'depends'>> | undefined;
}
