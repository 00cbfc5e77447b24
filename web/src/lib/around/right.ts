/** This module makes the page of a rule: a right with the law of one day, independently of any household. */
import {
  listCellLines,
  dayOf,
  findLabelFact,
  describeRightAt,
  type CellLine,
  type FigureView,
  type LawView,
  type OpenPointView,
  type RightAtDay,
  type RouteView,
} from '@recto-verso/api';
import { capitalizeText, fillTemplate, formatLongDate, createSpeech, typesetAll } from '@recto-verso/api/words';
import type { Right } from '@recto-verso/engine';
import { showDebt, type DebtShown } from '../door/debt.ts';
import { toClaimView, type ClaimView } from '../door/claim.ts';
import { type Cited } from '../door/detail.ts';
import { selectTerms, type Terms } from '../door/terms.ts';
import { buildAroundAddress, buildRuleAddress } from './addresses.ts';
import { toCited, showCondition, type ShownCondition } from './conditions.ts';
import { readReview } from './review.ts';
import { listOfficialNames, type OfficialName } from './rules.ts';
import type { AroundTexts } from './texts.ts';

export interface RulePage {
  readonly back: string;
  readonly name: string;
  readonly official: readonly OfficialName[];
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
  readonly debt: DebtShown | null;
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
  readonly claimant: ShownCondition;
  readonly routes: readonly RouteShown[];
  readonly gives: readonly string[];
  readonly open: readonly OpenShown[];
}

