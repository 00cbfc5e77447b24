import type { TodayWords } from './shape.ts';

export const today: TodayWords = {
  title: 'Heute, Recht für Recht',
  unit: 'Menschen: wer das Recht hat, mit den Bezügen, die die Tabellen nennen; wer es laut den Tabellen bezieht; wer es bezieht, nachdem ausgelost ist, wer es beantragt, mit oder ohne Anspruch',
  names: {
    entitled: 'Haben Anspruch',
    received_as_told: 'Beziehen es laut den Tabellen',
    received_after_take_up: 'Beziehen es nach Inanspruchnahme',
  },
};
