import type { TodayWords } from './shape.ts';

export const today: TodayWords = {
  title: 'Today, right by right',
  unit: 'People: who has the right with the receipts that the tables tell; who receives it by the tables; who receives it once it is drawn who asks, entitled or not',
  names: {
    entitled: 'Entitled',
    received_as_told: 'Received as told',
    received_after_take_up: 'Received after take-up',
  },
};
