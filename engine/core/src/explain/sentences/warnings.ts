/**
 * This module collects the warnings of an answer: figures that are out of date, amounts that are not final, facts that
 * contradict each other, and drafts.
 */
import { readTruth, type Household } from '../../run/household.ts';
import type { PlanLaw, PlanRoute } from '../../plan/plan.ts';
import type { FigureSeen, Reason, RightAnswer, RouteAnswer } from '../../contract/answer.ts';
import type { Draft } from '../drafts/draft.ts';
import { formatFactNoun } from './facts-read.ts';
import { showFigures, createStaleWarnings } from './figures.ts';
import { mayBeOverdue, mayShowOverdue } from './overdue.ts';
import { collectReads } from '../dependencies/reads.ts';
import { listDisagreements } from '../dependencies/disagreements.ts';
import { createPersonPlace, type TermValue } from '../settle/term-place.ts';
import { toHouseholdValue } from '../settle/value.ts';
import { fillPhrase } from './phrases/index.ts';
import { saySeen, toSeen } from './seen.ts';
import type { Words } from './words.ts';

/** Limits the steps down to which an amount is followed for its figures. */
const DEEP = 12;

/**
 * Returns the warnings on told facts, on the reasons of the routes, on what the right gives, and on a right that is a
 * draft.
 * @param read the ids of the facts on which the right depends
 */
export function createWarnings(
  words: Words,
  household: Household,
  { law, best, row }: Pick<Draft, 'law' | 'best' | 'row'>,
  { routes, read }: { readonly routes: () => readonly RouteAnswer[]; readonly read: ReadonlySet<string> },
): RightAnswer['warnings'] {
  const { phrases } = words;
  const provisional = best?.route.provisional ?? null;
  const isProvisional = provisional !== null && readTruth(household, provisional, row) !== 'no';
  const stale: FigureSeen[] = [];
  if (mayShowOverdue(words, law.understood, household.memory.today))
    for (const { reasons } of routes()) addStale(reasons, stale);
  for (const figure of dueFiguresOfLines(words, household, law, best?.route ?? null, row))
    if (figure.stale) stale.push(figure);
  return [
    ...disagreementWarnings(words, household, row, read),
    ...createStaleWarnings(words, stale),
    ...(isProvisional ? [{ code: 'provisional', text: phrases.provisional }] : []),
    ...(law.understood.right.draft ? [{ code: 'draft', text: phrases.draft }] : []),
  ];
}

/**
 * Returns warnings on the facts on which the right depends: facts that were told differently from what follows from
 * other facts, and facts that follow with two different values.
 */
function disagreementWarnings(
  words: Words,
  household: Household,
  claimant: number,
  read: ReadonlySet<string>,
): RightAnswer['warnings'] {
  const { phrases, book } = words;
  return listDisagreements(book, household)
    .filter(({ fact }) => read.has(fact))
    .map(({ fact, type, at, told, implied }) => {
      const label = formatFactNoun(words, household, fact, { at, claimant });
      const say = (settled: TermValue): string =>
        saySeen(toSeen(toHouseholdValue(settled, type, household)), words, fact);
      return told === null
        ? { code: 'follows-twice', text: fillPhrase(phrases.followsTwice, { label }) }
        : {
            code: 'told-otherwise',
            text: fillPhrase(phrases.toldOtherwise, { label, told: say(told), implied: say(implied) }),
          };
    });
}

/**
 * Returns the figures, stale or not, of those lines of the leading route (or of the law file, when the route has no
 * lines) that can depend on a figure whose day of review has come.
 */
function dueFiguresOfLines(
  words: Words,
  household: Household,
  law: PlanLaw,
  best: PlanRoute | null,
  row: number,
): readonly FigureSeen[] {
  const own = best?.understood.lines ?? [];
  const lines = own.length > 0 ? own : law.understood.lines;
  const place = createPersonPlace(words.book, household, row);
  const due = lines.filter((line) => mayBeOverdue(words.book, line.term, household.memory.today));
  return due.flatMap((line) => showFigures(words, household, collectReads(line.term, place, DEEP).figures));
}

function addStale(reason: Reason, stale: FigureSeen[]): void {
  for (const figure of reason.figures) if (figure.stale) stale.push(figure);
  for (const child of reason.children) addStale(child, stale);
}
