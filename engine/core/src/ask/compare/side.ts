/**
 * This module reduces a right to the fields that are compared between two answers, or between life and the registers.
 */
import type { RightAnswer } from '../../contract/answer.ts';
import type { SideOfRight } from '../../contract/comparison.ts';

export function toSideOfRight({ outcome, verdict, route, law, pays, saves, costs, tells }: RightAnswer): SideOfRight {
  return { outcome, verdict, route, law, pays, saves, costs, tells };
}
