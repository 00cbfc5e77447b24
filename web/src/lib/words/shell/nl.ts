import type { FrameWords } from './shape.ts';

export const nl: FrameWords = {
  newer: 'De regels zijn veranderd sinds uw vorige bezoek. Wat u ziet, is met de nieuwe berekend.',
  display: 'Weergave',
  displays: { system: 'zoals het toestel', light: 'licht', dark: 'donker', contrast: 'hoog contrast' },
  review: 'draft',
};
