/** These tests check how the page shows the next question that the engine asks. */
import { openService, type Service } from '@recto-verso/api';
import { typesetAll, WORDS } from '@recto-verso/api/words';
import type { Question } from '@recto-verso/engine/browser';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../languages.ts';
import { PAGE_WORDS } from '../words/index.ts';
import type { Answers } from './answers.ts';
import { createPage, findFormField, labelReceiptDetail } from './fields.ts';
import { createQuestionView } from './question.ts';

let service: Service;
beforeAll(async () => {
  service = await openService();
});

describe('whether the commune is on a list', () => {
  const FACT = 'home.dear_municipality';
  const asked: Question = {
    id: `home/${FACT}`,
    fact: FACT,
    of: 'home',
    label: 'on the list',
    question: 'Is it on the list?',
    why: 'It helps.',
    path: ['home', 'dear_municipality'],
    asks: { kind: 'truth' },
    kept: null,
    years: [],
    since: false,
    with: [],
    goal: 'amount',
    rights: [],
    answers: [],
  };
  const put = (answers: Answers) => {
    const said = { language: 'en', words: typesetAll(PAGE_WORDS.en, WORDS.en), terms: WORDS.en } as const;
    const view = createQuestionView(createPage(service.rulebook, said, answers), asked);
    return [
      view?.question,
      ...(view?.fields ?? []).map(({ name }) => name),
      ...(view?.choices ?? []).map(({ name }) => name),
    ];
  };

  it('is asked as which commune it is', () => {
    expect(put({ 'home.region': 'flanders' })).toEqual([expect.stringMatching(/^In which commune/), 'home.commune']);
  });

  it('is asked where the commune does not settle it', () => {
    expect(put({ 'home.commune': 'Hasselt' })).toEqual(['Is it on the list?', FACT, FACT]);
  });
});

describe('a detail of a receipt', () => {
  const day = { kind: 'date', min: 19000101, max: 21001231 } as const;

  it.each(LANGUAGES)('is labelled by the day that it is, in %s', (language) => {
    const said = { language, words: PAGE_WORDS[language], terms: WORDS[language] };
    const { asked, granted, reviewed, since } = said.words.form;
    const days = ['asked', 'granted', 'reviewed', 'from'].map((detail) => labelReceiptDetail(said, detail, day));
    expect(days).toEqual([asked, granted, reviewed, since]);
    expect(new Set(days).size).toBe(days.length);
  });

  it('has its label as a field of the form', () => {
    const page = createPage(service.rulebook, { language: 'en', words: PAGE_WORDS.en, terms: WORDS.en }, {});
    const labels = ['from', 'asked', 'granted'].map((detail) => findFormField(page, `p1.gets.grapa.${detail}`)?.label);
    expect(labels).toEqual(['Since', 'Asked for on', 'Granted on']);
  });
});
