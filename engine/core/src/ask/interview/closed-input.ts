/**
 * This module reads and writes, in a situation as a user wrote it, which screens are answered with "nothing else" and
 * since when nothing has changed.
 */
import { listScreenWords, type Screen, type ScreenForm } from '../../rulebook/interview/screen.ts';
import { toLocalName } from '../../situation/fields.ts';
import { CALENDAR, showDay } from '../../values/calendar.ts';

type Written = Readonly<Record<string, unknown>>;

/** Returns the last edition of the screen that a person, or the home, has closed; 0 when none is closed. */
export function findClosedEdition(input: unknown, { id }: Screen, of: string): number {
  const words = partOf(input, of)['closed'];
  if (!Array.isArray(words)) return 0;
  return Math.max(
    0,
    ...words.flatMap((word: unknown) => {
      const [name, edition = '1'] = String(word).split('.');
      return name === id ? [Number(edition)] : [];
    }),
  );
}

/** Checks whether a screen was closed, or an unchanged day was confirmed, for any person or for the home. */
export function hasAnsweredScreen(input: unknown): boolean {
  const { persons, home } = (input ?? {}) as Written;
  const parts = [home, ...Object.values((persons ?? {}) as Written)] as readonly (Written | null | undefined)[];
  return parts.some(
    (part) => part?.['unchanged'] !== undefined || ((part?.['closed'] ?? []) as readonly unknown[]).length > 0,
  );
}

/** Returns the word of the newest edition of a screen, which closes everything that the screen can close. */
export function getNewestScreenWord(screen: Screen): string {
  return listScreenWords(screen).at(-1) ?? screen.id;
}

/** Checks whether a person, or the home, has a day since which nothing has changed. */
export function hasUnchangedDay(input: unknown, of: string): boolean {
  return partOf(input, of)['unchanged'] !== undefined;
}

/**
 * Checks whether anything was said of a fact of a person, or of the home.
 * @param fact the id of the fact; the situation names a fact of the home without the prefix of its scope
 */
export function hasWrittenFact(input: unknown, of: string, fact: string): boolean {
  return partOf(input, of)[toLocalName(of === 'home' ? 'home' : 'person', fact)] !== undefined;
}

/**
 * Returns the day since which nothing has changed, or `null` when the screen states no such day.
 * @param date the day of the answer, yyyymmdd
 */
export function computeUnchangedDay({ unchanged }: ScreenForm, date: number): string | null {
  return unchanged === null ? null : showDay(CALENDAR.months_after(date, -unchanged));
}

/**
 * Returns the situation in which these persons, or the home, have answered the screen with "nothing else". What was
 * stated stays.
 */
export function answerWithNothingElse(input: unknown, form: ScreenForm, of: readonly string[], date: number): unknown {
  const whole = (input ?? {}) as Written;
  const unchanged = computeUnchangedDay(form, date);
  const laid = (part: Written): Written => {
    if (unchanged !== null) return { ...part, unchanged };
    const before = Array.isArray(part['closed']) ? (part['closed'] as readonly unknown[]) : [];
    return { ...part, closed: [...before, getNewestScreenWord(form.screen)] };
  };
  const persons = Object.entries((whole['persons'] ?? {}) as Written).map(
    ([id, part]) => [id, of.includes(id) ? laid((part ?? {}) as Written) : part] as const,
  );
  const home = of.includes('home') ? { home: laid((whole['home'] ?? {}) as Written) } : {};
  return { ...whole, ...home, persons: Object.fromEntries(persons) };
}

function partOf(input: unknown, of: string): Written {
  const whole = (input ?? {}) as Written;
  const part = of === 'home' ? whole['home'] : ((whole['persons'] ?? {}) as Written)[of];
  return (part ?? {}) as Written;
}
