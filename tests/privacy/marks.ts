/** Values that stand nowhere but in what somebody sent, and where they are found afterwards. */
import type { Left } from './running.ts';

/** In ids and texts; as an amount; as a day of birth. Each as it is written, and as it may be written down. */
export const MARKS = {
  id: 'zqmark-7f3a',
  text: 'zqmark my situation is different',
  amount: 8173.93,
  birth: '1961-02-17',
} as const;

const FORMS: readonly string[] = [
  'zqmark',
  Buffer.from('zqmark').toString('hex'),
  // Base64 by where in a group of three bytes it begins.
  ...['', 'x', 'xx'].map((before) =>
    Buffer.from(`${before}zqmark`)
      .toString('base64')
      .slice(before.length + 1, -3),
  ),
  String(MARKS.amount),
  String(Math.round(MARKS.amount * 10_000)),
  MARKS.birth,
  MARKS.birth.replaceAll('-', ''),
];

export function marksIn(left: Left): readonly string[] {
  return [...left].flatMap(([where, bytes]) =>
    FORMS.filter((form) => bytes.includes(form)).map((form) => `${where}: ${form}`),
  );
}
