import type { TodayWords } from './shape.ts';

export const today: TodayWords = {
  title: 'Vandaag, recht per recht',
  unit: 'Mensen: wie het recht heeft, met wat men volgens de tabellen ontvangt; wie het volgens de tabellen ontvangt; wie het ontvangt nadat geloot is wie het aanvraagt, met of zonder recht erop',
  names: {
    entitled: 'Hebben er recht op',
    received_as_told: 'Ontvangen het volgens de tabellen',
    received_after_take_up: 'Ontvangen het na opname',
  },
};
