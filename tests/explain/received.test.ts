/** Tests that the question how much is received names the period in which it is paid: a month, a year, or once. */
import { expect, test } from 'vitest';
import { getWords } from '../../engine/core/src/explain/sentences/words.ts';
import { findTimesAYear } from '../../engine/population/src/scenario/model.ts';
import { understood } from '../open-rulebook.ts';

const RECEIPTS = ['pension', 'study_grant', 'birth_grant'] as const;

const ASKED = {
  fr: ['Combien recevez-vous par mois : ', 'Combien recevez-vous par an : ', 'Combien recevez-vous en une fois : '],
  nl: ['Hoeveel ontvangt u per maand: ', 'Hoeveel ontvangt u per jaar: ', 'Hoeveel ontvangt u in één keer: '],
  de: ['Wie viel erhalten Sie im Monat: ', 'Wie viel erhalten Sie im Jahr: ', 'Wie viel erhalten Sie auf einmal: '],
  en: [
    'How much do you receive a month: ',
    'How much do you receive a year: ',
    'How much do you receive in one payment: ',
  ],
};

test.each(Object.entries(ASKED))('in %s', (language, asked) => {
  const words = getWords(understood, language);
  for (const [i, receipt] of RECEIPTS.entries()) {
    expect(words.question(`gets.${receipt}.amount`).startsWith(asked[i] as string)).toBe(true);
  }
});

test('the noun says it too', () => {
  const { fact } = getWords(understood, 'en');
  expect(fact('gets.pension.amount')).toMatch(/\(amount a month\)$/);
  expect(fact('gets.study_grant.amount')).toMatch(/\(amount a year\)$/);
  expect(fact('gets.birth_grant.amount')).toMatch(/\(amount in one payment\)$/);
});

test('a year has as many of them as are paid', () => {
  expect(RECEIPTS.map((receipt) => findTimesAYear(understood.rulebook, receipt))).toEqual([12, 1, 1]);
});
