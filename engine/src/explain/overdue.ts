/**
 * How new the figures are on which a term can rest, and whether a newer value is due. Told by the rulebook alone, so that most amounts
 * need not be followed down to all their figures for each household.
 */
import type { GroupTerm, Term } from '../language/term.ts';
import type { Book } from './book.ts';
import { below } from './terms.ts';

/** @param today yyyymmdd; a figure that is reviewed later is not due. */
export function mayBeOverdue(book: Book, term: Term, today: number): boolean {
  for (const id of figuresBelow(book, term)) {
    const review = book.figures.get(id)?.review;
    if (typeof review === 'number' && review <= today) return true;
  }
  return false;
}

/** The first day (yyyymmdd) of the newest value, as of today, of all figures that a term can rest on; `null`: it rests on none. */
export function newestBelow(book: Book, term: Term, today: number): number | null {
  const days = [...figuresBelow(book, term)].flatMap(
    (id) => book.figures.get(id)?.values.findLast(({ from }) => from <= today)?.from ?? [],
  );
  return days.length === 0 ? null : Math.max(...days);
}

const known = new WeakMap<Term, ReadonlySet<string>>();

/** Ids of all figures below a term and below whatever can work its facts out. */
function figuresBelow(book: Book, term: Term): ReadonlySet<string> {
  const there = known.get(term);
  if (there !== undefined) return there;
  const figures = new Set<string>();
  const seen = new Set<Term>();
  const group = ({ over, asOf, where }: GroupTerm): void => {
    visit(where);
    if (asOf !== null) visit(asOf);
    if (typeof over === 'object' && 'group' in over) group(over.group);
  };
  const visit = (t: Term): void => {
    if (seen.has(t)) return;
    seen.add(t);
    if (t.kind === 'figure') figures.add(t.id);
    else if (t.kind === 'listed' || t.kind === 'scale') figures.add(t.figure);
    else if (t.kind === 'aggregate' || t.kind === 'in_group') group(t.group);
    else if ('id' in t) definitionsOf(book, t.id).forEach(visit);
    below(t).forEach(visit);
  };
  visit(term);
  known.set(term, figures);
  return figures;
}

/** What can work a fact out: its own term, or that of each law file that derives it. */
function definitionsOf(book: Book, id: string): readonly Term[] {
  const rest = id.slice(id.indexOf('.') + 1);
  const ids = [id, ...(book.merged.get(id) ?? []).map((law) => `${law}.${rest}`)];
  return ids.flatMap((one) => book.definitions.get(one)?.term ?? []);
}
