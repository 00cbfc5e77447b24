import type { FrameWords } from './shape.ts';

export const en: FrameWords = {
  newer: 'The rules have changed since your last visit. What you see is worked out with the new ones.',
  display: 'Display',
  displays: { system: 'as the device', light: 'light', dark: 'dark', contrast: 'high contrast' },
  review: 'draft',
};
