import type { FrameWords } from './shape.ts';

export const en: FrameWords = {
  display: 'Display',
  displays: { system: 'as the device', light: 'light', dark: 'dark', contrast: 'high contrast' },
  review: 'draft',
};
