/**
 * This module shows one right in full, as on its page: the reasons down to the article and the figure, what is missing,
 * and how to claim it.
 */
import {
  capitalizeText,
  findFigureNoun,
  fillTemplate,
  formatLongDate,
  formatSeen,
  formatSeenFact,
  type Speech,
  type AnswerWords,
} from '@recto-verso/api/words';
import type { Answer, Citation, FigureSeen, Reason, RightAnswer, RouteAnswer, Verdict } from '@recto-verso/engine';
import { toClaimView, type ClaimView } from './claim.ts';
import { findFormField, namePerson, type FormField, type Page } from './fields.ts';
import { listFieldNames, labelWithPerson, findOtherPerson, createPageSpeech } from './asking.ts';
import { createRightCard, type RightCard } from './results.ts';

export interface Cited {
  readonly text: string;
  readonly link: string | null;
}

export interface ReasonFigure {
  readonly label: string;
  readonly value: string;
  readonly note: string;
  readonly source: Cited;
}

export interface ReasonView {
  readonly id: string;
  readonly icon: string;
  readonly met: string;
  readonly sentence: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly unknown: string;
  readonly figuresTitle: string;
  readonly figures: readonly ReasonFigure[];
  readonly source: Cited | null;
  readonly children: readonly ReasonView[];
  /** Lists the branches that do not hold where another one is enough; they are folded. */
  readonly others: readonly ReasonView[];
  readonly othersTitle: string;
}

export interface ReasonedRoute {
  readonly id: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly open: boolean;
  readonly reasons: ReasonView;
}

export interface RightDetail {
  readonly card: RightCard;
  readonly law: string | null;
  readonly covers: string | null;
  readonly routes: readonly ReasonedRoute[];
  readonly missing: readonly { readonly field: FormField; readonly tried: string }[];
  readonly otherMissing: readonly string[];
  readonly nearest: readonly string[];
  readonly open: readonly { readonly title: string; readonly label: string; readonly results: readonly string[] }[];
  readonly opens: readonly { readonly right: string; readonly name: string; readonly after: string }[];
  readonly claim: ClaimView | null;
}

const MARKS: Readonly<Record<Verdict, string>> = { yes: 'r-likely', no: 'r-unmet', depends: 'r-open' };

interface Say {
  readonly page: Page;
  readonly words: AnswerWords;
  readonly speech: Speech;
}

export function createRightDetail(page: Page, right: RightAnswer, answer: Answer): RightDetail {
  const words = page.terms;
  const speech = createPageSpeech(page, right.right);
  const say: Say = { page, words, speech };
  const covers = right.covers.map((id) => namePerson(page, id)).join(', ');
  return {
    card: createRightCard(page, right),
    law: right.law === null ? null : fillTemplate(words.lawFrom, { date: formatLongDate(right.law, words) }),
    covers: covers === '' ? null : covers,
    routes: routesOf(right, say),
    missing: right.missing.flatMap((one) => missingOf(one, say)),
    otherMissing: right.missing
      .filter((one) => fieldsFor(page, one).length === 0)
      .map((one) => one.question || one.label),
    nearest: describeSmallestChanges(page, right),
    open: right.open.map((point) => ({
      title: words.openKinds[point.kind],
      label: point.label,
      results: point.results.map(
        (one) => `${formatSeen(one.value, point.id, speech)} → ${words.verdicts[one.verdict]}`,
      ),
    })),
    opens: opensOf(right, answer, words),
    claim: right.claim === null ? null : toClaimView(right.claim, words),
  };
}

/** Lists each right that this one opens, once, with the first day. */
function opensOf(right: RightAnswer, answer: Answer, words: AnswerWords): RightDetail['opens'] {
  const first = right.opens.filter((one, i) => right.opens.findIndex((other) => other.right === one.right) === i);
  return first.map((one) => ({
    right: one.right,
    name: answer.outcomes.find((other) => other.right === one.right)?.name ?? one.right,
    after: formatLongDate(one.after, words),
  }));
}

/** Replaces the ids of persons, which the engine uses, by the names that the page uses. */
export function replacePersonIds(page: Page, text: string): string {
  return text.replaceAll(/\bp[1-9]\d?\b/g, (id) => namePerson(page, id));
}

/** Lists the routes, first the one that leads to the right. Only the first is unfolded. */
function routesOf(right: RightAnswer, say: Say): readonly ReasonedRoute[] {
  const order: Readonly<Record<Verdict, number>> = { yes: 0, depends: 1, no: 2 };
  const rank = (route: RouteAnswer) => (route.id === right.route ? -1 : order[route.verdict]);
  const sorted = [...right.routes].sort((a, b) => rank(a) - rank(b));
  return sorted.map((route, index) => ({
    id: route.id,
    title: `${capitalizeText(route.label)} – ${say.words.verdicts[route.verdict]}`,
    notes: routeNotes(route, say),
    open: index === 0,
    reasons: reasonOf(route.reasons, null, say),
  }));
}

