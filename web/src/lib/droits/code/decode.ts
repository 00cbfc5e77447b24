/** This module decodes a code to the answers that it holds. */
import type { Answers } from '../../door/answers.ts';
import { dayAfter, sinceText } from './ages.ts';
import { bandFrom, textOf } from './bands.ts';
import { joined } from './closed.ts';
import { take } from './room.ts';
import { SCREENS } from './screens.ts';
import { LENGTH, LONGEST, read, type Reading } from './signs.ts';
import { TABLE, type Band, type Slot } from './table.ts';
import { idsOf, sharesAfter, walk } from './walk.ts';

export type Decoded =
  | { readonly ok: true; readonly answers: Answers; readonly day: number }
  /** `wrong` is `version` when the code was made by a newer or older version of the program. */
  | {
      readonly ok: false;
      readonly wrong: Extract<Reading, { ok: false }>['wrong'] | 'version';
      readonly found: string;
    };

export function decode(written: string): Decoded {
  const reading = read(written);
  if (!reading.ok) return reading;
  const isLong = reading.version === SCREENS.version;
  const isKnown = isLong ? reading.length === LONGEST : reading.version === TABLE.version && reading.length === LENGTH;
  if (!isKnown) return { ok: false, wrong: 'version', found: String(reading.version) };
  const days = BigInt(TABLE.days);
  const day = dayAfter(TABLE.firstDay, Number(reading.number % days));
  let left = reading.number / days;
  const next = (shares: readonly number[]): number => {
    const { index, rest } = take(left, shares);
    left = rest;
    return index;
  };
  const answers: Record<string, string> = {};
  walk((slot, name, like) => {
    const text = slot.kind === 'band' ? bandText(slot, next, day) : (slot.values[next(sharesAfter(slot, like))] ?? '');
    if (text !== '') answers[name] = answerOf(slot, name, text, day);
    return text;
  }, isLong);
  // A remainder means that no program ever wrote this code.
  return left === 0n ? { ok: true, answers: joined(answers), day } : { ok: false, wrong: 'check', found: '' };
}

function answerOf({ kind }: Slot, name: string, text: string, day: number): string {
  if (name === TABLE.persons.name) return idsOf(Number(text));
  return kind === 'since' ? sinceText(text, day) : text;
}

function bandText(slot: Band, next: (shares: readonly number[]) => number, day: number): string {
  const band = bandFrom(slot, next);
  return band === null ? '' : textOf(slot, band, day);
}
