import type { FrameWords } from './shape.ts';

export const en: FrameWords = {
  newer: 'The rules have changed since your last visit. What you see is worked out with the new ones.',
  display: 'Display',
  displays: { system: 'as the device', light: 'light', dark: 'dark', contrast: 'high contrast' },
  unread: 'This form could not be read: it is damaged or too long. Go back to the page and send it again.',
  busy: 'Many requests are coming in at the moment',
  busyText:
    'Please try again in a moment. Your answers are still there: go back to the page before and send it once more.',
  tooMuch: 'This household is too large for this page',
  tooMuchText:
    'Name fewer persons, or say more of each of them. With JavaScript your own device does the work, for a large household too. A social service can help you.',
  review: 'draft',
};
