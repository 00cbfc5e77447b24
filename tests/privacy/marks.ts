/** This module defines marked values that occur nowhere except in what a test sends, and finds them afterwards. */
import type { Left } from './running.ts';

/**
 * The marks are used in ids and texts, as an amount, and as a day of birth. `FORMS` lists each as it is sent and in the
 * forms in which it could be stored.
 */
export const PRIVACY_MARKS = {
  id: 'zqmark-7f3a',
  text: 'zqmark my situation is different',
  amount: 8173.93,
  birth: '1961-02-17',
} as const;

const FORMS: readonly string[] = [
  'zqmark',
  Buffer.from('zqmark').toString('hex'),
  // The Base64 form of a text depends on the position at which it begins in a group of three bytes.
  ...['', 'x', 'xx'].map((before) =>
    Buffer.from(`${before}zqmark`)
      .toString('base64')
      .slice(before.length + 1, -3),
  ),
  String(PRIVACY_MARKS.amount),
  String(Math.round(PRIVACY_MARKS.amount * 10_000)),
  PRIVACY_MARKS.birth,
  PRIVACY_MARKS.birth.replaceAll('-', ''),
];

export function findMarks(left: Left): readonly string[] {
  return [...left].flatMap(([where, bytes]) =>
    FORMS.filter((form) => bytes.includes(form)).map((form) => `${where}: ${form}`),
  );
}
