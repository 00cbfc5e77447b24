/** This module measures how much is still open of what a right gives. */
import { readColumnValue, type Household } from '../../run/household.ts';
import type { Draft } from './draft.ts';
import { decideLineGiven } from './given.ts';

/** Lists what a right pays or saves. */
export function listGivenAmounts({ lines }: Draft): Draft['lines'] {
  return lines.filter(({ kind }) => kind === 'pays' || kind === 'saves');
}

/** Checks whether something that the right pays or saves is a range, or is not certainly given. */
export function isAmountOpen(household: Household, draft: Draft): boolean {
  return measureOpenAmount(household, draft) > 0;
}

/** Adds up the widths of the ranges of all amounts; an amount that may not be given at all reaches down to nothing. */
export function measureOpenAmount(household: Household, draft: Draft): number {
  return listGivenAmounts(draft).reduce((sum, line) => {
    const given = decideLineGiven(household, line, draft.row);
    const value = readColumnValue(household, line.column, draft.row);
    if (given === 'no' || value.kind !== 'number') return sum;
    return sum + value.max - (given === 'yes' ? value.min : Math.min(0, value.min));
  }, 0);
}
