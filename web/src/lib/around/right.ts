/** This module makes the page of a rule: a right with the law of one day, independently of any household. */
import {
  cellParts,
  dayOf,
  labelledBy,
  rightAt,
  type CellLine,
  type FigureView,
  type LawView,
  type OpenPointView,
  type RightAtDay,
  type RouteView,
} from '@recto-verso/api';
import { capital, fill, longDate, speechOf, typesetAll } from '@recto-verso/api/words';
import type { Right } from '@recto-verso/engine';
import { debtShown, type DebtView } from '../door/debt.ts';
import { claimShown, type ClaimView } from '../door/claim.ts';
import { type Cited } from '../door/detail.ts';
import { termsOf, type Terms } from '../door/terms.ts';
import { aroundAddress, ruleAddress } from './addresses.ts';
import { cited, conditionShown, type ConditionView } from './conditions.ts';
import { reviewIn } from './review.ts';
import { officialNames, type Named } from './rules.ts';
import type { SaidAround } from './said.ts';

export interface RulePage {
  readonly back: string;
  readonly name: string;
  readonly official: readonly Named[];
  readonly summary: string;
  /** Says which level of government makes the rule, and who pays. */
  readonly about: string;
  readonly review: string;
  /** The day is an ISO day, as the value of a date field. */
  readonly value: string;
  readonly asked: string;
  /** Says that the requested date is not a day; otherwise it is `null`. */
  readonly badDay: string | null;
  readonly versions: readonly { readonly text: string; readonly href: string; readonly current: boolean }[];
  readonly noLaw: string | null;
  readonly law: LawShown | null;
  readonly figuresTitle: string;
  readonly figures: readonly FigureShown[];
  readonly claim: ClaimView | null;
  readonly debt: DebtView | null;
  readonly rulebook: string;
  readonly data: string;
  readonly terms: Terms;
  readonly say: Readonly<Record<'claimant' | 'routes' | 'gives' | 'open' | 'notWith', string>>;
}

export interface LawShown {
  readonly inForce: string;
  readonly source: Cited | null;
  readonly notes: readonly string[];
  readonly notWith: string | null;
  readonly claimant: ConditionView;
  readonly routes: readonly RouteShown[];
  readonly gives: readonly string[];
  readonly open: readonly OpenShown[];
}

export interface RouteShown {
  readonly id: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly source: Cited | null;
  readonly conditions: ConditionView;
  readonly gives: readonly string[];
}

export interface OpenShown {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly values: string;
  readonly source: Cited | null;
}

export interface FigureShown {
  readonly id: string;
  readonly label: string;
  readonly values: readonly CellLine[];
  readonly note: string;
  /** Says when the next value is due, when that is known only as a text; the text is in English. */
  readonly when: string | null;
  readonly stale: string | null;
  readonly source: Cited | null;
}

/**
 * @param written the requested day as a visitor wrote it
 * @param today an integer, yyyymmdd
 */
export function rulePage(said: SaidAround, right: Right, written: string | null, today: number): RulePage {
  const { rules, around, terms, law: say, home, api, language } = said;
  const { rulebook } = rules.book;
  const asked = written === null || written === '' ? today : dayOf(written);
  const day = asked ?? today;
  const view = rightAt(rules, right, day);
  const date = longDate(view.date, terms);
  return typesetAll(
    {
      back: aroundAddress(home, 'rules'),
      name: view.name,
      official: officialNames(view.official),
      summary: view.summary,
      about: `${say.level}${terms.colon}${view.level.label}. ${say.payer}${terms.colon}${view.payer.label}.`,
      review: reviewIn(rulebook.texts[language]?.rights[right.id], around),
      value: view.date,
      asked: date,
      badDay: asked === null ? fill(around.right.badDay, { value: (written ?? '').slice(0, 20), date }) : null,
      versions: versionsOf(view, said),
      noLaw: view.law === null ? fill(say.noLaw, { date, laws: lawDays(view, said) }) : null,
      law: view.law === null ? null : lawShown(view.law, said),
      figuresTitle: fill(say.figures, { date }),
      figures: view.figures.map((figure) => figureShown(figure, said)),
      claim: view.claim === null ? null : claimShown(view.claim, terms),
      debt: debtShown({ rulebook, terms, language }, right.id, view.date),
      rulebook: `${fill(terms.rulebook, { date, version: rulebook.version })} ${rulebook.hash.slice(0, 12)}`,
      data: `${api}/rights/${right.id}?date=${view.date}&language=${language}`,
      terms: termsOf(terms),
      say: { claimant: say.claimant, routes: say.routes, gives: say.gives, open: say.open, notWith: say.notWith },
    },
    terms,
  );
}

