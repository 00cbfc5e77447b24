/**
 * This module writes the conditions of the law on which a person can rely: those of the leading route that are
 * certainly met by what was stated, with the act and article when one is named. Facts that were not stated are not
 * mentioned.
 */
import type { Reason, RightAnswer } from '../../contract/answer.ts';
import type { RightEffect } from '../../contract/verso.ts';
import { evaluateSituation } from '../../explain/answer/evaluate.ts';
import { sayDay } from '../../explain/sentences/seen.ts';
import { findTextListAt, findTextAt } from '../../explain/sentences/text-tree.ts';
import type { Words } from '../../explain/sentences/words.ts';
import type { TextTree } from '../../rulebook/model.ts';
import { toBareOptions, type VersoSession } from './session.ts';

/**
 * @param letters the texts of letters in the language of `words`
 * @returns an empty text when no condition is certainly met
 */
export async function writeMetReasons(
  { compiled, options, situation, lived }: VersoSession,
  effects: readonly RightEffect[],
  words: Words,
  letters: TextTree,
): Promise<string> {
  const rights = [...new Set(effects.filter(({ before }) => before.verdict === 'yes').map((e) => e.right))];
  if (rights.length === 0) return '';
  const { outcomes } =
    words.language === lived.language
      ? lived
      : await evaluateSituation(compiled, situation, { ...toBareOptions(options), language: words.language, rights });
  const said = rights.flatMap((right) => {
    const mine = outcomes.filter(
      (o) => o.right === right && effects.some((e) => e.right === right && e.claimant === o.claimant),
    );
    const met = saidReasons(mine.flatMap(metBy), words, letters);
    return met === '' ? [] : [rights.length === 1 ? met : `${mine[0]?.name ?? right}${words.phrases.colon}${met}`];
  });
  return said.join('; ');
}

function metBy({ verdict, route, routes, duties = [] }: RightAnswer): readonly Reason[] {
  if (verdict !== 'yes') return [];
  const undone = new Set(duties.map(({ fact }) => fact));
  return routes
    .filter(({ id }) => id === route)
    .flatMap(({ reasons }) => metIn(reasons))
    .filter(({ facts }) => !facts.some(({ id }) => undone.has(id)));
}

/**
 * Returns the node itself when it is met and has a sentence that can be stated; when it has no sentence, returns the
 * met nodes below it. A negated condition is not given as a reason.
 */
function metIn(reason: Reason): readonly Reason[] {
  if (reason.verdict !== 'yes' || reason.kind === 'not') return [];
  if (reason.sentence !== '') return isTold(reason) ? [reason] : [];
  return reason.children.flatMap(metIn);
}

/**
 * Checks whether a sentence can state its values. With a number or a day that is not exact, it would reveal what was
 * left open.
 */
function isTold({ facts }: Reason): boolean {
  return facts.every(({ value }) =>
    value.kind === 'number' || value.kind === 'date' ? value.min === value.max : true,
  );
}

/** Writes the sentences grouped by act, each sentence once, and names the act after its sentences. */
function saidReasons(reasons: readonly Reason[], words: Words, letters: TextTree): string {
  const [open = '', close = ''] = findTextListAt(letters, 'quotes');
  const byAct = new Map<string, Set<string>>();
  for (const { sentence, citation } of reasons) {
    const act = citation === null ? '' : (formatAct(citation.act, words, letters) ?? '');
    byAct.set(act, (byAct.get(act) ?? new Set()).add(`${open}${sentence}${close}`));
  }
  return [...byAct].map(([act, said]) => `${[...said].join(' ')}${act === '' ? '' : ` (${act})`}`).join('; ');
}

const ACT = /^(.+?) of (\d{1,2}) (\w+) (\d{4})\b/;
const ARTICLE = /, art\. (\d[\w/]*(?: § \d+)?(?:(?:-|, | and | to )\d[\w/]*(?: § \d+)?)*)$/;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/**
 * Names an act, such as `Law of 26 May 2002 on …, art. 3`, in the language of a letter; returns `null` when the source
 * is not an act of law with a day and a kind that the letters name.
 */
export function formatAct(act: string, { phrases }: Words, letters: TextTree): string | null {
  const [, kind = '', day = '', month = '', year = ''] = ACT.exec(act) ?? [];
  const named = findTextAt(letters, 'acts', kind);
  const number = MONTHS.indexOf(month) + 1;
  if (named === null || number === 0) return null;
  const iso = [year, String(number).padStart(2, '0'), day.padStart(2, '0')].join('-');
  const article = ARTICLE.exec(act)?.[1]?.replaceAll(' and ', ', ').replaceAll(' to ', '-');
  return `${named} ${sayDay(iso, phrases)}${article === undefined ? '' : `, art. ${article}`}`;
}
