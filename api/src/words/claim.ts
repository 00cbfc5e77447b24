/**
 * This module says when a claim is decided and how to appeal. It uses the texts of the right if there are any, and
 * otherwise describes the structure of the claim.
 */
import type { Claim } from '@recto-verso/engine';
import { fill } from './format.ts';
import type { Words } from './answer/index.ts';

export function decisionText({ decision, decisionDays }: Claim, words: Words): string | null {
  return decision ?? (decisionDays === null ? null : fill(words.decision, { n: decisionDays }));
}

export function appealText({ appeal, appealWords }: Claim, words: Words): string | null {
  if (appealWords !== null || appeal === null) return appealWords;
  const text = timeLimit(appeal, words);
  return appeal.free ? `${text} ${words.free}` : text;
}

function timeLimit(appeal: NonNullable<Claim['appeal']>, words: Words): string {
  const court = words.courts[appeal.court] ?? appeal.court;
  if (appeal.months !== null) return fill(words.appeal, { n: appeal.months, court });
  return appeal.days === null ? fill(words.appealOpen, { court }) : fill(words.appealDays, { n: appeal.days, court });
}