export interface RouteShown {
  readonly id: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly source: Cited | null;
  readonly conditions: ShownCondition;
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
 * @param written the requested day as a visitor wrote it; the page shows today when it is `null`, empty or no day
 * @param today an integer, yyyymmdd
 */
export function buildRulePage(said: AroundTexts, right: Right, written: string | null, today: number): RulePage {
  const { rules, around, terms, law: say, home, api, language } = said;
  const { rulebook } = rules.book;
  const asked = written === null || written === '' ? today : dayOf(written);
  const day = asked ?? today;
  const view = describeRightAt(rules, right, day);
  const date = formatLongDate(view.date, terms);
  return typesetAll(
    {
      back: buildAroundAddress(home, 'rules'),
      name: view.name,
      official: listOfficialNames(view.official),
      summary: view.summary,
      about: `${say.level}${terms.colon}${view.level.label}. ${say.payer}${terms.colon}${view.payer.label}.`,
      review: readReview(rulebook.texts[language]?.rights[right.id], around),
      value: view.date,
      asked: date,
      badDay: asked === null ? fillTemplate(around.right.badDay, { value: (written ?? '').slice(0, 20), date }) : null,
      versions: versionsOf(view, said),
      noLaw: view.law === null ? fillTemplate(say.noLaw, { date, laws: lawDays(view, said) }) : null,
      law: view.law === null ? null : lawShown(view.law, said),
      figuresTitle: fillTemplate(say.figures, { date }),
      figures: view.figures.map((figure) => figureShown(figure, said)),
      claim: view.claim === null ? null : toClaimView(view.claim, terms),
      debt: showDebt({ rulebook, terms, language }, right.id, view.date),
      rulebook: `${fillTemplate(terms.rulebook, { date, version: rulebook.version })} ${rulebook.hash.slice(0, 12)}`,
      data: `${api}/rights/${right.id}?date=${view.date}&language=${language}`,
      terms: selectTerms(terms),
      say: { claimant: say.claimant, routes: say.routes, gives: say.gives, open: say.open, notWith: say.notWith },
    },
    terms,
  );
}

function lawDays({ laws }: RightAtDay, { terms }: AroundTexts): string {
  return laws.map(({ from }) => formatLongDate(from, terms)).join(', ');
}

/** Lists the versions of the law, newest first. */
function versionsOf(view: RightAtDay, { around, terms, home }: AroundTexts): RulePage['versions'] {
  const { fromOn, fromTo } = around.right;
  return [...view.laws].reverse().map(({ from, until }) => ({
    text: capitalizeText(
      fillTemplate(until === null ? fromOn : fromTo, {
        from: formatLongDate(from, terms),
        until: formatLongDate(until ?? '', terms),
      }),
    ),
    href: buildRuleAddress(home, view.right, from),
    current: view.law?.from === from,
  }));
}

function lawShown(law: LawView, said: AroundTexts): LawShown {
  const { terms, law: say } = said;
  const days = { from: formatLongDate(law.from, terms), until: formatLongDate(law.until ?? '', terms) };
  return {
    inForce: `${fillTemplate(law.until === null ? say.inForce : say.inForceUntil, days)}.`,
    source: law.citation === null ? null : toCited(law.citation),
    notes: law.appliesBy === 'date' ? [] : [say.appliesBy[law.appliesBy]],
    notWith: law.notWith.length === 0 ? null : law.notWith.map(({ label }) => label).join(', '),
    claimant: showCondition(law.claimant, law.citation, said),
    routes: law.routes.map((route) => routeShown(route, law, said)),
    gives: law.lines.map((line) => givesText(line, said)),
    open: law.open.map((point) => openShown(point, said)),
  };
}

function routeShown(route: RouteView, law: LawView, said: AroundTexts): RouteShown {
  const { terms, law: say } = said;
  const { citation } = route;
  const above = law.citation;
  const own = citation !== null && citation.act !== above?.act;
  return {
    id: route.id,
    title: capitalizeText(route.label),
    notes: [
      capitalizeText(terms.grants[route.grant] ?? route.grant),
      ...(route.since === null ? [] : [fillTemplate(say.since, { from: formatLongDate(route.since, terms) })]),
      ...(route.until === null ? [] : [fillTemplate(say.until, { until: formatLongDate(route.until, terms) })]),
      ...(route.open ? [] : [say.closed]),
      ...(route.provisional === null ? [] : [terms.provisional]),
    ],
    source: own ? toCited(citation) : null,
    conditions: showCondition(route.conditions, citation ?? above, said),
    gives: route.lines.map((line) => givesText(line, said)),
  };
}

function givesText({ kind, label }: LawView['lines'][number], { terms }: AroundTexts): string {
  return `${terms.lines[kind]}${terms.colon}${label}`;
}

function openShown(point: OpenPointView, { terms }: AroundTexts): OpenShown {
  return {
    id: point.id,
    kind: terms.openKinds[point.kind],
    label: point.label,
    values: point.values.map(({ label }) => label).join(' · '),
    source: point.citation === null ? null : toCited(point.citation),
  };
}

function figureShown(figure: FigureView, said: AroundTexts): FigureShown {
  const { rules, language, terms, law: say, around } = said;
  const { rulebook } = rules.book;
  const { id, confidence, until, review } = figure;
  const speech = createSpeech(rulebook, language, terms, figure.right);
  const notes = [
    fillTemplate(terms.since, { date: formatLongDate(figure.from, terms) }),
    ...(until === null ? [] : [fillTemplate(say.until, { until: formatLongDate(until, terms) })]),
    ...(confidence === null ? [] : [terms.confidence[confidence] ?? confidence]),
    ...(review.day === null || until !== null
      ? []
      : [fillTemplate(say.nextDue, { date: formatLongDate(review.day, terms) })]),
    ...(figure.right === null ? [around.sources.shared] : []),
    ...(review.words === null ? [] : [fillTemplate(say.nextWhen, { words: '' }).trim()]),
  ];
  return {
    id,
    label: capitalizeText(figure.label),
    values: listCellLines(figure.cell, findLabelFact(rulebook, id), { speech, law: say }),
    note: notes.join(' · '),
    when: review.words,
    stale: figure.stale ? terms.stale : null,
    source: figure.source === null ? null : toCited(figure.source),
  };
}
