import type { ChartWords } from './shape.ts';

export const charts: ChartWords = {
  source: 'Source',
  day: 'Date',
  why: 'Remarque',
  scenario: 'Scénario',
  difference: 'écart avec le premier',
  few: 'Hachuré : trop peu de personnes pour être montré',
  budget: {
    more: 'En tout, {n} versés en plus par an',
    less: 'En tout, {n} versés en moins par an',
    either: 'En tout, entre {less} de moins et {more} de plus par an : on ne peut pas savoir lequel des deux',
    unit: "Euros par an, tous les droits du scénario. En clair : jusqu'où va ce qu'on ne sait pas. Le travail des guichets n'est pas compté",
    step: 'Étape',
    low: 'Au plus bas',
    high: 'Au plus haut',
    steps: {
      more: 'Versé en plus aux ménages qui ont plus',
      less: 'Versé en moins aux ménages qui ont moins',
      open: "Ménages dont on ne sait pas s'ils ont plus ou moins, ou trop peu nombreux pour être montrés",
      recovered: 'Réclamé, de ce qui est versé sans être dû',
      net: 'En tout',
    },
  },
};
