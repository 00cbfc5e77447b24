/**
 * This module shows one right in full, as on its page: the reasons down to the article and the figure, what is missing,
 * and how to claim it.
 */
import { capital, figureNoun, fill, longDate, seen, seenFact, type Speech, type Words } from '@recto-verso/api/words';
import type { Answer, Citation, FigureSeen, Reason, RightAnswer, RouteAnswer, Verdict } from '@recto-verso/engine';
import { claimShown, type ClaimView } from './claim.ts';
import { fieldOf, personName, type Field, type Page } from './fields.ts';
import { fieldNamesOf, named, otherIn, speechFor } from './asking.ts';
import { cardOf, type RightCard } from './results.ts';

export interface Cited {
  readonly text: string;
  readonly link: string | null;
}

export interface FigureView {
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
  /** Names the facts that are not known yet. */
  readonly unknown: string;
  readonly figuresTitle: string;
  readonly figures: readonly FigureView[];
  readonly source: Cited | null;
  readonly children: readonly ReasonView[];
  /** Lists the branches that do not hold where another one is enough; they are folded. */
  readonly others: readonly ReasonView[];
  readonly othersTitle: string;
}

export interface RouteView {
  readonly id: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly open: boolean;
  readonly reasons: ReasonView;
}

export interface Detail {
  readonly card: RightCard;
  readonly law: string | null;
  readonly covers: string | null;
  readonly routes: readonly RouteView[];
  readonly missing: readonly { readonly field: Field; readonly tried: string }[];
  readonly otherMissing: readonly string[];
  readonly nearest: readonly string[];
  readonly open: readonly { readonly title: string; readonly label: string; readonly results: readonly string[] }[];
  readonly opens: readonly { readonly right: string; readonly name: string; readonly after: string }[];
  readonly claim: ClaimView | null;
}

const MARKS: Readonly<Record<Verdict, string>> = { yes: 'r-likely', no: 'r-unmet', depends: 'r-open' };

interface Say {
  readonly page: Page;
  readonly words: Words;
  readonly speech: Speech;
}

export function detailOf(page: Page, right: RightAnswer, answer: Answer): Detail {
  const words = page.terms;
  const speech = speechFor(page, right.right);
  const say: Say = { page, words, speech };
  const covers = right.covers.map((id) => personName(page, id)).join(', ');
  return {
    card: cardOf(page, right),
    law: right.law === null ? null : fill(words.lawFrom, { date: longDate(right.law, words) }),
    covers: covers === '' ? null : covers,
    routes: routesOf(right, say),
    missing: right.missing.flatMap((one) => missingOf(one, say)),
    otherMissing: right.missing
      .filter((one) => fieldsFor(page, one).length === 0)
      .map((one) => one.question || one.label),
    nearest: nearestTexts(page, right),
    open: right.open.map((point) => ({
      title: words.openKinds[point.kind],
      label: point.label,
      results: point.results.map((one) => `${seen(one.value, point.id, speech)} → ${words.verdicts[one.verdict]}`),
    })),
    opens: opensOf(right, answer, words),
    claim: right.claim === null ? null : claimShown(right.claim, words),
  };
}

/** Lists each right that this one opens, once, with the first day. */
function opensOf(right: RightAnswer, answer: Answer, words: Words): Detail['opens'] {
  const first = right.opens.filter((one, i) => right.opens.findIndex((other) => other.right === one.right) === i);
  return first.map((one) => ({
    right: one.right,
    name: answer.outcomes.find((other) => other.right === one.right)?.name ?? one.right,
    after: longDate(one.after, words),
  }));
}

/** Replaces the ids of persons, which the engine uses, by the names that the page uses. */
export function withNames(page: Page, text: string): string {
  return text.replaceAll(/\bp[1-9]\d?\b/g, (id) => personName(page, id));
}

/** Lists the routes, first the one on which the answer rests; the others are folded. */
function routesOf(right: RightAnswer, say: Say): readonly RouteView[] {
  const order: Readonly<Record<Verdict, number>> = { yes: 0, depends: 1, no: 2 };
  const rank = (route: RouteAnswer) => (route.id === right.route ? -1 : order[route.verdict]);
  const sorted = [...right.routes].sort((a, b) => rank(a) - rank(b));
  return sorted.map((route, index) => ({
    id: route.id,
    title: `${capital(route.label)} – ${say.words.verdicts[route.verdict]}`,
    notes: routeNotes(route, say),
    open: index === 0,
    reasons: reasonOf(route.reasons, null, say),
  }));
}

