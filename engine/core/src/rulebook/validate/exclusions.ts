/**
 * This module refuses exclusions that name no receipt or the right's own receipt, and exclusions that are stated twice:
 * by one law, or by two laws about each other that hold on the same day.
 */
import type { Law, NotWith, Right } from '../model.ts';
import type { Rulebook } from '../rulebook.ts';
import { createProblem } from '../report.ts';
import type { Report } from '../report.ts';
import { didYouMean } from '../word.ts';

export function refuseExclusions(rulebook: Rulebook, report: Report): void {
  const receipts = rulebook.facts.flatMap((f) => (/^gets\.\w+$/.test(f.id) ? [f.id.slice('gets.'.length)] : []));
  for (const right of rulebook.rights)
    for (const law of right.laws)
      for (const one of law.notWith) {
        if (!receipts.includes(one.receipt)) reportUnknown(one, receipts, report);
        else if (one.receipt === right.receipt) reportItself(one, report);
        else if (isStatedAgain(rulebook, right, law, one)) reportTwice(one, report);
      }
}

/**
 * Checks whether an exclusion is stated a second time: by the law itself under another key, or by the law of the other
 * right on a day on which both laws hold.
 */
function isStatedAgain({ rights }: Rulebook, right: Right, law: Law, one: NotWith): boolean {
  if (law.notWith.some((other) => other !== one && other.receipt === one.receipt)) return true;
  const others = rights.filter(({ receipt }) => receipt === one.receipt).flatMap(({ laws }) => laws);
  return others.some(
    (other) => holdTogether(law, other) && other.notWith.some(({ receipt }) => receipt === right.receipt),
  );
}

function holdTogether(a: Law, b: Law): boolean {
  return a.from <= (b.until ?? Infinity) && b.from <= (a.until ?? Infinity);
}

function reportUnknown({ receipt, place }: NotWith, receipts: readonly string[], report: Report): void {
  report(
    createProblem(
      place,
      'unknown-word',
      `"${receipt}" is no receipt.`,
      'A right excludes what is received.',
      didYouMean(receipt, receipts, 'Write the receipt of a right, or one of the vocabulary.'),
    ),
  );
}

function reportItself({ receipt, place }: NotWith, report: Report): void {
  report(
    createProblem(
      place,
      'unknown-word',
      `"${receipt}" is what the right itself gives.`,
      'A right would exclude whoever has it.',
      'Write the receipt of another right.',
    ),
  );
}

function reportTwice({ receipt, place }: NotWith, report: Report): void {
  report(
    createProblem(
      place,
      'duplicate-key',
      `That "${receipt}" and this right exclude each other is said twice.`,
      'What one law states holds for both rights: said twice, the two could come to differ.',
      'Leave it in the law of one of the two.',
    ),
  );
}
