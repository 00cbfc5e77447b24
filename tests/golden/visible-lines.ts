/**
 * This module reduces an answer to what a reader sees of it: the claimant of each right, the outcome, the amounts and,
 * on a page, the first reason.
 */
import { formatLineAmount, createSpeech, WORDS } from '@recto-verso/api/words';
import type { Answer, RightAnswer, Rulebook } from '../../engine/core/src/index.ts';
import { createRightDetail, replacePersonIds, type ReasonView } from '../../web/src/lib/door/detail.ts';
import { createPageSpeech } from '../../web/src/lib/door/asking.ts';
import type { Page } from '../../web/src/lib/door/fields.ts';
import { listShownInOrder, createRightResults } from '../../web/src/lib/door/results.ts';
import { findFirstReason } from './text.ts';

const LINES = ['pays', 'saves', 'costs', 'tells'] as const;

/** Lists what a terminal or, if one is given, a page should show of an answer, one line for each right and claimant. */
export function listAnsweredLines(answer: Answer, rulebook: Rulebook, page?: Page): readonly string[] {
  return (page === undefined ? answer.outcomes : listShownInOrder(answer))
    .map((one) => {
      const speech =
        page === undefined ? createSpeech(rulebook, 'en', WORDS.en, one.right) : createPageSpeech(page, one.right);
      const amounts = LINES.flatMap((kind) =>
        one[kind].map((line) => {
          const once = page !== undefined && kind === 'tells' && line.period === 'once';
          return formatLineAmount(once ? { ...line, period: null } : line, speech);
        }),
      );
      const who = page === undefined ? [one.claimant, ...one.sharedWith].join(' + ') : one.claimant;
      return lineOf(one.right, who, WORDS.en.outcomes[one.outcome].title, amounts, page && reasonOn(page, one));
    })
    .sort();
}

/** Lists what the command `evaluate` has printed, one line for each right and claimant. */
export function parsePrintedLines(text: string): readonly string[] {
  const blocks = text.split('\n\n').slice(1, -1);
  return blocks
    .flatMap((block) => {
      const [title = '', , ...lines] = block.split('\n');
      const rights = lines.join('\n').split(/^• /m).slice(1);
      return rights.map((right) => {
        const [head = '', ...rest] = right.trimEnd().split('\n');
        const [, who = '', id = ''] = / — (.*) \[(.*)\]$/.exec(head) ?? [];
        const amounts = rest
          .filter((one) => !/^ {4}[?!~] /.test(one))
          .map((one) => one.slice(one.lastIndexOf(': ') + 2));
        return lineOf(id, who, title.replace(/ \(\d+\)$/, ''), amounts);
      });
    })
    .sort();
}

/**
 * Lists what the list of rights shows, one line for each right and claimant. A line ends with the first reason where
 * the page of the right shows it.
 */
export function listShownLines(page: Page, answer: Answer): readonly string[] {
  return createRightResults(page, answer)
    .groups.flatMap(({ title, cards }) =>
      cards.flatMap(({ right, claimants, amounts }) =>
        claimants.map((claimant) => {
          const one = answer.outcomes.find((other) => other.right === right && other.claimant === claimant);
          const sentences = one === undefined ? [] : createRightDetail(page, one, answer).routes.flatMap(sentencesIn);
          const because = one && sentences.find((sentence) => sentence === reasonOn(page, one));
          return lineOf(
            right,
            claimant,
            title,
            amounts.map(({ value }) => value),
            because,
          );
        }),
      ),
    )
    .sort();
}

function sentencesIn({ reasons }: { readonly reasons: ReasonView }): readonly string[] {
  return [
    reasons.sentence,
    ...[...reasons.children, ...reasons.others].flatMap((one) => sentencesIn({ reasons: one })),
  ];
}

function reasonOn(page: Page, one: RightAnswer): string {
  return replacePersonIds(page, findFirstReason(one)?.sentence ?? '');
}

function lineOf(right: string, who: string, outcome: string, amounts: readonly string[], because = ''): string {
  return [right, who, outcome, ...amounts, because].join(' | ');
}

/**
 * Maps each outcome that is settled to whether the person has the right, regardless of how the right reaches the
 * person. All other outcomes are open.
 */
const SAYS: Readonly<Record<string, 'yes' | 'no'>> = {
  received: 'yes',
  automatic: 'yes',
  'to-claim': 'yes',
  'not-now': 'no',
};

/**
 * Lists the outcomes and amounts in which the answer from fewer facts (`part`) contradicts the answer from all facts
 * (`whole`).
 * @param persons the ids of the persons in `whole`, in the order of `p1`, `p2` … in `part`
 */
export function findContradictedRights(whole: Answer, part: Answer, persons: readonly string[]): readonly string[] {
  return part.outcomes.flatMap(({ right, claimant, outcome, ...one }) => {
    const of = persons[Number(claimant.slice(1)) - 1];
    const all = whole.outcomes.find((other) => other.right === right && other.claimant === of);
    const [says, meant] = [SAYS[outcome], SAYS[all?.outcome ?? '']];
    const narrower = LINES.flatMap((kind) => one[kind].filter((line) => all !== undefined && !holds(line, all[kind])));
    return [
      ...(says === undefined || says === meant
        ? []
        : [`${right} ${claimant}: ${all?.outcome ?? 'nobody'} → ${outcome}`]),
      ...narrower.map((line) => `${right} ${claimant}: ${line.id}`),
    ];
  });
}

/**
 * Checks whether an amount computed from fewer facts includes the amount computed from all facts. Is also `true` where
 * one of the two is not a number, or where the answer from all facts does not have the amount.
 */
function holds({ id, value }: RightAnswer['pays'][number], known: RightAnswer['pays']): boolean {
  const exact = known.find((one) => one.id === id)?.value;
  if (exact?.kind !== 'number' || value.kind !== 'number') return true;
  return value.min <= exact.min && exact.max <= value.max;
}
