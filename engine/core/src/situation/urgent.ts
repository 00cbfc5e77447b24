/** `urgent: [food]`: what cannot wait, by the needs for which the rulebook says whom to call. It orders questions alone. */
import type { DeskBook } from '../rulebook/desks/book.ts';
import { nearestWord } from '../rulebook/word.ts';
import { report, show, type Reading } from './reading.ts';

const FIELD = 'urgent';

/** Refuses what is no need: whatever else stands there could be the words of a person. */
export function refuseUrgent(reading: Reading, { urgent }: DeskBook, raw: unknown): void {
  if (raw === undefined || raw === null) return;
  const known = Object.keys(urgent);
  const named: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  for (const [i, word] of named.entries()) {
    if (Array.isArray(raw) && known.includes(String(word))) continue;
    const near = nearestWord(String(word), known);
    report(
      reading,
      'unknown-word',
      Array.isArray(raw) ? `${FIELD}[${i}]` : FIELD,
      `Here stands ${show(word)}, where a list of needs is expected.`,
      'It says which rights are asked about first.',
      near === null ? `Write urgent: [ … ] with some of: ${known.join(', ')}.` : `Write urgent: [${near}].`,
    );
  }
}
