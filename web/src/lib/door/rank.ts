/** At which place a right is told to somebody. */
import type { RightAnswer } from '@recto-verso/engine';

/** 1 comes first. */
export type RankOf = (right: RightAnswer) => number;

/** As the answer itself says. */
export const rankTold: RankOf = ({ rank = Infinity }) => rank;

export function byRank(rankOf: RankOf): (a: RightAnswer, b: RightAnswer) => number {
  return (a, b) => rankOf(a) - rankOf(b) || 0;
}
