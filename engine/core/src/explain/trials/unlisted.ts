/**
 * This module handles lists that may be incomplete: persons at home, buildings, jobs, contracts that were not listed.
 * It tries what the verdict is when nothing is missing from a list.
 */
import type { Situation } from '../../situation/model.ts';
import { toNoneSlot } from '../../plan/groups.ts';
import { computeHousehold, readTruth, type Household, type TruthValue } from '../../run/household.ts';
import type { PlanRight } from '../../plan/plan.ts';
import type { Dependencies } from '../dependencies/dependency-index.ts';
import { getVerdict, readVerdicts, type Verdicts } from '../dependencies/verdicts.ts';
import type { Session } from './session.ts';

/** Describes a list that may be incomplete. `kind` is `others` or a kind of thing, and `of` says whose list it is. */
export interface Unlisted {
  readonly kind: string;
  readonly of: string;
  /** Holds the verdict when nothing is missing from the list. */
  readonly verdict: TruthValue;
  /**
   * Is `true` when the list was declined or answered with "my situation is different". It is not asked again; only a
   * caseworker can settle it.
   */
  readonly isClosed: boolean;
}

export function listUnlisted(
  { trials, household: { period, persons }, today, together }: Session,
  right: PlanRight,
  row: number,
  dependencies: Dependencies,
): readonly Unlisted[] {
  const { situation } = trials.household;
  const lists = [
    // Unlisted persons may have things as well, so an incomplete list of persons counts wherever any unlisted row
    // matters.
    ...(situation.othersUnknown && dependencies.unlisted.size > 0 ? [{ kind: 'others', of: 'home' }] : []),
    ...situation.thingsUnknown.filter(
      ({ kind, of }) =>
        !hasNoneUnlisted(trials.household, kind, of) &&
        dependencies.unlisted.has(kind) &&
        (of === 'home' || !together.isSpare(dependencies, row, persons.indexOf(of))),
    ),
  ];
  return lists.map((list) => {
    const verdicts = trials.once<Verdicts>(`unlisted ${list.kind} ${list.of}`, () =>
      readVerdicts(computeHousehold(period, assumeListComplete(situation, list), today)),
    );
    return {
      ...list,
      verdict: getVerdict(verdicts, right.right.name, row),
      isClosed: isDeclined(situation, list.of, list.kind),
    };
  });
}

/**
 * Checks whether the rules settle that a list lacks nothing: certainly no thing of this kind exists besides those
 * listed.
 * @param of the person whose list it is, or `home`
 */
export function hasNoneUnlisted(told: Household, kind: string, of: string): boolean {
  const { situation, period } = told;
  const column = period.plan.columns.get(toNoneSlot(kind));
  if (column === undefined) return false;
  const unlisted = situation.thingsUnknown.filter((list) => list.kind === kind);
  const row = situation.things.filter((t) => t.kind === kind).length + unlisted.findIndex((list) => list.of === of);
  return readTruth(told, column, row) === 'yes';
}

/**
 * Checks whether a fact or a list was declined, or was answered with "my situation is different".
 * @param of the id of a person, or `home`
 * @param name the name of the fact, or the kind of thing of the list
 */
export function isDeclined({ home, persons }: Situation, of: string, name: string): boolean {
  const row = of === 'home' ? home : persons.find((p) => p.id === of);
  return row !== undefined && (row.declined.includes(name) || row.other.includes(name));
}

/** Returns the situation with one list assumed to be complete. */
export function assumeListComplete(
  situation: Situation,
  list: { readonly kind: string; readonly of: string },
): Situation {
  if (list.kind === 'others') return { ...situation, othersUnknown: false };
  return {
    ...situation,
    thingsUnknown: situation.thingsUnknown.filter((t) => t.kind !== list.kind || t.of !== list.of),
  };
}
