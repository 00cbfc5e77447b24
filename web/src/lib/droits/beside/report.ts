/**
 * A text on a desk that does otherwise than the rule says: about the rule and the desk, never about a person. The page is the
 * text; what is ticked and written on it stays on it.
 */
import { rightAt } from '@recto-verso/api';
import { longDate, typesetAll, WORDS } from '@recto-verso/api/words';
import type { Right, Words as RuleWords } from '@recto-verso/engine';
import { claimShown, type ClaimView } from '../../door/claim.ts';
import { OWN_NAMES, type Language } from '../../languages.ts';
import { PAPER_WORDS, type ReportWords } from '../../words/droits-paper/index.ts';

export interface ReportPage {
  /** In which the text is. */
  readonly language: Language;
  readonly said: ReportWords;
  readonly title: string;
  readonly official: readonly { readonly language: string; readonly name: string }[];
  readonly summary: string;
  readonly claim: ClaimView | null;
  readonly source: string;
  readonly tongues: readonly { readonly language: Language; readonly label: string; readonly href: string }[];
}

/** The text is handed over in a language in which desks work. */
const TONGUES: readonly Language[] = ['fr', 'nl', 'de'];

/** The language that was asked for, else the reader's, else the one that most desks have. */
export function reportTongue(asked: string | null, reader: Language): Language {
  return [asked, reader].flatMap((one) => TONGUES.find((tongue) => tongue === one) ?? [])[0] ?? 'fr';
}

/**
 * @param rules in the language of the text
 * @param day yyyymmdd
 */
export function reportPage(rules: RuleWords, right: Right, language: Language, day: number, href: string): ReportPage {
  const terms = WORDS[language];
  const said = PAPER_WORDS[language].report;
  const view = rightAt(rules, right, day);
  const since = view.law?.from ?? view.date;
  const page = {
    language,
    said,
    title: said.about.replace('{right}', view.name),
    official: Object.entries(view.official).map(([tongue, name]) => ({ language: tongue, name })),
    summary: view.summary,
    claim: view.claim === null ? null : claimShown(view.claim, terms),
    source: said.source
      .replace('{right}', right.id)
      .replace('{law}', longDate(since, terms))
      .replace('{version}', rules.book.rulebook.version),
    tongues: TONGUES.map((tongue) => ({ language: tongue, label: OWN_NAMES[tongue], href: `${href}?in=${tongue}` })),
  };
  return typesetAll(page, terms);
}
