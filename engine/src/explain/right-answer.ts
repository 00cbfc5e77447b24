/** One right for one person, in words and in structure. */
import type { Right } from '../rulebook/model.ts';
import { CALENDAR, showDay } from '../values/calendar.ts';
import type { Compiled } from '../evaluate/compiled.ts';
import { truthOf, valueOf, type Household, type Three } from '../evaluate/household.ts';
import type { AnswerLine, Missing, Nearest, OpenPointSeen, Outcome, RightAnswer, RouteAnswer } from './answer.ts';
import type { Opened } from './chain.ts';
import { claimOf } from './claims.ts';
import type { Cones } from './cone.ts';
import { coveredBy, linesOf, othersIn, routeOf, type Draft, type JudgedRoute } from './draft.ts';
import { asOfLine, lineAnswers } from './lines.ts';
import { later } from './later.ts';
import { isSettledByOne, unknownsOf, type MissingFact } from './missing.ts';
import { nearOf } from './near.ts';
import type { NearestChange } from './nearest.ts';
import type { OpenPoints, OpenPointTried } from './open.ts';
import { outcomeOf, type Unsettled } from './outcome.ts';
import { reasonsOf } from './reasons.ts';
import { seenOf } from './seen.ts';
import { once } from './settle/place.ts';
import type { Trials } from './trials.ts';
import { unlistedOf } from './unlisted.ts';
import { warningsOf } from './warnings.ts';
import type { Words } from './words.ts';

/** Everything that the answers of one household share. */
export interface Session {
  readonly compiled: Compiled;
  readonly household: Household;
  readonly today: number;
  readonly words: Words;
  readonly trials: Trials;
  readonly cones: Cones;
  readonly open: OpenPoints;
  /** Whether what would be if something were otherwise is part of the answer. */
  readonly whatIfs: boolean;
}

/** What would be if something were otherwise, worked out when it is read. */
export interface WhatIfs {
  /** When time alone turns a `no`. */
  readonly later: () => { readonly day: number; readonly verdict: Three } | null;
  readonly nearest: () => readonly NearestChange[];
  readonly opened: () => readonly Opened[];
}

/** The most missing facts that an answer lists for one right. */
const MOST_MISSING = 12;

/** What is long to work out is worked out when it is read. */
export function rightAnswer(session: Session, draft: Draft, whatIfs: WhatIfs): RightAnswer {
  const { household: h, words } = session;
  const { right } = draft.right;
  const all = linesOf(draft);
  const lines = draft.verdict === 'no' && draft.received !== 'yes' ? [] : lineAnswers(words, h, all, draft.row);
  const of = (kind: string): readonly AnswerLine[] => lines.filter((_: AnswerLine, i: number) => all[i]?.kind === kind);
  const pays = of('pays');
  const { unsettled, outcome } = unsettledLater(session, draft);
  const routes = later(() => draft.routes.map((r) => routeAnswer(session, draft, r)));
  const missing = later(() => (draft.verdict === 'depends' ? missingOf(words, unsettled(), outcome()) : []));
  const nearest = later(() => nearestIn(session, whatIfs));
  const open = later(() => openIn(session, draft, pays, unsettled));
  const opens = later(() => whatIfs.opened().map((o) => opensAnswer(words, o)));
  const warnings = later(() => warningsOf(words, h, draft, routes));
  const { name, official, claimant } = named(words, right, draft.claimant);
  return {
    right: right.id,
    name,
    official,
    claimant,
    sharedWith: othersIn(h, draft.law.shares, draft.row),
    covers: coveredBy(h, draft),
    isClaimant: draft.isClaimant,
    verdict: draft.verdict,
    get outcome() {
      return outcome();
    },
    route: routeOf(draft),
    law: showDay(draft.law.understood.law.from),
    pays,
    saves: of('saves'),
    costs: of('costs'),
    tells: of('tells'),
    get routes() {
      return routes();
    },
    get missing() {
      return missing();
    },
    get nearest() {
      return nearest();
    },
    get open() {
      return open();
    },
    get opens() {
      return opens();
    },
    get claim() {
      return claimIn(session, right, draft.best?.route.id ?? null);
    },
    get warnings() {
      return warnings();
    },
  };
}

interface UnsettledLater {
  /** To be read only where the verdict is open. */
  readonly unsettled: () => Unsettled;
  readonly outcome: () => Outcome;
}

/** Without what-ifs open points are tried only where the outcome rests on them. */
function unsettledLater({ trials, household: h, today, cones, open, whatIfs }: Session, draft: Draft): UnsettledLater {
  const { right, row } = draft;
  const cone = cones.of(right.mayGet);
  const unlisted = later(() => unlistedOf(trials, h.period, today, right, row, cone));
  const isAskable = later(
    () => isSettledByOne(trials, right, row, cone) || unlisted().some((u) => u.verdict !== 'depends'),
  );
  const unsettled = later(() => ({
    unknowns: unknownsOf(trials, right, row, cone),
    unlisted: unlisted(),
    open: !whatIfs && isAskable() ? [] : open.of(draft),
  }));
  return { unsettled, outcome: later(() => outcomeOf(draft, isAskable, unsettled)) };
}

function nearestIn({ words, today, whatIfs }: Session, { later: byItself, nearest }: WhatIfs): readonly Nearest[] {
  if (!whatIfs) return [];
  const turned = byItself();
  return [...(turned === null ? [] : [byTime(words, today, turned)]), ...nearest().map((n) => nearestAnswer(words, n))];
}