function routeNotes(route: RouteAnswer, { words, speech }: Say): readonly string[] {
  const starts =
    route.starts === null || route.verdict === 'no'
      ? []
      : [`${words.starts}${words.colon}${seen(route.starts, 'starts', speech)}`];
  return [
    capital(words.grants[route.grant] ?? route.grant),
    ...starts,
    ...(route.provisional ? [words.provisional] : []),
  ];
}

function reasonOf(reason: Reason, above: Citation | null, say: Say): ReasonView {
  const { page, words, speech } = say;
  const own = reason.citation !== null && !same(reason.citation, above) ? cited(reason.citation) : null;
  const joint = reason.kind === 'line' ? capital(reason.facts[0]?.label ?? reason.id) : words[reason.kind];
  const facts = reason.facts.map((fact) => ({
    label: capital(withNames(page, fact.label)),
    value: seenFact(fact, speech),
  }));
  const children = reason.children.map((child) => reasonOf(child, reason.citation ?? above, say));
  // When one branch is enough and one holds, the branches that do not hold explain nothing.
  const aside = (child: Reason | undefined) =>
    reason.kind === 'any' && reason.verdict === 'yes' && child?.verdict === 'no';
  return {
    id: reason.id,
    icon: MARKS[reason.verdict],
    met: words.met[reason.verdict],
    sentence: withNames(page, reason.sentence === '' ? joint : reason.sentence),
    facts: facts.filter((fact) => fact.value !== words.unknown),
    unknown: facts
      .filter((fact) => fact.value === words.unknown)
      .map((fact) => fact.label)
      .join(', '),
    figuresTitle: fill(page.words.results.figures, { n: reason.figures.length }),
    figures: reason.figures.map((figure) => figureOf(figure, say)),
    source: own,
    children: children.filter((_, index) => !aside(reason.children[index])),
    others: children.filter((_, index) => aside(reason.children[index])),
    othersTitle: fill(words.otherWays, { n: reason.children.filter(aside).length }),
  };
}

function same(a: Citation, b: Citation | null): boolean {
  return b !== null && a.source === b.source && a.act === b.act;
}

function cited(source: Citation): Cited {
  return { text: source.act, link: source.link };
}

function figureOf(figure: FigureSeen, { page, words, speech }: Say): FigureView {
  const notes = [
    fill(words.since, { date: longDate(figure.from, words) }),
    ...(figure.confidence === null ? [] : [words.confidence[figure.confidence] ?? figure.confidence]),
    ...(figure.stale ? [words.stale] : []),
  ];
  return {
    label: capital(figureNoun(page.rulebook, page.language, figure.id)),
    value: seen(figure.value, figure.id, speech),
    note: notes.join(', '),
    source: cited(figure.source),
  };
}

function fieldsFor(page: Page, one: RightAnswer['missing'][number]): readonly Field[] {
  return fieldNamesOf(page, one.of, one.fact).flatMap((name) => fieldOf(page, name) ?? []);
}

function missingOf(one: RightAnswer['missing'][number], { page, words, speech }: Say): Detail['missing'] {
  const tried = one.tried
    .map((each) => `${seen(each.value, one.fact, speech)} → ${words.verdicts[each.verdict]}`)
    .join(' · ');
  return fieldsFor(page, one).map((field) => ({ field: named(page, field), tried }));
}

/** Lists in words the smallest changes that would turn a no into a yes. */
export function nearestTexts(page: Page, right: RightAnswer): readonly string[] {
  return right.nearest.map((one) => nearestText(page, right.right, one));
}

/** Writes one such change. */
export function nearestText(page: Page, right: string, change: RightAnswer['nearest'][number]): string {
  const { terms: words } = page;
  if (change.date !== null) return fill(words.nearestDate, { date: longDate(change.date, words) });
  const speech = speechFor(page, right);
  const text = (value: typeof change.to) => (value === null ? words.unknown : seen(value, change.fact ?? '', speech));
  const of = otherIn(change.of ?? '');
  const label = of === null ? capital(change.label) : `${personName(page, of)}, ${change.label}`;
  return fill(words.nearestFact, { label, from: text(change.from), to: text(change.to) });
}
