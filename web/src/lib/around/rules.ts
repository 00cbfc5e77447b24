/** This module makes the page of all rights of the rulebook, grouped by domain, with a link to the page of each. */
import { rightHead } from '@recto-verso/api';
import { capital, fill, longDate } from '@recto-verso/api/words';
import { listedAddress } from '../door/place.ts';
import { ruleAddress } from './addresses.ts';
import { leastReviewed, reviewsOfRights } from './review.ts';
import type { SaidAround } from './said.ts';

export interface RuleRow {
  readonly id: string;
  readonly name: string;
  readonly official: readonly Named[];
  readonly summary: string;
  readonly level: string;
  readonly href: string;
}

export interface Named {
  readonly language: string;
  readonly name: string;
}

export interface RulesPage {
  readonly lead: string;
  readonly review: string;
  readonly rulebook: string;
  readonly listed: string;
  readonly domains: readonly { readonly id: string; readonly label: string; readonly rights: readonly RuleRow[] }[];
}

/** @param today an ISO day */
export function rulesPage(said: SaidAround, today: string): RulesPage {
  const { rules, around, terms, home } = said;
  const { rulebook } = rules.book;
  const heads = rulebook.rights.map((right) => rightHead(rules, right));
  const labels = new Map(heads.map(({ domain }) => [domain.id, domain.label]));
  const domains = [...labels].map(([id, label]) => ({
    id: `about-${id}`,
    label: capital(label),
    rights: heads.filter(({ domain }) => domain.id === id).map((head) => rowOf(head, said)),
  }));
  return {
    lead: fill(around.rules.lead, { n: heads.length }),
    review: leastReviewed(reviewsOfRights(rulebook, said.language, around), around),
    rulebook: fill(terms.rulebook, { date: longDate(today, terms), version: rulebook.version }),
    listed: listedAddress(home),
    domains,
  };
}

function rowOf(head: ReturnType<typeof rightHead>, { home }: SaidAround): RuleRow {
  return {
    id: head.right,
    name: head.name,
    official: officialNames(head.official),
    summary: head.summary,
    level: capital(head.level.label),
    href: ruleAddress(home, head.right),
  };
}

/** Lists the official names. A name that two languages share is listed once. */
export function officialNames(official: Readonly<Record<string, string>>): readonly Named[] {
  const all = Object.entries(official).map(([language, name]) => ({ language, name }));
  return all.filter(({ name }, i) => all.findIndex((other) => other.name === name) === i);
}
