import type { TodayWords } from './shape.ts';

export const today: TodayWords = {
  title: "Aujourd'hui, droit par droit",
  unit: "Personnes : celles qui ont le droit, avec ce que les tables disent qu'elles reçoivent ; celles qui le reçoivent selon les tables ; celles qui le reçoivent une fois tiré au sort qui demande, qu'elles y aient droit ou non",
  names: {
    entitled: 'Y ont droit',
    received_as_told: 'Le reçoivent selon les tables',
    received_after_take_up: 'Le reçoivent, le non-recours déduit',
  },
};
