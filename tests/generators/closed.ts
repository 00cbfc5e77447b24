/**
 * This module draws screens of the interview that were answered with "nothing else", and days since which nothing has
 * changed.
 */
import fc from 'fast-check';
import { listScreenWords, type Screen } from '../../engine/core/src/rulebook/interview/screen.ts';
import type { Rulebook } from '../../engine/core/src/rulebook/rulebook.ts';
import type { SituationInput } from '../../engine/core/src/situation/input.ts';
import { CALENDAR, showDay } from '../../engine/core/src/values/calendar.ts';

/**
 * Draws some screens of the person or of the home, each as the word that names one of its editions. The list may be
 * empty.
 */
export function drawClosedWords({ screens }: Rulebook, of: Screen['of']): fc.Arbitrary<readonly string[]> {
  const own = screens.filter((screen) => screen.of === of);
  return fc
    .subarray(own)
    .chain((some) => fc.tuple(...some.map((screen) => fc.constantFrom(...listScreenWords(screen)))));
}

/** Draws a day (ISO) that lies from 0 to 60 whole months before the day of the answer (an integer, yyyymmdd). */
export function drawUnchangedSince(date: number): fc.Arbitrary<string> {
  return fc.integer({ min: 0, max: 60 }).map((months) => showDay(CALENDAR.months_after(date, -months)));
}

/**
 * Draws the household `input`, in which the home and each person may also have closed screens and a day since which
 * nothing has changed.
 */
export function drawClosedScreens(
  rulebook: Rulebook,
  input: SituationInput,
  date: number,
): fc.Arbitrary<SituationInput> {
  const laid = (of: Screen['of']): fc.Arbitrary<object> =>
    fc.record(
      {
        closed: drawClosedWords(rulebook, of).filter((words) => words.length > 0),
        unchanged: drawUnchangedSince(date),
      },
      { requiredKeys: [] },
    );
  const ids = Object.keys(input.persons);
  return fc.tuple(laid('home'), ...ids.map(() => laid('person'))).map(([home, ...persons]) => ({
    ...input,
    home: { ...input.home, ...home },
    persons: Object.fromEntries(ids.map((id, i) => [id, { ...input.persons[id], ...persons[i] }])),
  }));
}
