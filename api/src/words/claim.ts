/**
 * This module says when a claim is decided and how to appeal. Each function returns the text of the right if there is
 * one, and otherwise writes a sentence from the time limits of the claim; it returns `null` when nothing is known of
 * them.
 */
import type { Claim } from '@recto-verso/engine';
import { fillTemplate } from './format.ts';
import type { AnswerWords } from './answer/index.ts';

export function formatDecision({ decision, decisionDays }: Claim, words: AnswerWords): string | null {
  return decision ?? (decisionDays === null ? null : fillTemplate(words.decision, { n: decisionDays }));
}

export function formatAppeal({ appeal, appealWords }: Claim, words: AnswerWords): string | null {
  if (appealWords !== null || appeal === null) return appealWords;
  const text = timeLimit(appeal, words);
  return appeal.free ? `${text} ${words.free}` : text;
}

function timeLimit(appeal: NonNullable<Claim['appeal']>, words: AnswerWords): string {
  const court = words.courts[appeal.court] ?? appeal.court;
  if (appeal.months !== null) return fillTemplate(words.appeal, { n: appeal.months, court });
  return appeal.days === null
    ? fillTemplate(words.appealOpen, { court })
    : fillTemplate(words.appealDays, { n: appeal.days, court });
}
