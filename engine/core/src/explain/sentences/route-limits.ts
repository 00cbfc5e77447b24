/**
 * This module gives the reasons that are not in the tree of a law: since and until when a route exists, on which days
 * it can be claimed, and which receipts exclude the right.
 */
import { toTruthValue, readTruth, type Household, type TruthValue } from '../../run/household.ts';
import type { PlanLaw, PlanRoute } from '../../plan/plan.ts';
import type { Term } from '../../language/term.ts';
import { DATE } from '../../language/term.ts';
import type { Exclusion } from '../../rulebook/exclusions.ts';
import { showDay } from '../../values/calendar.ts';
import type { Reason } from '../../contract/answer.ts';
import { getCitation } from '../rulebook-index.ts';
import { showFacts } from './facts-read.ts';
import { showFigures } from './figures.ts';
import { fillPhrase } from './phrases/index.ts';
import { collectReads } from '../dependencies/reads.ts';
import { sayBare, sayDay, toSeenRange } from './seen.ts';
import { createPersonPlace, readColumn, type TermValue } from '../settle/term-place.ts';
import { settle } from '../settle/term.ts';
import type { Words } from './words.ts';

/** Returns one line for each limit in time that the route has. */
export function explainRouteLimits(
  words: Words,
  household: Household,
  law: PlanLaw,
  route: PlanRoute,
  row: number,
): readonly Reason[] {
  const { phrases } = words;
  const { right } = law.understood;
  const { since, until, source } = route.understood.route;
  const today = household.memory.today;
  const line = (name: string, sentence: string, verdict: Reason['verdict']): Reason =>
    lineOf(words, law, `${route.id}.${name}`, source, sentence, verdict);
  const place = createPersonPlace(words.book, household, row);
  const asked = readColumn(household, `asked.${right.name}`, row);
  const claim = (name: 'claimFrom' | 'claimBy', term: Term | null): readonly Reason[] => {
    if (term === null) return [];
    const day = settle(term, place);
    const said = day?.shape === 'number' ? sayBare(toSeenRange(day.lo, day.hi, DATE), words) : phrases.notKnown;
    const sentence = fillPhrase(phrases[name], { from: said, until: said });
    const reads = collectReads(term, place, 3);
    const made = line(name, sentence, name === 'claimFrom' ? notAfter(day, asked) : notAfter(asked, day));
    return [
      {
        ...made,
        facts: showFacts(words, household, row, reads.facts),
        figures: showFigures(words, household, reads.figures),
      },
    ];
  };
  return [
    ...(since === null
      ? []
      : [
          line(
            'since',
            fillPhrase(phrases.routeSince, { from: sayDay(showDay(since), phrases) }),
            today >= since ? 'yes' : 'no',
          ),
        ]),
    ...(until === null
      ? []
      : [
          line(
            'until',
            fillPhrase(phrases.routeUntil, { until: sayDay(showDay(until), phrases) }),
            today <= until ? 'yes' : 'no',
          ),
        ]),
    ...claim('claimFrom', route.understood.claimFrom),
    ...claim('claimBy', route.understood.claimBy),
  ];
}

/**
 * Returns one line for each receipt that excludes the right or may do so, with the article of the law. Except for their
 * ids, the lines are the same for all routes.
 */
export function explainExclusions(
  words: Words,
  household: Household,
  law: PlanLaw,
  route: PlanRoute,
  row: number,
): readonly Reason[] {
  if (readTruth(household, law.compatible, row) === 'yes') return [];
  return law.exclusions.flatMap((exclusion) => {
    const { receipt, by, source } = exclusion;
    const stating = words.book.rights.get(by[0] ?? '') ?? law.understood.right;
    const id = `gets.${receipt}`;
    const value = receiptIn(household, id, row);
    const excludes = and(value, isHeld(words, household, exclusion, row));
    if (excludes === 'no') return [];
    const said = fillPhrase(words.phrases.notWith, { name: words.fact(id) });
    const of = `${route.id}.not_with.${receipt}`;
    const made = lineOf(words, law, of, null, said, excludes === 'yes' ? 'no' : 'depends');
    const facts = [{ id, label: words.fact(id), value: { kind: 'truth', value } as const }];
    return [{ ...made, citation: getCitation(words.book, stating, source), facts }];
  });
}

function receiptIn(household: Household, id: string, row: number): TruthValue {
  const column = household.period.plan.columns.get(id);
  return column === undefined ? 'no' : readTruth(household, column, row);
}

/**
 * Checks whether an exclusion can concern a person. One that is stated by the law of the other right concerns only a
 * person who can receive that right.
 */
function isHeld(words: Words, household: Household, { kind, by }: Exclusion, row: number): TruthValue {
  return kind === 'mirrored' ? by.map((name) => heldIn(words, household, name, row)).reduce(or) : 'yes';
}

/** Checks whether a person can receive a right at all. */
function heldIn(words: Words, household: Household, name: string, row: number): TruthValue {
  const law = household.period.plan.rights.find(({ right }) => right.name === name)?.laws.at(-1);
  const heldBy = law?.understood.heldBy ?? null;
  if (heldBy === null) return 'yes';
  const settled = settle(heldBy, createPersonPlace(words.book, household, row));
  return settled?.shape === 'truth' ? toTruthValue(settled.c, settled.p) : 'depends';
}

function and(a: TruthValue, b: TruthValue): TruthValue {
  if (a === 'no' || b === 'no') return 'no';
  return a === 'yes' ? b : a;
}

function or(a: TruthValue, b: TruthValue): TruthValue {
  if (a === 'yes' || b === 'yes') return 'yes';
  return a === 'no' ? b : a;
}

/** @param source the short name of the source; when it is `null`, the source of the law file is cited */
function lineOf(
  words: Words,
  { understood: { right, law } }: PlanLaw,
  id: string,
  source: string | null,
  sentence: string,
  verdict: Reason['verdict'],
): Reason {
  return {
    id: `${right.id}.${id}`,
    kind: 'line',
    verdict,
    sentence,
    citation: getCitation(words.book, right, source ?? law.source),
    facts: [],
    figures: [],
    children: [],
  };
}

function notAfter(a: TermValue | null, b: TermValue | null): Reason['verdict'] {
  return a?.shape === 'number' && b?.shape === 'number' ? toTruthValue(a.hi <= b.lo, a.lo <= b.hi) : 'depends';
}
