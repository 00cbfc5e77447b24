/**
 * This module builds a page with which somebody can report that a desk does not follow a rule. Its text is about the
 * rule and the desk, never about a person. What somebody ticks or writes on the page is not sent anywhere.
 */
import { describeRightAt } from '@recto-verso/api';
import { formatLongDate, typesetAll, WORDS } from '@recto-verso/api/words';
import type { Right, Words as RuleWords } from '@recto-verso/engine';
import { toClaimView, type ClaimView } from '../../door/claim.ts';
import { OWN_NAMES, type Language } from '../../languages.ts';
import { PAPER_WORDS, type ReportWords } from '../../words/droits-paper/index.ts';

export interface ReportPage {
  readonly language: Language;
  readonly said: ReportWords;
  readonly title: string;
  readonly official: readonly { readonly language: string; readonly name: string }[];
  readonly summary: string;
  readonly claim: ClaimView | null;
  readonly source: string;
  readonly tongues: readonly { readonly language: Language; readonly label: string; readonly href: string }[];
}

/** The text is handed to a desk, so it exists only in the languages in which desks work. */
const TONGUES: readonly Language[] = ['fr', 'nl', 'de'];

/**
 * Returns the language that was asked for if a report exists in it, else that of the reader if a report exists in it,
 * else French.
 */
export function chooseReportLanguage(asked: string | null, reader: Language): Language {
  return [asked, reader].flatMap((one) => TONGUES.find((tongue) => tongue === one) ?? [])[0] ?? 'fr';
}

/**
 * Builds the report page of one right.
 * @param rules the texts of the rules, in the language of the report
 * @param day the day of the law, yyyymmdd
 * @param href the address of this page, without a query
 */
export function buildReportPage(
  rules: RuleWords,
  right: Right,
  language: Language,
  day: number,
  href: string,
): ReportPage {
  const terms = WORDS[language];
  const said = PAPER_WORDS[language].report;
  const view = describeRightAt(rules, right, day);
  const since = view.law?.from ?? view.date;
  const page = {
    language,
    said,
    title: said.about.replace('{right}', view.name),
    official: Object.entries(view.official).map(([tongue, name]) => ({ language: tongue, name })),
    summary: view.summary,
    claim: view.claim === null ? null : toClaimView(view.claim, terms),
    source: said.source
      .replace('{right}', right.id)
      .replace('{law}', formatLongDate(since, terms))
      .replace('{version}', rules.book.rulebook.version),
    tongues: TONGUES.map((tongue) => ({ language: tongue, label: OWN_NAMES[tongue], href: `${href}?in=${tongue}` })),
  };
  return typesetAll(page, terms);
}
