/**
 * This module defines a plan: everything that a backend needs to compute answers for one period in which laws do not
 * change.
 */
import type { Term } from '../language/term.ts';
import type { Exclusion } from '../rulebook/exclusions.ts';
import type { OpenPoint, Right } from '../rulebook/model.ts';
import type { TermTree, UnderstoodLaw, UnderstoodRoute } from '../rulebook/typecheck/understood.ts';
import type { Column } from './columns.ts';
import type { LoweringContext, Reduce } from './context.ts';
import type { Node } from './ir.ts';
import type { MaskOne, NumberPair, TruthPair } from './pair.ts';

/** Says from where the value of an input column comes: mostly from a part of the situation. */
export type InputSource =
  | { readonly kind: 'fact'; readonly fact: string }
  /** Says whether somebody stated a fact that can also be computed. */
  | { readonly kind: 'stated'; readonly fact: string }
  /**
   * Says whether nothing may be implied of a fact, because somebody answered that their situation is different or
   * because a patch changed it.
   */
  | { readonly kind: 'apart'; readonly fact: string }
  | { readonly kind: 'asked' | 'granted'; readonly receipt: string }
  | { readonly kind: 'bit' | 'order' | 'partner_certain' | 'partner_possible' | 'ghost' | 'weight' }
  | { readonly kind: 'open'; readonly point: OpenPoint }
  /**
   * Stands for a value of a figure that nobody knows, for a fact that no law file in force has, or for the verdict of a
   * right without a law file in force: it can be anything between two bounds.
   */
  | {
      readonly kind: 'unknown';
      readonly figure: string;
      readonly min: number;
      readonly max: number;
      readonly why: string;
    };

export interface PlanInput {
  readonly column: Column;
  readonly source: InputSource;
}

export type LoweredStep =
  | {
      readonly kind: 'scalar';
      readonly scope: string;
      readonly level: number;
      readonly writes: readonly { readonly slot: string; readonly node: Node }[];
    }
  | {
      readonly kind: 'reduce';
      readonly scope: string;
      readonly over: string;
      readonly level: number;
      readonly writes: readonly {
        readonly slot: string;
        readonly node: Node;
        readonly reduce: Reduce;
        readonly start: number | boolean;
      }[];
    };

/**
 * Describes one comparison of numbers or of a choice as json-rules-engine evaluates it, or a truth that has no two
 * sides.
 */
export type LeafAtom =
  | {
      readonly kind: 'compare';
      readonly op: Extract<Term, { kind: 'compare' }>['op'];
      readonly left: NumberPair;
      readonly right: NumberPair;
    }
  | {
      readonly kind: 'choice';
      readonly value: MaskOne;
      readonly values: readonly string[];
      readonly list: number;
      readonly negated: boolean;
    }
  | { readonly kind: 'truth'; readonly pair: TruthPair };

/** Describes a line in the form that json-rules-engine evaluates: its `and`, `or` and `not` are branches. */
export type PlanLeaf =
  | LeafAtom
  | { readonly kind: 'all' | 'any'; readonly items: readonly PlanLeaf[] }
  | { readonly kind: 'not'; readonly item: PlanLeaf };

export type PlanNode =
  | {
      readonly kind: 'line';
      readonly id: string;
      readonly column: Column;
      readonly leaf: PlanLeaf;
      readonly tree: TermTree;
      /**
       * Describes a duty: the column of its fact, and the column of the condition that excuses from it (`null` when
       * nothing excuses from it). It is `null` for a line that is no duty.
       */
      readonly duty: { readonly fact: Column; readonly excused: Column | null } | null;
    }
  | {
      readonly kind: 'all' | 'any';
      readonly id: string | null;
      readonly column: Column;
      readonly items: readonly PlanNode[];
      readonly tree: TermTree;
    }
  | {
      readonly kind: 'not';
      readonly id: string | null;
      readonly column: Column;
      readonly items: readonly [PlanNode];
      readonly tree: TermTree;
    };

export interface PlanLine {
  readonly kind: 'pays' | 'saves' | 'costs' | 'tells';
  readonly id: string;
  readonly column: Column;
  readonly term: Term;
}

