/**
 * This module makes the page of the rights that are listed but not evaluated. They are grouped by domain, each with its
 * desks; all desks follow with their details.
 */
import { formatCoverage, describeListed, type Listed } from '@recto-verso/api';
import { capitalizeText, fillTemplate, formatLongDate, typesetAll, type AnswerWords } from '@recto-verso/api/words';
import type { Words as RuleWords } from '@recto-verso/engine';
import { toDeskView, type DeskView } from '../door/claim.ts';
import type { AroundWords } from '../words/around/index.ts';
import type { PageWords } from '../words/index.ts';
import { readReview } from './review.ts';

export interface ListedPage {
  /** Leads to the rights of a visitor who has answered, and to the form for others. */
  readonly back: string;
  readonly outcome: string;
  readonly colon: string;
  readonly counts: string;
  readonly review: string;
  readonly domains: readonly ListedDomain[];
  readonly desks: readonly ListedDesk[];
}

export interface ListedDomain {
  readonly id: string;
  readonly label: string;
  readonly rights: readonly ListedRightShown[];
}

export interface ListedRightShown {
  readonly id: string;
  readonly name: string;
  readonly what: string;
  /** Names the levels of government that make the rule, so that nobody goes on reading about another region. */
  readonly levels: string;
  readonly official: readonly { readonly language: string; readonly name: string }[];
  readonly desks: readonly ListedDesk[];
  /** Says when the page of the source was read, or that none was read. */
  readonly ground: string;
  readonly link: string | null;
  /** The host is shown as the text of `link`, so that a reader sees whose page it is. */
  readonly host: string;
  readonly checked: boolean;
}

export interface ListedDesk {
  readonly id: string;
  readonly view: DeskView;
  /** Says how to find the telephone number when none is known. */
  readonly call: string | null;
}

export function buildListedPage(
  rules: RuleWords,
  day: number,
  words: PageWords['listed'],
  terms: AnswerWords,
  around: AroundWords,
  home: string,
): ListedPage {
  const view = describeListed(rules, day);
  const labels = new Map(view.rights.map(({ domain }) => [domain.id, domain.label]));
  const domains = [...labels].map(([id, label]) => ({
    id: `about-${id}`,
    label: capitalizeText(label),
    rights: view.rights.filter(({ domain }) => domain.id === id).map((right) => rightOf(right, terms)),
  }));
  const desks = new Map(
    domains.flatMap(({ rights }) => rights.flatMap((right) => right.desks.map((desk) => [desk.id, desk] as const))),
  );
  const page = {
    colon: terms.colon,
    outcome: terms.outcomes['not-computed'].title,
    counts: formatCoverage(view, terms),
    review: readReview(rules.book.rulebook.texts[rules.language]?.listed, around),
    domains,
    desks: [...desks.values()].sort((a, b) => a.view.name.localeCompare(b.view.name, terms.locale)),
  };
  // Without scripts the path alone leads back. With scripts the server redirects to the form, and the browser keeps the
  // part after `#`.
  return { back: `${home}/guichet/rights#/rights`, ...typesetAll(page, terms) };
}

function rightOf(
  { desks, levels, official, page, ...right }: Listed['rights'][number],
  terms: AnswerWords,
): ListedRightShown {
  const { id, name, what, checked } = right;
  return {
    id,
    name,
    what,
    levels: levels.map(({ label }) => capitalizeText(label)).join(' · '),
    official: Object.entries(official).map(([language, said]) => ({ language, name: said })),
    desks: desks.map((desk) => ({ id: `desk-${desk.id}`, view: toDeskView(desk, terms), call: desk.call })),
    ground:
      page === null
        ? terms.listed.notRead
        : fillTemplate(terms.listed.pageRead, { date: formatLongDate(page.read, terms) }),
    link: page?.link ?? null,
    host: page === null ? '' : new URL(page.link).host.replace(/^www\./, ''),
    checked,
  };
}
