import type { FrameWords } from './shape.ts';

export const nl: FrameWords = {
  display: 'Weergave',
  displays: { system: 'zoals het toestel', light: 'licht', dark: 'donker', contrast: 'hoog contrast' },
  review: 'draft',
};
