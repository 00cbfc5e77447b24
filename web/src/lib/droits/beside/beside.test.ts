/** These tests cover the pages beside `/droits`: a report on every right, and the blank sheet. */
import { openService, type Service } from '@recto-verso/api';
import { WORDS } from '@recto-verso/api/words';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPage } from '../../door/fields.ts';
import { LANGUAGES } from '../../languages.ts';
import { DROITS_WORDS } from '../../words/droits/index.ts';
import { PAGE_WORDS } from '../../words/index.ts';
import { readAgeCuts } from '../cuts.ts';
import { buildReportPage, chooseReportLanguage } from './report.ts';
import { createSheetPage, buildBlankSheet } from './sheet.ts';

const DAY = 20261126;
let service: Service;
beforeAll(async () => {
  service = await openService();
});

describe('a report', () => {
  it.each(['fr', 'nl', 'de'] as const)('on every right says in %s how it is asked for, at a desk too', (language) => {
    const rules = service.words(language);
    const pages = service.rulebook.rights.map((right) => buildReportPage(rules, right, language, DAY, '/x'));
    expect(pages.filter(({ claim }) => claim?.channels.length !== 3).map(({ title }) => title)).toEqual([]);
    expect(pages.filter(({ summary, source }) => summary === '' || /[{}]|undefined/.test(source))).toEqual([]);
  });

  it.each([
    ['nl', 'fr', 'nl'],
    [null, 'de', 'de'],
    [null, 'en', 'fr'],
    ['xx', 'en', 'fr'],
  ] as const)('asked in %s by a reader of %s it is in %s', (asked, reader, expected) => {
    expect(chooseReportLanguage(asked, reader)).toBe(expected);
  });
});

describe.each(LANGUAGES)('the blank sheet in %s', (language) => {
  it('asks in words, each question once, with the soft answers wherever something is ticked', () => {
    const said = { language, words: PAGE_WORDS[language], terms: WORDS[language] };
    const page = createSheetPage(createPage(service.rulebook, said, {}));
    const begin = {
      words: DROITS_WORDS[language],
      answers: {},
      cuts: readAgeCuts(service.rulebook, DAY),
      communes: [],
    };
    const sheet = buildBlankSheet(page, begin);
    const all = [...sheet.start, ...sheet.then];
    const questions = all.map(({ question }) => question);
    expect(questions.filter((text) => !/\p{Letter}{3}/u.test(text) || /_|undefined/.test(text))).toEqual([]);
    expect(new Set(questions).size).toBe(questions.length);
    expect(all.filter(({ options }) => options.length > 0 && !options.includes('≠'))).toEqual([]);
    expect(sheet.gets.filter((text) => text === '' || /_/.test(text))).toEqual([]);
    expect(new Set(sheet.gets).size).toBe(sheet.gets.length);
    expect(sheet.columns.length).toBeGreaterThan(4);
  });
});
