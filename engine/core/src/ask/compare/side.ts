/** A right as far as two sides of it are compared: of an answer, of life and the registers. */
import type { RightAnswer } from '../../contract/answer.ts';
import type { SideOfRight } from '../../contract/comparison.ts';

export function sideOf({ outcome, verdict, route, law, pays, saves, costs, tells }: RightAnswer): SideOfRight {
  return { outcome, verdict, route, law, pays, saves, costs, tells };
}
