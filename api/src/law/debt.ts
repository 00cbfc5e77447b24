/**
 * This module lists the debt of the law (what is uncertain in it) with its effects: the rights that read it, and how
 * many of their cases lie on days on which it exists.
 */
import { listDebt, showDay, type Debt, type DebtKind, type Figure, type Right, type Words } from '@recto-verso/engine';
import { findRightReaders, type Readers } from './readers.ts';
import { toRulePlace, type RulePlace } from './rule-place.ts';

export interface DebtView {
  readonly kind: DebtKind;
  readonly id: string;
  readonly label: string;
  /** Holds the folder name of the right to which the debt belongs; `null` for a figure that laws share. */
  readonly right: string | null;
  /** Lists periods as ISO days, both included; `until` is `null` when the debt still exists. */
  readonly spans: readonly { readonly from: string; readonly until: string | null }[];
  readonly why: readonly string[];
  /** Lists the folder names of the rights whose answers the debt makes uncertain. */
  readonly uncertain: readonly string[];
  /** Counts the cases of those rights whose day lies in one of the periods; it is 1 when the debt is itself a case. */
  readonly cases: number;
  /** Holds the day, in ISO form, by which somebody has to look at the debt again; `null` when no day is set. */
  readonly lookAgain: string | null;
  readonly where: RulePlace;
}

export function describeDebt(words: Words): readonly DebtView[] {
  const { rulebook } = words.book;
  const readers = findRightReaders(rulebook);
  return listDebt(rulebook).map((debt) => {
    const uncertain = rulebook.rights.filter((right) => restsOn(readers, right, debt));
    return {
      kind: debt.kind,
      id: debt.id,
      label: labelOf(words, debt),
      right: debt.right?.id ?? null,
      spans: debt.spans.map(({ from, until }) => ({
        from: showDay(from),
        until: until === null ? null : showDay(until),
      })),
      why: debt.why,
      uncertain: uncertain.map(({ id }) => id),
      cases: isCase(debt) ? 1 : uncertain.reduce((sum, right) => sum + casesWithin(right, debt), 0),
      lookAgain: debt.lookAgain === null ? null : showDay(debt.lookAgain),
      where: toRulePlace(placeOf(words, debt)),
    };
  });
}

/** Lists the debts that have to be looked at again by a day (yyyymmdd), the longest due first. */
export function listDebtDue(views: readonly DebtView[], by: number): readonly DebtView[] {
  const last = showDay(by);
  return views
    .filter(({ lookAgain }) => lookAgain !== null && lookAgain <= last)
    .sort((a, b) => (a.lookAgain ?? '').localeCompare(b.lookAgain ?? ''));
}

function isCase({ kind }: Debt): boolean {
  return kind === 'margin' || kind === 'skipped';
}

/**
 * Returns the place of a debt in the rule files. A reading stands in each law file that leaves it open; the newest one
 * is returned.
 */
function placeOf({ book }: Words, { kind, id, right }: Debt): Figure['place'] {
  const place =
    kind === 'reading'
      ? right?.laws.flatMap(({ open }) => open).findLast((point) => point.id === id)?.place
      : kind === 'margin' || kind === 'skipped'
        ? [...(right?.cases ?? []), ...(right?.skipped ?? [])].find(({ name }) => name === id)?.place
        : book.figures.get(id)?.place;
  if (place === undefined) throw new Error(`${id} is a debt of no rule file`);
  return place;
}

function labelOf(words: Words, { kind, id }: Debt): string {
  if (kind === 'margin' || kind === 'skipped') return id;
  return kind === 'reading' ? words.fact(id) : words.figure(id);
}

function casesWithin({ cases }: Right, { spans }: Debt): number {
  return cases.filter(({ date }) => spans.some(({ from, until }) => from <= date && (until === null || date <= until)))
    .length;
}

/** Checks whether the answer of a right depends on the debt. */
function restsOn({ readsFigure, readsRight }: Readers, right: Right, debt: Debt): boolean {
  if (isCase(debt)) return debt.right === right;
  return debt.kind === 'reading' ? readsRight(right, debt.right?.name ?? '') : readsFigure(right, debt.id);
}