function routeNotes(route: RouteAnswer, { words, speech }: Say): readonly string[] {
  const starts =
    route.starts === null || route.verdict === 'no'
      ? []
      : [`${words.starts}${words.colon}${formatSeen(route.starts, 'starts', speech)}`];
  return [
    capitalizeText(words.grants[route.grant] ?? route.grant),
    ...starts,
    ...(route.provisional ? [words.provisional] : []),
  ];
}

function reasonOf(reason: Reason, above: Citation | null, say: Say): ReasonView {
  const { page, words, speech } = say;
  const own = reason.citation !== null && !same(reason.citation, above) ? cited(reason.citation) : null;
  const joint = reason.kind === 'line' ? capitalizeText(reason.facts[0]?.label ?? reason.id) : words[reason.kind];
  const facts = reason.facts.map((fact) => ({
    label: capitalizeText(replacePersonIds(page, fact.label)),
    value: formatSeenFact(fact, speech),
  }));
  const children = reason.children.map((child) => reasonOf(child, reason.citation ?? above, say));
  // When one branch is enough and one holds, the branches that do not hold explain nothing.
  const aside = (child: Reason | undefined) =>
    reason.kind === 'any' && reason.verdict === 'yes' && child?.verdict === 'no';
  return {
    id: reason.id,
    icon: MARKS[reason.verdict],
    met: words.met[reason.verdict],
    sentence: replacePersonIds(page, reason.sentence === '' ? joint : reason.sentence),
    facts: facts.filter((fact) => fact.value !== words.unknown),
    unknown: facts
      .filter((fact) => fact.value === words.unknown)
      .map((fact) => fact.label)
      .join(', '),
    figuresTitle: fillTemplate(page.words.results.figures, { n: reason.figures.length }),
    figures: reason.figures.map((figure) => figureOf(figure, say)),
    source: own,
    children: children.filter((_, index) => !aside(reason.children[index])),
    others: children.filter((_, index) => aside(reason.children[index])),
    othersTitle: fillTemplate(words.otherWays, { n: reason.children.filter(aside).length }),
  };
}

function same(a: Citation, b: Citation | null): boolean {
  return b !== null && a.source === b.source && a.act === b.act;
}

function cited(source: Citation): Cited {
  return { text: source.act, link: source.link };
}

function figureOf(figure: FigureSeen, { page, words, speech }: Say): ReasonFigure {
  const notes = [
    fillTemplate(words.since, { date: formatLongDate(figure.from, words) }),
    ...(figure.confidence === null ? [] : [words.confidence[figure.confidence] ?? figure.confidence]),
    ...(figure.stale ? [words.stale] : []),
  ];
  return {
    label: capitalizeText(findFigureNoun(page.rulebook, page.language, figure.id)),
    value: formatSeen(figure.value, figure.id, speech),
    note: notes.join(', '),
    source: cited(figure.source),
  };
}

function fieldsFor(page: Page, one: RightAnswer['missing'][number]): readonly FormField[] {
  return listFieldNames(page, one.of, one.fact).flatMap((name) => findFormField(page, name) ?? []);
}

function missingOf(one: RightAnswer['missing'][number], { page, words, speech }: Say): RightDetail['missing'] {
  const tried = one.tried
    .map((each) => `${formatSeen(each.value, one.fact, speech)} → ${words.verdicts[each.verdict]}`)
    .join(' · ');
  return fieldsFor(page, one).map((field) => ({ field: labelWithPerson(page, field), tried }));
}

/** Lists in words the smallest changes that would turn a no into a yes. */
export function describeSmallestChanges(page: Page, right: RightAnswer): readonly string[] {
  return right.nearest.map((one) => describeSmallestChange(page, right.right, one));
}

export function describeSmallestChange(page: Page, right: string, change: RightAnswer['nearest'][number]): string {
  const { terms: words } = page;
  if (change.date !== null) return fillTemplate(words.nearestDate, { date: formatLongDate(change.date, words) });
  const speech = createPageSpeech(page, right);
  const text = (value: typeof change.to) =>
    value === null ? words.unknown : formatSeen(value, change.fact ?? '', speech);
  const of = findOtherPerson(change.of ?? '');
  const label = of === null ? capitalizeText(change.label) : `${namePerson(page, of)}, ${change.label}`;
  return fillTemplate(words.nearestFact, { label, from: text(change.from), to: text(change.to) });
}
