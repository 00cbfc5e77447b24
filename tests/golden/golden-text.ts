/**
 * This module reads the golden text of a household back: it finds what the text says of each right and each claimant.
 */
import type { Outcome } from '../../engine/core/src/index.ts';

export interface GoldenOutcome {
  /**
   * Is `null` for the rights that the text lists in the line `For nobody here`, because nobody in the household can be
   * their claimant.
   */
  readonly outcome: Outcome | null;
  /** Lists the amounts in words, in the order of the text. */
  readonly amounts: readonly string[];
  /** Holds the first amount of a line `pays` or `saves` of which something is known, or `null`. */
  readonly leads: string | null;
}

const AMOUNT = /^ {2}(pays|saves|costs|tells): [^,]+, (.*)$/;

/**
 * Maps the right and the ids of its claimants to what the text says: the keys are `right-id mother`, or `right-id child
 * mother` for people who share a right. Such a key may have several entries, because each person who shares it may get
 * another result as its claimant. A right that only a line such as `For nobody here` lists has its id alone as the key.
 */
export function parseGoldenText(text: string, unknown: string): ReadonlyMap<string, readonly GoldenOutcome[]> {
  const kept = new Map<string, readonly GoldenOutcome[]>();
  const keep = (key: string, one: GoldenOutcome): void => void kept.set(key, [...(kept.get(key) ?? []), one]);
  for (const block of text.split('\n\n').slice(1)) {
    const [title = '', ...lines] = block.split('\n');
    const [, closed, folded] = /^(?:Of other regions, (closed)|For nobody here): (.*)$/.exec(title) ?? [];
    for (const right of folded?.split(', ') ?? [])
      keep(right, { outcome: closed === undefined ? null : 'not-now', amounts: [], leads: null });
    const [, right, persons] = /^\S+ · (\S+) · (.*)$/.exec(title) ?? [];
    const outcome = /^ {2}([\w-]+)/.exec(lines[0] ?? '')?.[1];
    if (right === undefined || persons === undefined || outcome === undefined) continue;
    const told = lines.flatMap((line) => {
      const [, kind, value = ''] = AMOUNT.exec(line) ?? [];
      return kind === undefined ? [] : [{ kind, value }];
    });
    const money = told.find(({ kind, value }) => (kind === 'pays' || kind === 'saves') && value !== unknown);
    const one = { outcome: outcome as Outcome, amounts: told.map(({ value }) => value), leads: money?.value ?? null };
    for (const who of persons.split(', ')) keep([right, ...who.split(' + ')].join(' '), one);
  }
  return kept;
}
