/** This module decides whether a person receives a right, according to what was told. */
import { readTruth, type Household, type TruthValue } from '../../run/household.ts';
import type { Plan, PlanRight } from '../../plan/plan.ts';
import { decideClaimant } from './claimant.ts';
import { listOtherPersons } from './other-persons.ts';

/**
 * Returns whether a person receives a right: by a receipt of one's own, or by that of somebody with whom the right is
 * shared, because its law gives it once to a group (`once_per`). The receipt of somebody else does not count where the
 * verdict is no; the reasons of the verdict then say why, for example that the other person has the right.
 */
export function decideReceived(h: Household, right: PlanRight, row: number): TruthValue {
  const own = decideOwnReceipt(h, right, row);
  if (own === 'yes' || readTruth(h, right.mayGet, row) === 'no') return own;
  return listSharingRows(h, right, row).some((other) => decideOwnReceipt(h, right, other) === 'yes') ? 'yes' : own;
}

/**
 * Returns whether a person receives a right oneself. Several rights may share one receipt (the same benefit in each
 * region); the receipt then counts for the right of which the person can be the claimant. When the person can be the
 * claimant of none of the other rights, it counts for this one.
 */
function decideOwnReceipt(h: Household, own: PlanRight, row: number): TruthValue {
  const told = own.received === null ? 'depends' : readTruth(h, own.received, row);
  if (told === 'no') return told;
  const isShared = sharing(h.period.plan, own).some((one) => decideClaimant(h, one, row) !== 'no');
  const claimant = decideClaimant(h, own, row);
  return !isShared || claimant === 'yes' ? told : claimant;
}

/** Lists the rows of the persons who certainly have the right together with a person, by the law that applies. */
function listSharingRows(h: Household, { laws }: PlanRight, row: number): readonly number[] {
  const law = laws.find(({ applies }) => readTruth(h, applies, row) === 'yes');
  return listOtherPersons(h, law?.shares, row)
    .map((id) => h.persons.indexOf(id))
    .filter((other) => other >= 0);
}

const shared = new WeakMap<PlanRight, readonly PlanRight[]>();

function sharing({ rights }: Plan, own: PlanRight): readonly PlanRight[] {
  const found = shared.get(own) ?? rights.filter((one) => one.right.receipt === own.right.receipt && one !== own);
  shared.set(own, found);
  return found;
}
