/** The debt of the law with what it touches: the rights that read it, and how many cases stand where it is so. */
import { debtOf, showDay, type Debt, type DebtKind, type Figure, type Right, type Words } from '@recto-verso/engine';
import { readersOf, type Readers } from './readers.ts';
import { whereOf, type Where } from './where.ts';

export interface DebtView {
  readonly kind: DebtKind;
  readonly id: string;
  readonly label: string;
  /** Folder name of the right that it belongs to; `null` for a figure that laws share. */
  readonly right: string | null;
  /** ISO days, both included; `until: null` where it is so still. */
  readonly spans: readonly { readonly from: string; readonly until: string | null }[];
  readonly why: readonly string[];
  /** Folder names of the rights whose answers it makes uncertain. */
  readonly uncertain: readonly string[];
  /** Cases of those rights on days on which it does. */
  readonly cases: number;
  /** ISO day by which somebody looks again. */
  readonly lookAgain: string | null;
  readonly where: Where;
}

export function debtView(words: Words): readonly DebtView[] {
  const { rulebook } = words.book;
  const readers = readersOf(rulebook);
  return debtOf(rulebook).map((debt) => {
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
      where: whereOf(placeOf(words, debt)),
    };
  });
}

/** Debts that somebody looks at again by a day (yyyymmdd), the longest due first. */
export function debtDue(views: readonly DebtView[], by: number): readonly DebtView[] {
  const last = showDay(by);
  return views
    .filter(({ lookAgain }) => lookAgain !== null && lookAgain <= last)
    .sort((a, b) => (a.lookAgain ?? '').localeCompare(b.lookAgain ?? ''));
}

function isCase({ kind }: Debt): boolean {
  return kind === 'margin' || kind === 'skipped';
}

/** A reading stands in each law file that leaves it open: in the newest it is looked at. */
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

/** Whether an answer of a right rests on what is unsure. */
function restsOn({ readsFigure, readsRight }: Readers, right: Right, debt: Debt): boolean {
  if (isCase(debt)) return debt.right === right;
  return debt.kind === 'reading' ? readsRight(right, debt.right?.name ?? '') : readsFigure(right, debt.id);
}
