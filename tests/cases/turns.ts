/**
 * This module provides the households that turn each right from one verdict to another, as cases that `judge` accepts.
 */
import { createTurnedSituations, TURN_VERDICTS, type TurnVerdict } from '../../engine/core/src/cases/turns.ts';
import type { Case, Turn } from '../../engine/core/src/rulebook/case.ts';
import type { Right } from '../../engine/core/src/rulebook/model.ts';
import { rulebook } from '../open-rulebook.ts';

export { TURN_VERDICTS, type TurnVerdict };

export interface Turning {
  readonly right: Right;
  readonly turns: Turn;
  readonly by: string;
  readonly households: Readonly<Record<TurnVerdict, Case>>;
}

export const turnings: readonly Turning[] = rulebook.rights.flatMap((right) => {
  const { turns, cases } = right;
  const [like] = cases;
  const situations = createTurnedSituations(right);
  if (turns === null || situations === null || like === undefined) return [];
  const household = (verdict: TurnVerdict): Case => ({ ...like, date: turns.date, situation: situations[verdict] });
  const households = { yes: household('yes'), no: household('no'), depends: household('depends') };
  return [{ right, turns, by: turns.by, households }];
});
