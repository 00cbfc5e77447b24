/**
 * This module gives the reasons that are not in the tree of a law: since and until when a route exists, on which days
 * it can be claimed, and which receipts exclude the right.
 */
import { three, truthOf, type Household, type Three } from '../../run/household.ts';
import type { PlanLaw, PlanRoute } from '../../plan/plan.ts';
import type { Term } from '../../language/term.ts';
import { DATE } from '../../language/term.ts';
import type { Exclusion } from '../../rulebook/exclusions.ts';
import { showDay } from '../../values/calendar.ts';
import type { Reason } from '../../contract/answer.ts';
import { citationOf } from '../book.ts';
import { factsSeen } from './facts-read.ts';
import { figuresSeen } from './figures.ts';
import { fill } from './phrases/index.ts';
import { readsOf } from '../dependencies/reads.ts';
import { sayBare, sayDay, seenRange } from './seen.ts';
import { placeOf, readColumn, type Settled } from '../settle/place.ts';
import { settle } from '../settle/term.ts';
import type { Words } from './words.ts';

/** Returns one line for each limit in time that the route has. */
export function gateReasons(
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
  const place = placeOf(words.book, household, row);
  const asked = readColumn(household, `asked.${right.name}`, row);
  const claim = (name: 'claimFrom' | 'claimBy', term: Term | null): readonly Reason[] => {
    if (term === null) return [];
    const day = settle(term, place);
    const said = day?.shape === 'number' ? sayBare(seenRange(day.lo, day.hi, DATE), words) : phrases.notKnown;
    const sentence = fill(phrases[name], { from: said, until: said });
    const reads = readsOf(term, place, 3);
    const made = line(name, sentence, name === 'claimFrom' ? notAfter(day, asked) : notAfter(asked, day));
    return [
      {
        ...made,
        facts: factsSeen(words, household, row, reads.facts),
        figures: figuresSeen(words, household, reads.figures),
      },
    ];
  };
  return [
    ...(since === null
      ? []
      : [
          line(
            'since',
            fill(phrases.routeSince, { from: sayDay(showDay(since), phrases) }),
            today >= since ? 'yes' : 'no',
          ),
        ]),
    ...(until === null
      ? []
      : [
          line(
            'until',
            fill(phrases.routeUntil, { until: sayDay(showDay(until), phrases) }),
            today <= until ? 'yes' : 'no',
          ),
        ]),
    ...claim('claimFrom', route.understood.claimFrom),
    ...claim('claimBy', route.understood.claimBy),
  ];
}

/**
 * Returns one line for each receipt that excludes the right or may do so, with the article of the law. The lines are
 * the same for all routes.
 */
export function exclusionReasons(
  words: Words,
  household: Household,
  law: PlanLaw,
  route: PlanRoute,
  row: number,
): readonly Reason[] {
  if (truthOf(household, law.compatible, row) === 'yes') return [];
  return law.exclusions.flatMap((exclusion) => {
    const { receipt, by, source } = exclusion;
    const stating = words.book.rights.get(by[0] ?? '') ?? law.understood.right;
    const id = `gets.${receipt}`;
    const value = receiptIn(household, id, row);
    const excludes = and(value, isHeld(words, household, exclusion, row));
    if (excludes === 'no') return [];
    const said = fill(words.phrases.notWith, { name: words.fact(id) });
    const of = `${route.id}.not_with.${receipt}`;
    const made = lineOf(words, law, of, null, said, excludes === 'yes' ? 'no' : 'depends');
    const facts = [{ id, label: words.fact(id), value: { kind: 'truth', value } as const }];
    return [{ ...made, citation: citationOf(words.book, stating, source), facts }];
  });
}

function receiptIn(household: Household, id: string, row: number): Three {
  const column = household.period.plan.columns.get(id);
  return column === undefined ? 'no' : truthOf(household, column, row);
}

/**
 * Checks whether an exclusion can concern a person. One that is stated by the law of the other right concerns only a
 * person who can receive that right.
 */
function isHeld(words: Words, household: Household, { kind, by }: Exclusion, row: number): Three {
  return kind === 'mirrored' ? by.map((name) => heldIn(words, household, name, row)).reduce(or) : 'yes';
}

/** Checks whether a person can receive a right at all. */
function heldIn(words: Words, household: Household, name: string, row: number): Three {
  const law = household.period.plan.rights.find(({ right }) => right.name === name)?.laws.at(-1);
  const heldBy = law?.understood.heldBy ?? null;
  if (heldBy === null) return 'yes';
  const settled = settle(heldBy, placeOf(words.book, household, row));
  return settled?.shape === 'truth' ? three(settled.c, settled.p) : 'depends';
}

function and(a: Three, b: Three): Three {
  if (a === 'no' || b === 'no') return 'no';
  return a === 'yes' ? b : a;
}

function or(a: Three, b: Three): Three {
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
    citation: citationOf(words.book, right, source ?? law.source),
    facts: [],
    figures: [],
    children: [],
  };
}

function notAfter(a: Settled | null, b: Settled | null): Reason['verdict'] {
  return a?.shape === 'number' && b?.shape === 'number' ? three(a.hi <= b.lo, a.lo <= b.hi) : 'depends';
}
