/** This module makes the answer of one right for one person: its structure, and the sentences that accompany it. */
import type { Right } from '../../rulebook/model.ts';
import { showDay } from '../../values/calendar.ts';
import { readTruth, readColumnValue } from '../../run/household.ts';
import type { Missing, Outcome, RightAnswer, RouteAnswer } from '../../contract/answer.ts';
import type { AnswerSession } from './alike.ts';
import { findChoice } from './choice.ts';
import { listOpenDuties } from './duties.ts';
import { listUnlessFacts } from './unless.ts';
import { describeClaim } from '../sentences/claims.ts';
import { listCoveredPersons, getRouteId, type Draft, type JudgedRoute } from '../drafts/draft.ts';
import { listOtherPersons } from '../drafts/other-persons.ts';
import { createGivenAnswers, type GivenAnswers } from '../sentences/lines.ts';
import { computeLater, createLazyGetters } from '../dependencies/lazy.ts';
import { isSettledByOne, findUnknowns, type MissingFact } from '../trials/missing.ts';
import { getDeskLocation } from '../sentences/nearby-desks.ts';
import { decideOutcome, type Unsettled } from './outcome.ts';
import { explainRoute, type Reasoned } from '../sentences/reasons.ts';
import { askFact, askItems } from '../sentences/fact-asked.ts';
import { toSeen } from '../sentences/seen.ts';
import { cacheInHousehold } from '../settle/term-place.ts';
import { listLiveTies } from '../trials/open-items.ts';
import { listUnlisted } from '../trials/unlisted.ts';
import { createWarnings } from '../sentences/warnings.ts';
import type { Session } from '../trials/session.ts';
import { showNearestChanges, showOpenPoints, toOpensAnswer, type WhatIfs } from './what-if-answers.ts';
import type { Words } from '../sentences/words.ts';

/**
 * Checks whether the answer lists missing facts. It does so only for an open verdict, and not while the right is
 * of no concern (see `isAside`).
 */
function isAsked({ verdict, isAside }: Draft): boolean {
  return verdict === 'depends' && !isAside;
}

const MOST_MISSING = 12;

/** Adds the fields that are expensive to compute; each is computed only when it is read. */
const withAnswers = createLazyGetters({
  outcome: (made: AnswersLater) => made.outcome(),
  routes: (made: AnswersLater) => made.routes(),
  missing: (made: AnswersLater) => made.missing(),
  nearest: (made: AnswersLater) => made.nearest(),
  open: (made: AnswersLater) => made.open(),
  opens: (made: AnswersLater) => made.opens(),
  claim: (made: AnswersLater) => made.claim(),
  warnings: (made: AnswersLater) => made.warnings(),
});

type LaterName = 'outcome' | 'routes' | 'missing' | 'nearest' | 'open' | 'opens' | 'claim' | 'warnings';

type AnswersLater = { readonly [Name in LaterName]: () => RightAnswer[Name] };

export function createRightAnswer(session: AnswerSession, draft: Draft, whatIfs: WhatIfs): RightAnswer {
  const { household: h, words } = session;
  const { right } = draft.right;
  const choice = findChoice(words, h, draft);
  const duties = listOpenDuties(words, h, draft);
  const later = unsettledLater(session, draft);
  const standing = session.standingOf(draft);
  const unless = standing?.unless ?? listUnlessFacts(session, draft);
  const gives = standing?.gives ?? givesOf(session, draft);
  const plain = {
    ...named(words, right, draft.claimant),
    sharedWith: listOtherPersons(h, draft.law.shares, draft.row),
    ...(draft.alike.length === 0 ? {} : { alike: draft.alike }),
    covers: listCoveredPersons(h, draft),
    isClaimant: draft.isClaimant,
    verdict: draft.verdict,
    route: getRouteId(draft),
    law: showDay(draft.law.understood.law.from),
    ...gives,
    ...(choice === null ? {} : { choice }),
    ...(unless.length === 0 ? {} : { unless }),
    ...(duties.length === 0 ? {} : { duties }),
  };
  const made = answersLater(session, draft, { whatIfs, ...later });
  return withAnswers(plain, standing?.change(made) ?? made);
}

function givesOf({ words, household }: Session, draft: Draft): GivenAnswers {
  const isClosed = draft.verdict === 'no' && draft.received !== 'yes';
  const lines = isClosed ? [] : draft.lines;
  return createGivenAnswers(words, household, { lines, row: draft.row, right: draft.right.right });
}

interface AnswerParts extends UnsettledLater {
  readonly whatIfs: WhatIfs;
}

function answersLater(session: AnswerSession, draft: Draft, parts: AnswerParts): AnswersLater {
  const { household: h, words, dependencyIndex } = session;
  const { unsettled, outcome, whatIfs } = parts;
  const routes = computeLater(() => draft.routes.map((r) => routeAnswer(session, draft, r)));
  return {
    outcome,
    routes,
    missing: computeLater(() => (isAsked(draft) ? missingOf(words, unsettled(), outcome()) : [])),
    nearest: computeLater(() => showNearestChanges(session, whatIfs)),
    open: computeLater(() => showOpenPoints(session, draft, () => unsettled().open())),
    opens: computeLater(() => whatIfs.opened().map((o) => toOpensAnswer(words, o))),
    claim: () => claimIn(session, draft.right.right, draft.best?.route.id ?? null),
    warnings: computeLater(() =>
      createWarnings(words, h, draft, { routes, read: dependencyIndex.of(draft.right.mayGet).facts }),
    ),
  };
}

