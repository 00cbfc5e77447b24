/** One right in full, as its page shows it: reasons down to the article and the figure, what is missing, how to ask. */
import {
  capital,
  figureNoun,
  fill,
  labelsOf,
  longDate,
  seen,
  WORDS,
  type LabelOf,
  type Words,
} from '@recto-verso/api/words';
import type { Citation, Claim, FigureSeen, Reason, RightAnswer, RouteAnswer, Verdict } from '@recto-verso/engine';
import { fieldOf, personName, type Page } from './fields.ts';
import { cardOf, fieldNameOf, named, type Question, type RightCard } from './results.ts';

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
  readonly figures: readonly FigureView[];
  readonly source: Cited | null;
  readonly children: readonly ReasonView[];
  /** Branches that do not hold where one would do: folded. */
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

export interface ClaimView {
  readonly channels: readonly { readonly icon: string; readonly title: string; readonly text: string }[];
  readonly web: string | null;
  readonly steps: readonly string[];
  readonly documents: readonly string[];
  readonly downsides: readonly string[];
  readonly times: readonly { readonly title: string; readonly text: string }[];
  readonly appeal: string | null;
}

export interface Detail {
  readonly card: RightCard;
  readonly law: string | null;
  readonly covers: string | null;
  readonly routes: readonly RouteView[];
  readonly missing: readonly (Question & { readonly tried: string })[];
  readonly otherMissing: readonly string[];
  readonly nearest: readonly string[];
  readonly open: readonly { readonly title: string; readonly label: string; readonly results: readonly string[] }[];
  readonly opens: readonly string[];
  readonly claim: ClaimView | null;
}

const MARKS: Readonly<Record<Verdict, string>> = { yes: 'r-likely', no: 'r-unmet', depends: 'r-open' };

interface Say {
  readonly page: Page;
  readonly words: Words;
  readonly labelOf: LabelOf;
}

export function detailOf(page: Page, right: RightAnswer): Detail {
  const words = WORDS[page.language];
  const labelOf = personAware(page, labelsOf(page.rulebook, page.language));
  const say: Say = { page, words, labelOf };
  const covers = right.covers.map((id) => personName(page, id)).join(', ');
  return {
    card: cardOf(page, right, words, labelOf),
    law: right.law === null ? null : fill(words.lawFrom, { date: longDate(right.law, words) }),
    covers: covers === '' ? null : covers,
    routes: routesOf(right, say),
    missing: right.missing.flatMap((one) => missingOf(one, say)),
    otherMissing: right.missing.flatMap((one) =>
      fieldOf(page, fieldNameOf(page, one.of, one.fact)) === null ? [one.question || one.label] : [],
    ),
    nearest: right.nearest.map((one) => nearestOf(one, say)),
    open: right.open.map((point) => ({
      title: words.openKinds[point.kind],
      label: point.label,
      results: point.results.map(
        (one) => `${seen(one.value, point.id, words, labelOf)} → ${words.verdicts[one.verdict]}`,
      ),
    })),
    opens: right.opens.map((one) => one.right),
    claim: right.claim === null ? null : claimOf(right.claim, words),
  };
}

/** Persons are called on the page what the page calls them. */
function personAware(page: Page, labelOf: LabelOf): LabelOf {
  return (fact, value) => (/^p[1-9]$/.test(value) ? personName(page, value) : labelOf(fact, value));
}

/** The route that the answer rests on first; the others are folded. */
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

function routeNotes(route: RouteAnswer, { words, labelOf }: Say): readonly string[] {
  const starts =
    route.starts === null || route.verdict === 'no'
      ? []
      : [`${words.starts}${words.colon}${seen(route.starts, 'starts', words, labelOf)}`];
  return [
    capital(words.grants[route.grant] ?? route.grant),
    ...starts,
    ...(route.provisional ? [words.provisional] : []),
  ];
}

function reasonOf(reason: Reason, above: Citation | null, say: Say): ReasonView {
  const { words, labelOf } = say;
  const own = reason.citation !== null && !same(reason.citation, above) ? cited(reason.citation) : null;
  const joint = reason.kind === 'line' ? capital(reason.facts[0]?.label ?? reason.id) : words[reason.kind];
  const children = reason.children.map((child) => reasonOf(child, reason.citation ?? above, say));
  // Where one branch is enough and one holds, those that do not hold explain nothing.
  const aside = (child: Reason | undefined) =>
    reason.kind === 'any' && reason.verdict === 'yes' && child?.verdict === 'no';
  return {
    id: reason.id,
    icon: MARKS[reason.verdict],
    met: words.met[reason.verdict],
    sentence: reason.sentence === '' ? joint : reason.sentence,
    facts: reason.facts.map((fact) => ({
      label: capital(fact.label),
      value: seen(fact.value, fact.id, words, labelOf),
    })),
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

function figureOf(figure: FigureSeen, { page, words, labelOf }: Say): FigureView {
  const notes = [
    fill(words.since, { date: longDate(figure.from, words) }),
    ...(figure.confidence === null ? [] : [words.confidence[figure.confidence] ?? figure.confidence]),
    ...(figure.stale ? [words.stale] : []),
  ];
  return {
    label: capital(figureNoun(page.rulebook, page.language, figure.id)),
    value: seen(figure.value, figure.id, words, labelOf),
    note: notes.join(', '),
    source: cited(figure.source),
  };
}

function missingOf(one: RightAnswer['missing'][number], { page, words, labelOf }: Say): Detail['missing'] {
  const field = fieldOf(page, fieldNameOf(page, one.of, one.fact));
  if (field === null) return [];
  const tried = one.tried
    .map((each) => `${seen(each.value, one.fact, words, labelOf)} → ${words.verdicts[each.verdict]}`)
    .join(' · ');
  return [{ field: named(page, field), rights: '', tried }];
}

function nearestOf(change: RightAnswer['nearest'][number], { page, words, labelOf }: Say): string {
  if (change.date !== null) return fill(words.nearestDate, { date: longDate(change.date, words) });
  const text = (value: typeof change.to) =>
    value === null ? words.unknown : seen(value, change.fact ?? '', words, labelOf);
  const of = /^p[2-9]/.exec(change.of ?? '')?.[0];
  const label = of === undefined ? capital(change.label) : `${personName(page, of)}, ${change.label}`;
  return fill(words.nearestFact, { label, from: text(change.from), to: text(change.to) });
}

function claimOf(claim: Claim, words: Words): ClaimView {
  return {
    channels: [
      { icon: 'u-desk', title: words.desk, text: claim.desk },
      { icon: 'u-phone', title: words.phone, text: claim.phone },
      { icon: 'u-post', title: words.post, text: claim.post },
    ],
    web: claim.web,
    steps: claim.steps,
    documents: claim.documents.map((one) => one.label),
    downsides: claim.downsides.map((one) => one.label),
    times: [
      ...(claim.deadline === null ? [] : [{ title: words.deadline, text: claim.deadline }]),
      ...(claim.retroactivity === null ? [] : [{ title: words.retroactivity, text: claim.retroactivity }]),
      ...(claim.decisionDays === null ? [] : [{ title: '', text: fill(words.decision, { n: claim.decisionDays }) }]),
    ],
    appeal: claim.appeal === null ? null : appealOf(claim.appeal, words),
  };
}

function appealOf(appeal: NonNullable<Claim['appeal']>, words: Words): string {
  const text = fill(words.appeal, { n: appeal.months, court: words.courts[appeal.court] ?? appeal.court });
  return appeal.free ? `${text} ${words.free}` : text;
}