/** Describes a line as a right gives it to a person. */
export interface GivenLine extends PlanLine {
  /**
   * Holds whether the right gives the line, certainly and possibly (`gives.ts`). It is `null` when the right has only
   * one law file and its routes have no lines of their own; all lines are given then.
   */
  readonly there: Column | null;
}

export interface PlanRoute {
  readonly id: string;
  readonly understood: UnderstoodRoute;
  /**
   * Holds the conditions under `when` of the route. `gate` holds its conditions outside this tree: `since`, `until`,
   * and the days for claiming.
   */
  readonly node: PlanNode;
  readonly gate: Column;
  readonly verdict: Column;
  /**
   * Holds the day from which the route takes effect. If several law files of the period have this route, it covers the
   * days of all those that may apply to the person.
   */
  readonly starts: Column;
  readonly provisional: Column | null;
  readonly lines: readonly PlanLine[];
}

export interface PlanLaw {
  readonly id: string;
  readonly understood: UnderstoodLaw;
  /**
   * Holds whether this law file is the one that applies to the person. It is always true when only one law file of the
   * right can apply in the period.
   */
  readonly applies: Column;
  readonly claimant: Column;
  /**
   * Lists the exclusions of the right: those that this law file states, and those that the laws of other rights state.
   */
  readonly exclusions: readonly Exclusion[];
  /**
   * Describes a right that concerns only some people: `whom` says whether the person is one of them. Where `unless`
   * holds, the right is treated like any other. It is `null` for a right that may concern anybody.
   */
  readonly concerns: { readonly whom: Column; readonly unless: Column | null } | null;
  /** Is true when the person receives nothing that excludes this right. */
  readonly compatible: Column;
  /**
   * Is true when the right is stated as received, and a `lasts` of the law file or of its routes says that this grant
   * is still valid on the day of the answer.
   */
  readonly kept: Column;
  readonly routes: readonly PlanRoute[];
  /** Holds the index of the leading route in `routes`. It is `null` when there are fewer than two routes. */
  readonly leads: Column | null;
  readonly verdict: Column;
  /** Lists the lines as they stand in the law file. What the right gives a person is listed in `gives`. */
  readonly lines: readonly PlanLine[];
  /**
   * Holds the persons who certainly share the one answer (`once_per`), as a mask. It is `null` when the law has no
   * `once_per`.
   */
  readonly shares: Column | null;
  /**
   * Maps each route to the mask of persons whom the right certainly covers besides the claimant. The key `''` holds for
   * every route that has no entry of its own, unless the `extendsTo` of the route is `nobody`.
   */
  readonly covers: ReadonlyMap<string, Column>;
  /** Maps the name of each fact of the law to its column. */
  readonly facts: ReadonlyMap<string, Column>;
}

export interface PlanRight {
  readonly right: Right;
  readonly laws: readonly PlanLaw[];
  readonly mayGet: Column;
  /** Lists each line once, for all law files and routes, as the right gives it. */
  readonly gives: readonly GivenLine[];
  /**
   * Holds whether the person is stated to receive the right on the day of the answer. The answer reads it even if no
   * law does. It is `null` when the vocabulary has no such receipt, as for the rules of patches, which have the form of
   * a right.
   */
  readonly received: Column | null;
}

export interface Plan {
  /** `from` and `until` are the first and last day of the period, integers yyyymmdd. */
  readonly from: number;
  readonly until: number;
  readonly columns: ReadonlyMap<string, Column>;
  readonly inputs: readonly PlanInput[];
  readonly steps: readonly LoweredStep[];
  /**
   * Lists the dated facts whose pieces are read, with their scopes. `complete` is `true` for a fact kept as a list of
   * spells, which covers every day once it is known.
   */
  readonly dated: readonly { readonly scope: string; readonly fact: string; readonly complete: boolean }[];
  /** Holds all relations that one person can have to another, as a mask. */
  readonly everyRelation: number;
  /** Lists the rights in such an order that each comes after the rights whose verdicts it reads. */
  readonly rights: readonly PlanRight[];
  /** Lowers a term or a group of the rulebook again, to read its value when no column holds it. */
  readonly lowered: Pick<LoweringContext, 'ir' | 'lower' | 'membership'>;
}