interface UnsettledLater {
  /** Returns what would settle the right. It is called only when the verdict is `depends`. */
  readonly unsettled: () => Unsettled;
  readonly outcome: () => Outcome;
}

/**
 * Prepares what would settle the right. Without what-ifs, open points are tried only when the outcome depends on them.
 */
function unsettledLater(session: AnswerSession, draft: Draft): UnsettledLater {
  const { dependencyIndex, open, whatIfs, together, exchange, household: h } = session;
  const { right } = draft;
  const dependencies = dependencyIndex.of(right.mayGet);
  const row = together.triedAs(dependencies, draft.row);
  const pair = { rows: [row, draft.row], persons: h.persons } as const;
  const unlisted = computeLater(() => {
    const found = listUnlisted(session, right, row, dependencies);
    return exchange?.unlisted(pair, found) ?? found;
  });
  const isAskable = computeLater(
    () =>
      isSettledByOne(session, right, row, dependencies) ||
      unlisted().some((u) => !u.isClosed && u.verdict !== 'depends'),
  );
  const unsettled = computeLater(() => {
    const found = findUnknowns(session, right, row, dependencies);
    return {
      unknowns: exchange?.unknowns(pair, found) ?? found,
      unlisted: unlisted(),
      ties: listLiveTies(session, draft),
      open: computeLater(() => (!whatIfs && isAskable() ? [] : open.of(draft))),
    };
  });
  return { unsettled, outcome: computeLater(() => decideOutcome(draft, isAskable, unsettled)) };
}

/** Returns how a right is claimed by a route. It is the same for all claimants of one household, and is made once. */
function claimIn({ household: h, words, today }: Session, right: Right, route: string | null): RightAnswer['claim'] {
  const key = `claim ${words.language} ${right.id} ${route ?? ''}`;
  return cacheInHousehold(h, key, () => ({
    claim: describeClaim(words, right, route, getDeskLocation(h.situation, today)),
  })).claim;
}

const NOTHING = {
  sharedWith: [],
  covers: [],
  isClaimant: 'depends',
  verdict: 'depends',
  route: null,
  law: null,
  pays: [],
  saves: [],
  costs: [],
  tells: [],
  routes: [],
  missing: [],
  nearest: [],
  open: [],
  opens: [],
  claim: null,
  warnings: [],
} as const satisfies Partial<RightAnswer>;

/** Returns the answer for a right that has no law file on this day. The right is listed all the same. */
export function createNotComputedAnswer({ words, household: h }: Session, right: Right): RightAnswer {
  const first = right.laws[0];
  const text = words.phrases.beforeFirstLaw.replace('{date}', first === undefined ? '' : showDay(first.from));
  return {
    ...named(words, right, h.persons[0] ?? ''),
    ...NOTHING,
    outcome: 'not-computed',
    warnings: [{ code: 'before-first-law', text }],
  };
}

/**
 * Returns the answer of a right when there is none about any described person; it asks whether there are other persons.
 */
export function createUnlistedAnswer({ words }: Session, right: Right): RightAnswer {
  const others: Missing = {
    ...askFact(words, 'others', 'home'),
    tried: [],
    decisive: true,
  };
  return { ...named(words, right, 'others'), ...NOTHING, outcome: 'depends', missing: [others] };
}

function named(
  words: Words,
  right: Right,
  claimant: string,
): Pick<RightAnswer, 'right' | 'name' | 'official' | 'claimant'> {
  return { right: right.id, name: words.rightName(right), official: words.official(right), claimant };
}

function missingOf(words: Words, { unknowns, unlisted, ties }: Unsettled, outcome: Outcome): readonly Missing[] {
  const facts = [...unknowns.missing, ...(outcome === 'depends' ? unknowns.weak : [])].map((m) =>
    missingFact(words, m),
  );
  const lists = unlisted
    .filter((u) => !u.isClosed)
    .map((u): Missing => ({
      ...askFact(words, u.kind, u.of),
      tried: [{ value: { kind: 'truth', value: 'no' }, verdict: u.verdict }],
      decisive: u.verdict !== 'depends',
    }));
  const all = [
    ...lists.filter((l) => l.decisive),
    ...facts,
    ...lists.filter((l) => !l.decisive),
    ...askItems(words, ties),
  ];
  return [...all.filter((m) => m.decisive), ...all.filter((m) => !m.decisive)].slice(0, MOST_MISSING);
}

function missingFact(words: Words, { subject, tried, decisive }: MissingFact): Missing {
  return {
    ...askFact(words, subject.fact, subject.of),
    tried: tried.map((t) => ({ value: toSeen(t.value), verdict: t.verdict })),
    decisive,
  };
}

/**
 * Returns the answer for a route. Its verdict is that of its reasons and not of the conditions of the route alone,
 * because a route is closed as well to somebody who receives a benefit that excludes the right, and outside its days.
 */
function routeAnswer(session: Session, draft: Draft, { route, judged }: JudgedRoute): RouteAnswer {
  const { household: h, words } = session;
  const reasoned = explainRoute(words, h, draft.law, route, judged, draft.row);
  const plain = {
    id: route.id,
    law: showDay(draft.law.understood.law.from),
    label: words.route(draft.right.right, route.id),
    grant: route.understood.route.grant,
    verdict: reasoned.verdict,
    starts: toSeen(readColumnValue(h, route.starts, draft.row)),
    provisional: route.provisional !== null && readTruth(h, route.provisional, draft.row) !== 'no',
  };
  return withReasons(plain, reasoned);
}

const withReasons = createLazyGetters({ reasons: ({ reasons }: Reasoned) => reasons() });
