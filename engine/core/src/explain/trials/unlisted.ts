/** Who or what was not listed: others at home, buildings, jobs, contracts. Tried as "there is none besides". */
import type { Situation } from '../../situation/model.ts';
import { noneSlot } from '../../plan/groups.ts';
import { household, truthOf, type Household, type Three } from '../../run/household.ts';
import type { PlanRight } from '../../plan/plan.ts';
import type { Cone } from '../dependencies/cone.ts';
import { verdictIn, verdictsOf, type Verdicts } from '../dependencies/verdicts.ts';
import type { Session } from './session.ts';

/** A list that may be incomplete: `kind` is `others`, or a kind of thing; `of` whose list it is. */
export interface Unlisted {
  readonly kind: string;
  readonly of: string;
  /** The verdict if nothing is missing from the list. */
  readonly verdict: Three;
  /** Answered with "my situation is different", and not to be asked again: only a person can settle it. */
  readonly isClosed: boolean;
}

export function unlistedOf(
  { trials, household: { period, persons }, today, together }: Session,
  right: PlanRight,
  row: number,
  cone: Cone,
): readonly Unlisted[] {
  const { situation } = trials.household;
  const lists = [
    // Those who are not listed may have things as well.
    ...(situation.othersUnknown && cone.unlisted.size > 0 ? [{ kind: 'others', of: 'home' }] : []),
    ...situation.thingsUnknown.filter(
      ({ kind, of }) =>
        !isNone(trials.household, kind, of) &&
        cone.unlisted.has(kind) &&
        (of === 'home' || !together.isSpare(cone, row, persons.indexOf(of))),
    ),
  ];
  return lists.map((list) => {
    const verdicts = trials.once<Verdicts>(`unlisted ${list.kind} ${list.of}`, () =>
      verdictsOf(household(period, complete(situation, list), today)),
    );
    return {
      ...list,
      verdict: verdictIn(verdicts, right.right.name, row),
      isClosed: isDeclined(situation, list.of, list.kind),
    };
  });
}

/** Whether there certainly is none of a kind besides those listed. */
export function isNone(told: Household, kind: string, of: string): boolean {
  const { situation, period } = told;
  const column = period.plan.columns.get(noneSlot(kind));
  if (column === undefined) return false;
  const unlisted = situation.thingsUnknown.filter((list) => list.kind === kind);
  const row = situation.things.filter((t) => t.kind === kind).length + unlisted.findIndex((list) => list.of === of);
  return truthOf(told, column, row) === 'yes';
}

/** Whether somebody would rather not say it, or said that the situation is different. @param of a person's id, or `home` */
export function isDeclined({ home, persons }: Situation, of: string, name: string): boolean {
  const row = of === 'home' ? home : persons.find((p) => p.id === of);
  return row !== undefined && (row.declined.includes(name) || row.other.includes(name));
}

/** The situation with a list taken as complete. */
export function complete(situation: Situation, list: { readonly kind: string; readonly of: string }): Situation {
  if (list.kind === 'others') return { ...situation, othersUnknown: false };
  return {
    ...situation,
    thingsUnknown: situation.thingsUnknown.filter((t) => t.kind !== list.kind || t.of !== list.of),
  };
}
