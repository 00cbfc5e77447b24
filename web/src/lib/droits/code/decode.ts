/** This module decodes a code to the answers that it holds. */
import type { Answers } from '../../door/answers.ts';
import { addDaysTo, formatMonthsBefore } from './ages.ts';
import { decodeBand, formatBand } from './bands.ts';
import { mergeClosedScreens } from './closed-screens.ts';
import { unpackChoice } from './packed-choices.ts';
import { SCREENS } from './screens.ts';
import { LENGTH, LONGEST, readCode, type CodeReading } from './code-text.ts';
import { TABLE, type BandSlot, type CodeSlot } from './table.ts';
import { listOtherIds, computeSharesAfter, visitSlots } from './walk.ts';

export type Decoded =
  | { readonly ok: true; readonly answers: Answers; readonly day: number }
  /**
   * `version` means that the program has no table of the version of the code, or that the code does not have the length
   * of its version. `check` means that a character was copied wrong, or that `encodeAnswers` never writes this code.
   */
  | {
      readonly ok: false;
      readonly wrong: Extract<CodeReading, { ok: false }>['wrong'] | 'version';
      readonly found: string;
    };

export function decodeAnswers(written: string): Decoded {
  const reading = readCode(written);
  if (!reading.ok) return reading;
  const isLong = reading.version === SCREENS.version;
  const isKnown = isLong ? reading.length === LONGEST : reading.version === TABLE.version && reading.length === LENGTH;
  if (!isKnown) return { ok: false, wrong: 'version', found: String(reading.version) };
  const days = BigInt(TABLE.days);
  const day = addDaysTo(TABLE.firstDay, Number(reading.number % days));
  let left = reading.number / days;
  const next = (shares: readonly number[]): number => {
    const { index, rest } = unpackChoice(left, shares);
    left = rest;
    return index;
  };
  const answers: Record<string, string> = {};
  visitSlots((slot, name, like) => {
    const text =
      slot.kind === 'band' ? bandText(slot, next, day) : (slot.values[next(computeSharesAfter(slot, like))] ?? '');
    if (text !== '') answers[name] = answerOf(slot, name, text, day);
    return text;
  }, isLong);
  // A remainder means that `encodeAnswers` did not write this code.
  return left === 0n
    ? { ok: true, answers: mergeClosedScreens(answers), day }
    : { ok: false, wrong: 'check', found: '' };
}

function answerOf({ kind }: CodeSlot, name: string, text: string, day: number): string {
  if (name === TABLE.persons.name) return listOtherIds(Number(text));
  return kind === 'since' ? formatMonthsBefore(text, day) : text;
}

function bandText(slot: BandSlot, next: (shares: readonly number[]) => number, day: number): string {
  const band = decodeBand(slot, next);
  return band === null ? '' : formatBand(slot, band, day);
}
