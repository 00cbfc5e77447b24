/**
 * This module defines a formula after the check: every name is resolved, and every node has its type. The lowering (the
 * translation to the expressions of a plan) reads terms only, and never meets an unresolved name.
 */
import type { ValueType } from '../values/types.ts';

/** Says whose fact is read: that of the row the formula belongs to, of the member of a group, or of the home. */
export type RowName = 'me' | 'member' | 'home';

/**
 * Describes a group after the check. `over` is `everybody`, a kind of thing, or the group that it narrows; `where` is
 * its condition.
 */
export interface GroupTerm {
  readonly name: string;
  readonly over: 'everybody' | { readonly thing: string } | { readonly group: GroupTerm };
  /** Holds the day on which the group and its condition are read; `null` means the day of the answer. */
  readonly asOf: Term | null;
  readonly where: Term;
}

export type AggregateOp = 'sum' | 'count' | 'any' | 'all' | 'rank';
export type CompareOp = '<' | '<=' | '>' | '>=' | '==' | '!=';

interface Typed {
  readonly type: ValueType;
}

export type Term =
  | (Typed & { readonly kind: 'number'; readonly value: number })
  | (Typed & { readonly kind: 'truth'; readonly value: boolean })
  /** This term is a value of a choice, as a bit mask over `type.values`. */
  | (Typed & { readonly kind: 'value'; readonly mask: number })
  /** This term is the day for which the formula is evaluated. */
  | (Typed & { readonly kind: 'today' })
  /** This term is the day on which the right was claimed (`asked`) or granted. */
  | (Typed & { readonly kind: 'asked' | 'granted'; readonly right: string })
  | (Typed & { readonly kind: 'fact'; readonly row: RowName; readonly id: string; readonly dated: boolean })
  | (Typed & { readonly kind: 'may_get'; readonly row: RowName; readonly right: string })
  /** This term is a fact of the person whom another fact names: `owner.x`, `me.benefit_to.birth`. */
  | (Typed & { readonly kind: 'through'; readonly person: Term; readonly id: string })
  | (Typed & { readonly kind: 'at'; readonly row: RowName; readonly id: string; readonly day: Term })
  | (Typed & {
      readonly kind: 'window';
      readonly op: 'total' | 'mean' | 'least' | 'most';
      readonly row: RowName;
      readonly id: string;
      readonly step: 'month' | 'quarter';
      readonly from: Term;
      readonly until: Term;
    })
  | (Typed & {
      readonly kind: 'figure';
      readonly id: string;
      readonly keys: readonly FigureKey[];
      readonly day: Term | null;
    })
  | (Typed & {
      readonly kind: 'arithmetic';
      readonly op: '+' | '-' | '*' | '/';
      readonly left: Term;
      readonly right: Term;
    })
  | (Typed & { readonly kind: 'negate'; readonly operand: Term })
  | (Typed & { readonly kind: 'compare'; readonly op: CompareOp; readonly left: Term; readonly right: Term })
  /** This term is `==` or `!=` between choices or between persons. */
  | (Typed & { readonly kind: 'equal'; readonly negated: boolean; readonly left: Term; readonly right: Term })
  | (Typed & { readonly kind: 'in'; readonly item: Term; readonly mask: number })
  | (Typed & { readonly kind: 'listed'; readonly item: Term; readonly figure: string })
  | (Typed & { readonly kind: 'and' | 'or'; readonly items: readonly Term[] })
  | (Typed & { readonly kind: 'not'; readonly operand: Term })
  | (Typed & { readonly kind: 'if'; readonly test: Term; readonly then: Term; readonly otherwise: Term })
  | (Typed & {
      readonly kind: 'call';
      readonly name: string;
      readonly args: readonly Term[];
      readonly word: string | null;
    })
  | (Typed & { readonly kind: 'scale'; readonly amount: Term; readonly figure: string; readonly day: Term | null })
  | (Typed & {
      readonly kind: 'aggregate';
      readonly op: AggregateOp;
      readonly group: GroupTerm;
      readonly body: Term | null;
    })
  /**
   * This term says whether the member belongs to a group; it is the name of a group inside the condition of another
   * group or inside an aggregate.
   */
  | (Typed & { readonly kind: 'in_group'; readonly group: GroupTerm })
  /** This term is `me` or `member` as a person. */
  | (Typed & { readonly kind: 'person'; readonly row: 'me' | 'member' })
  | (Typed & { readonly kind: 'nobody' })
  | (Typed & { readonly kind: 'same' | 'partners'; readonly a: Term; readonly b: Term })
  | (Typed & { readonly kind: 'related' | 'degree'; readonly a: 'me' | 'member'; readonly b: 'me' | 'member' })
  | (Typed & { readonly kind: 'held'; readonly condition: Term; readonly day: Term | null });

/** Describes one index of a table: a key that is written in the line, or a term whose value is looked up. */
export type FigureKey = { readonly kind: 'key'; readonly key: string } | { readonly kind: 'term'; readonly term: Term };

export const TRUTH: ValueType = { kind: 'truth' };
export const PERSON: ValueType = { kind: 'person' };
/** Holds the first day that a date may have, yyyymmdd; `LAST_DAY` holds the last one. */
export const FIRST_DAY = 19000101;
export const LAST_DAY = 20991231;
export const DATE: ValueType = { kind: 'date', min: FIRST_DAY, max: LAST_DAY };
/** Limits the members of a group of persons or things, including unlisted ones; it bounds the result of `count`. */
export const MOST_MEMBERS = 60;
/** Limits the months that `held_months` counts, to more than a lifetime. */
export const MOST_MONTHS = 1500;
