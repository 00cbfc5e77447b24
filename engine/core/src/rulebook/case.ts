/** The cases of a right: households with what is expected of them, what turns the right, and what no case can touch. */
import type { Place } from '../language/ast.ts';

export interface Case {
  readonly name: string;
  readonly date: number;
  /** The situation as written, for the situation floor. */
  readonly situation: unknown;
  readonly expect: Readonly<Record<string, Readonly<Record<string, Expected>>>>;
  readonly within: Readonly<Record<string, { readonly of: number; readonly why: string }>>;
  readonly place: Place;
}

/** A household for which a right is yes, and the one fact with which it is no, and which leaves it open while it is not known. */
export interface Turn {
  /** What the fact is to a lawyer. */
  readonly by: string;
  readonly who: string;
  readonly date: number;
  readonly fact: readonly string[];
  readonly situation: unknown;
  readonly yes: unknown;
  readonly no: unknown;
  /** Why its no has no reasons. */
  readonly unreasoned: string | null;
  readonly place: Place;
}

/** Sides of thresholds that nothing can lie on, or routes that are never open alone, and why. */
export interface NoCase {
  readonly thresholds: readonly string[];
  readonly sides: readonly string[];
  /** `2018-09-01 matching` */
  readonly routes: readonly string[];
  readonly why: string;
  readonly place: Place;
}

/** A case that nobody holds the rulebook to, and why. */
export interface SkippedCase {
  readonly name: string;
  readonly date: number;
  readonly why: string;
  readonly place: Place;
}

/** `null`: there is none (no route, no line). */
export interface Expected {
  readonly verdict?: 'yes' | 'no' | 'depends' | undefined;
  readonly outcome?: string | undefined;
  readonly route?: string | null | undefined;
  readonly claimant?: 'yes' | 'no' | 'depends' | undefined;
  /** The answer warns, or does not, that the year's own figures may compute it again. */
  readonly provisional?: 'yes' | 'no' | undefined;
  /** First day of the effect, by the route that is shown. */
  readonly starts?: unknown;
  readonly pays?: Readonly<Record<string, unknown>> | null | undefined;
  readonly saves?: Readonly<Record<string, unknown>> | null | undefined;
  readonly costs?: Readonly<Record<string, unknown>> | null | undefined;
  readonly tells?: Readonly<Record<string, unknown>> | null | undefined;
  readonly facts?: Readonly<Record<string, unknown>> | null | undefined;
  /** What is said of a condition, by route and condition: `on_request.resides`. */
  readonly reasons?: Readonly<Record<string, 'yes' | 'no' | 'depends'>> | undefined;
}
