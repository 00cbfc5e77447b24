/**
 * A comparison, version 1: what differs between the answers for two situations, or for one on two days.
 * Money is in euros.
 */
import type { Answer, RightAnswer } from '../../explain/answer.ts';

/** A right on one side, as far as two sides are compared. */
export type SideOfRight = Pick<
  RightAnswer,
  'outcome' | 'verdict' | 'route' | 'law' | 'pays' | 'saves' | 'costs' | 'tells'
>;

export interface Difference {
  readonly right: string;
  readonly name: string;
  readonly claimant: string;
  /**
   * `gained`, `lost`: there after and not before, or the other way round; `changed`: there on both sides, otherwise;
   * `open`: on one side it is not known whether it is there.
   */
  readonly kind: 'gained' | 'lost' | 'changed' | 'open';
  /** `null`: nobody could claim it on this side. */
  readonly before: SideOfRight | null;
  readonly after: SideOfRight | null;
  /** Euros a year more (or less), pays and saves less costs; a range. `null` where no amount is known. */
  readonly yearly: { readonly min: number; readonly max: number } | null;
}

export interface Comparison {
  readonly version: 1;
  readonly language: string;
  readonly rulebook: Answer['rulebook'];
  readonly before: Answer;
  readonly after: Answer;
  /** What is lost first, then what is gained, then the rest, by right; what is open on neither side is no difference. */
  readonly differences: readonly Difference[];
}