/** Open points below an open verdict, or below an amount that is a range. */
function openIn(
  session: Session,
  draft: Draft,
  pays: readonly AnswerLine[],
  unsettled: () => Unsettled,
): readonly OpenPointSeen[] {
  if (!session.whatIfs) return [];
  const isOpen = draft.verdict === 'depends';
  const points = isOpen ? unsettled().open : pays.some(isRange) ? session.open.of(draft) : [];
  return points.filter((o) => o.matters).map((o) => openAnswer(session, draft, o));
}

function opensAnswer(words: Words, { right, claimant, day }: Opened): RightAnswer['opens'][number] {
  return { right: words.book.rights.get(right)?.id ?? right, claimant, after: showDay(day) };
}

/** How a right is asked for by a route, the same for all who claim it in one household. */
function claimIn({ household: h, words, today }: Session, right: Right, route: string | null): RightAnswer['claim'] {
  const key = `claim ${words.language} ${right.id} ${route ?? ''}`;
  return once(h, key, () => ({ claim: claimOf(words, right, route, nearOf(h.situation, today)) })).claim;
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

/** A right that no law file of this day carries. It is listed all the same. */
export function notComputed({ words, household: h }: Session, right: Right): RightAnswer {
  const first = right.laws[0];
  const text = words.phrases.beforeFirstLaw.replace('{date}', first === undefined ? '' : showDay(first.from));
  return {
    ...named(words, right, h.persons[0] ?? ''),
    ...NOTHING,
    outcome: 'not-computed',
    warnings: [{ code: 'before-first-law', text }],
  };
}

/** None of the persons described can hold the right, and others may be there: whether they are is the question. */
export function forTheUnlisted({ words }: Session, right: Right): RightAnswer {
  const others: Missing = {
    fact: 'others',
    of: 'home',
    label: words.fact('others'),
    question: words.question('others'),
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

function isRange(line: AnswerLine): boolean {
  return line.value.kind === 'number' && line.value.min !== line.value.max;
}

function missingOf(words: Words, { unknowns, unlisted }: Unsettled, outcome: Outcome): readonly Missing[] {
  const facts = [...unknowns.missing, ...(outcome === 'depends' ? unknowns.weak : [])].map((m) =>
    missingFact(words, m),
  );
  const lists = unlisted.map((u): Missing => ({
    fact: u.kind,
    of: u.of,
    label: words.fact(u.kind),
    question: words.question(u.kind),
    tried: [{ value: { kind: 'truth', value: 'no' }, verdict: u.verdict }],
    decisive: u.verdict !== 'depends',
  }));
  const all = [...lists.filter((l) => l.decisive), ...facts, ...lists.filter((l) => !l.decisive)];
  return [...all.filter((m) => m.decisive), ...all.filter((m) => !m.decisive)].slice(0, MOST_MISSING);
}

function missingFact(words: Words, { subject, tried, decisive }: MissingFact): Missing {
  return {
    fact: subject.fact,
    of: subject.of,
    label: words.fact(subject.fact),
    question: words.question(subject.fact),
    tried: tried.map((t) => ({ value: seenOf(t.value), verdict: t.verdict })),
    decisive,
  };
}

function nearestAnswer(words: Words, n: NearestChange): Nearest {
  const { type } = n.subject;
  const to = seenOf(n.to);
  const unit = type.kind === 'date' ? 'day' : to.kind === 'number' ? to.unit : '';
  return {
    fact: n.subject.fact,
    of: n.subject.of,
    label: words.fact(n.subject.fact),
    from: seenOf(n.from),
    to,
    distance: n.distance,
    unit,
    date: null,
    verdict: n.verdict,
  };
}

function byTime(words: Words, today: number, turned: { readonly day: number; readonly verdict: Three }): Nearest {
  return {
    fact: null,
    of: null,
    label: words.phrases.timeAlone,
    from: null,
    to: null,
    distance: CALENDAR.days(today, turned.day),
    unit: 'day',
    date: showDay(turned.day),
    verdict: turned.verdict,
  };
}

function openAnswer({ words, today }: Session, draft: Draft, { input, results }: OpenPointTried): OpenPointSeen {
  const { source } = input;
  const point = source.kind === 'open' ? source.point : null;
  const pays = linesOf(draft).filter((l) => l.kind === 'pays');
  const asOf = pays.map((line) => asOfLine(words, line, today));
  const id = point?.id ?? (source.kind === 'unknown' ? source.figure : input.column.id);
  return {
    id,
    kind: point?.kind ?? 'figure',
    label: point === null ? words.figure(id) : words.fact(id),
    of: point?.of ?? null,
    results: results.map((r) => ({
      value: seenOf(r.value),
      verdict: r.verdict,
      pays: r.lines.map((v, i): AnswerLine => ({
        id: pays[i]?.id ?? '',
        label: words.line(draft.right.right, pays[i]?.id ?? ''),
        value: seenOf(v),
        period: null,
        asOf: asOf[i] ?? null,
      })),
    })),
  };
}

/** A route leads nowhere for somebody whom a receipt excludes: it has the verdict of its reasons. */
function routeAnswer(session: Session, draft: Draft, { route, judged }: JudgedRoute): RouteAnswer {
  const { household: h, words } = session;
  const reasons = reasonsOf(words, h, draft.law, route, judged, draft.row);
  return {
    id: route.id,
    law: showDay(draft.law.understood.law.from),
    label: words.route(draft.right.right, route.id),
    grant: route.understood.route.grant,
    verdict: reasons.verdict,
    starts: seenOf(valueOf(h, route.starts, draft.row)),
    provisional: route.provisional !== null && truthOf(h, route.provisional, draft.row) !== 'no',
    reasons,
  };
}
