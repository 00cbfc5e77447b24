/** The page of the rights that are listed and not worked out: by domain, each with its desks, all desks in full below. */
import { countsText, listedView, type Listed } from '@recto-verso/api';
import { capital, fill, longDate, typesetAll, type Words } from '@recto-verso/api/words';
import type { Words as RuleWords } from '@recto-verso/engine';
import { deskView, type DeskView } from '../door/claim.ts';
import type { AroundWords } from '../words/around/index.ts';
import type { PageWords } from '../words/index.ts';
import { reviewIn } from './review.ts';

export interface ListedPage {
  /** The rights of somebody who has answered; the form for whoever has not. */
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
  readonly rights: readonly ListedRight[];
}

export interface ListedRight {
  readonly id: string;
  readonly name: string;
  readonly what: string;
  /** Who makes the rule, so that nobody reads on about another region. */
  readonly levels: string;
  readonly official: readonly { readonly language: string; readonly name: string }[];
  readonly desks: readonly ListedDesk[];
  /** When which page was read, or that none was. */
  readonly ground: string;
  readonly link: string | null;
  /** What `link` is called: the host, which says whose page it is. */
  readonly host: string;
  readonly checked: boolean;
}

export interface ListedDesk {
  readonly id: string;
  readonly view: DeskView;
  /** How the number is found, where there is none. */
  readonly call: string | null;
}

export function listedPage(
  rules: RuleWords,
  day: number,
  words: PageWords['listed'],
  terms: Words,
  around: AroundWords,
  home: string,
): ListedPage {
  const view = listedView(rules, day);
  const labels = new Map(view.rights.map(({ domain }) => [domain.id, domain.label]));
  const domains = [...labels].map(([id, label]) => ({
    id: `about-${id}`,
    label: capital(label),
    rights: view.rights.filter(({ domain }) => domain.id === id).map((right) => rightOf(right, terms)),
  }));
  const desks = new Map(
    domains.flatMap(({ rights }) => rights.flatMap((right) => right.desks.map((desk) => [desk.id, desk] as const))),
  );
  const page = {
    colon: terms.colon,
    outcome: terms.outcomes['not-computed'].title,
    counts: countsText(view, terms),
    review: reviewIn(rules.book.rulebook.texts[rules.language]?.listed, around),
    domains,
    desks: [...desks.values()].sort((a, b) => a.view.name.localeCompare(b.view.name, terms.locale)),
  };
  // Without scripts the first part leads back; with them the server sends on to the form, and the browser keeps what
  // stands after `#`.
  return { back: `${home}/guichet/rights#/rights`, ...typesetAll(page, terms) };
}

function rightOf({ desks, levels, official, page, ...right }: Listed['rights'][number], terms: Words): ListedRight {
  const { id, name, what, checked } = right;
  return {
    id,
    name,
    what,
    levels: levels.map(({ label }) => capital(label)).join(' · '),
    official: Object.entries(official).map(([language, said]) => ({ language, name: said })),
    desks: desks.map((desk) => ({ id: `desk-${desk.id}`, view: deskView(desk, terms), call: desk.call })),
    ground: page === null ? terms.listed.notRead : fill(terms.listed.pageRead, { date: longDate(page.read, terms) }),
    link: page?.link ?? null,
    host: page === null ? '' : new URL(page.link).host.replace(/^www\./, ''),
    checked,
  };
}