function lawDays({ laws }: RightAtDay, { terms }: SaidAround): string {
  return laws.map(({ from }) => longDate(from, terms)).join(', ');
}

/** Lists the versions of the law, newest first. */
function versionsOf(view: RightAtDay, { around, terms, home }: SaidAround): RulePage['versions'] {
  const { fromOn, fromTo } = around.right;
  return [...view.laws].reverse().map(({ from, until }) => ({
    text: capital(
      fill(until === null ? fromOn : fromTo, { from: longDate(from, terms), until: longDate(until ?? '', terms) }),
    ),
    href: ruleAddress(home, view.right, from),
    current: view.law?.from === from,
  }));
}

function lawShown(law: LawView, said: SaidAround): LawShown {
  const { terms, law: say } = said;
  const days = { from: longDate(law.from, terms), until: longDate(law.until ?? '', terms) };
  return {
    inForce: `${fill(law.until === null ? say.inForce : say.inForceUntil, days)}.`,
    source: law.citation === null ? null : cited(law.citation),
    notes: law.appliesBy === 'date' ? [] : [say.appliesBy[law.appliesBy]],
    notWith: law.notWith.length === 0 ? null : law.notWith.map(({ label }) => label).join(', '),
    claimant: conditionShown(law.claimant, law.citation, said),
    routes: law.routes.map((route) => routeShown(route, law, said)),
    gives: law.lines.map((line) => givesText(line, said)),
    open: law.open.map((point) => openShown(point, said)),
  };
}

function routeShown(route: RouteView, law: LawView, said: SaidAround): RouteShown {
  const { terms, law: say } = said;
  const { citation } = route;
  const above = law.citation;
  const own = citation !== null && citation.act !== above?.act;
  return {
    id: route.id,
    title: capital(route.label),
    notes: [
      capital(terms.grants[route.grant] ?? route.grant),
      ...(route.since === null ? [] : [fill(say.since, { from: longDate(route.since, terms) })]),
      ...(route.until === null ? [] : [fill(say.until, { until: longDate(route.until, terms) })]),
      ...(route.open ? [] : [say.closed]),
      ...(route.provisional === null ? [] : [terms.provisional]),
    ],
    source: own ? cited(citation) : null,
    conditions: conditionShown(route.conditions, citation ?? above, said),
    gives: route.lines.map((line) => givesText(line, said)),
  };
}

function givesText({ kind, label }: LawView['lines'][number], { terms }: SaidAround): string {
  return `${terms.lines[kind]}${terms.colon}${label}`;
}

function openShown(point: OpenPointView, { terms }: SaidAround): OpenShown {
  return {
    id: point.id,
    kind: terms.openKinds[point.kind],
    label: point.label,
    values: point.values.map(({ label }) => label).join(' · '),
    source: point.citation === null ? null : cited(point.citation),
  };
}

function figureShown(figure: FigureView, said: SaidAround): FigureShown {
  const { rules, language, terms, law: say, around } = said;
  const { rulebook } = rules.book;
  const { id, confidence, until, review } = figure;
  const speech = speechOf(rulebook, language, terms, figure.right);
  const notes = [
    fill(terms.since, { date: longDate(figure.from, terms) }),
    ...(until === null ? [] : [fill(say.until, { until: longDate(until, terms) })]),
    ...(confidence === null ? [] : [terms.confidence[confidence] ?? confidence]),
    ...(review.day === null || until !== null ? [] : [fill(say.nextDue, { date: longDate(review.day, terms) })]),
    ...(figure.right === null ? [around.sources.shared] : []),
    ...(review.words === null ? [] : [fill(say.nextWhen, { words: '' }).trim()]),
  ];
  return {
    id,
    label: capital(figure.label),
    values: cellParts(figure.cell, labelledBy(rulebook, id), { speech, law: say }),
    note: notes.join(' · '),
    when: review.words,
    stale: figure.stale ? terms.stale : null,
    source: figure.source === null ? null : cited(figure.source),
  };
}
