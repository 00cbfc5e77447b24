/** The text of a household read back: what it says of each right, of each who could claim it. */
import type { Outcome } from '../../engine/core/src/index.ts';

export interface Kept {
  /** `null` where nobody here could claim it: the text folds those, whatever is received. */
  readonly outcome: Outcome | null;
  /** In words, in the order of the text. */
  readonly amounts: readonly string[];
  /** The first of them that is money of which something is known. */
  readonly leads: string | null;
}

const AMOUNT = /^ {2}(pays|saves|costs|tells): [^,]+, (.*)$/;

/**
 * By right and ids of who could claim it: `ris mother`, `tarif-social-eau child mother` (of those who share it, each may be
 * told otherwise as its claimant); folded rights by their id alone.
 */
export function keptIn(text: string, unknown: string): ReadonlyMap<string, readonly Kept[]> {
  const kept = new Map<string, readonly Kept[]>();
  const keep = (key: string, one: Kept): void => void kept.set(key, [...(kept.get(key) ?? []), one]);
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
    const money = told.find(({ kind, value }) => kind !== 'tells' && value !== unknown);
    const one = { outcome: outcome as Outcome, amounts: told.map(({ value }) => value), leads: money?.value ?? null };
    for (const who of persons.split(', ')) keep([right, ...who.split(' + ')].join(' '), one);
  }
  return kept;
}
