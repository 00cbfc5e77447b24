/** This module makes the page of all rights of the rulebook, grouped by domain, with a link to the page of each. */
import { describeRightHead } from '@recto-verso/api';
import { capitalizeText, fillTemplate, formatLongDate } from '@recto-verso/api/words';
import { buildListedAddress } from '../door/place.ts';
import { buildRuleAddress } from './addresses.ts';
import { findLeastReview, listRightReviews } from './review.ts';
import type { AroundTexts } from './texts.ts';

export interface RuleRow {
  readonly id: string;
  readonly name: string;
  readonly official: readonly OfficialName[];
  readonly summary: string;
  readonly level: string;
  readonly href: string;
}

export interface OfficialName {
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
export function buildRulesPage(said: AroundTexts, today: string): RulesPage {
  const { rules, around, terms, home } = said;
  const { rulebook } = rules.book;
  const heads = rulebook.rights.map((right) => describeRightHead(rules, right));
  const labels = new Map(heads.map(({ domain }) => [domain.id, domain.label]));
  const domains = [...labels].map(([id, label]) => ({
    id: `about-${id}`,
    label: capitalizeText(label),
    rights: heads.filter(({ domain }) => domain.id === id).map((head) => rowOf(head, said)),
  }));
  return {
    lead: fillTemplate(around.rules.lead, { n: heads.length }),
    review: findLeastReview(listRightReviews(rulebook, said.language, around), around),
    rulebook: fillTemplate(terms.rulebook, { date: formatLongDate(today, terms), version: rulebook.version }),
    listed: buildListedAddress(home),
    domains,
  };
}

function rowOf(head: ReturnType<typeof describeRightHead>, { home }: AroundTexts): RuleRow {
  return {
    id: head.right,
    name: head.name,
    official: listOfficialNames(head.official),
    summary: head.summary,
    level: capitalizeText(head.level.label),
    href: buildRuleAddress(home, head.right),
  };
}

/** Lists the official names. A name that two languages share is listed once. */
export function listOfficialNames(official: Readonly<Record<string, string>>): readonly OfficialName[] {
  const all = Object.entries(official).map(([language, name]) => ({ language, name }));
  return all.filter(({ name }, i) => all.findIndex((other) => other.name === name) === i);
}
