/** The pages beside `/droits`: a report on every right, the blank sheet, and who may frame the door. */
import { openService, type Service } from '@recto-verso/api';
import { WORDS } from '@recto-verso/api/words';
import { beforeAll, describe, expect, it } from 'vitest';
import { pageOf } from '../../door/fields.ts';
import { LANGUAGES } from '../../languages.ts';
import { DROITS_WORDS } from '../../words/droits/index.ts';
import { PAGE_WORDS } from '../../words/index.ts';
import { cutsOf } from '../droits-cuts.ts';
import { snippetOf } from './embed.ts';
import { allowFrame, framingSites } from './framing.ts';
import { reportPage, reportTongue } from './report.ts';
import { blankPage, sheetPage } from './sheet.ts';

const DAY = 20261126;
let service: Service;
beforeAll(async () => {
  service = await openService();
});

describe('a report', () => {
  it.each(['fr', 'nl', 'de'] as const)('on every right says in %s how it is asked for, at a desk too', (language) => {
    const rules = service.words(language);
    const pages = service.rulebook.rights.map((right) => reportPage(rules, right, language, DAY, '/x'));
    expect(pages.filter(({ claim }) => claim?.channels.length !== 3).map(({ title }) => title)).toEqual([]);
    expect(pages.filter(({ summary, source }) => summary === '' || /[{}]|undefined/.test(source))).toEqual([]);
  });

  it.each([
    ['nl', 'fr', 'nl'],
    [null, 'de', 'de'],
    [null, 'en', 'fr'],
    ['xx', 'en', 'fr'],
  ] as const)('asked in %s by a reader of %s it is in %s', (asked, reader, expected) => {
    expect(reportTongue(asked, reader)).toBe(expected);
  });
});

describe.each(LANGUAGES)('the blank sheet in %s', (language) => {
  it('asks in words, each question once, with the soft answers wherever something is ticked', () => {
    const said = { language, words: PAGE_WORDS[language], terms: WORDS[language] };
    const page = blankPage(pageOf(service.rulebook, said, {}));
    const begin = { words: DROITS_WORDS[language], answers: {}, cuts: cutsOf(service.rulebook, DAY), communes: [] };
    const sheet = sheetPage(page, begin);
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

describe('the frame', () => {
  const headers = (): Headers =>
    new Headers({ 'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'" });

  it('is allowed to nobody where no site is set', () => {
    const kept = headers();
    allowFrame(kept, framingSites(undefined));
    expect(kept.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it('is allowed to the sites that are set, and nothing else changes', () => {
    const changed = headers();
    allowFrame(changed, framingSites('https://www.example.org  https://*.example.net'));
    expect(changed.get('content-security-policy')).toBe(
      "default-src 'none'; frame-ancestors https://www.example.org https://*.example.net; base-uri 'none'",
    );
  });

  it.each([
    '*',
    "'self'",
    'https://a.example; script-src *',
    'javascript:x',
    'www.example.org',
    'https://a.example/path',
  ])('%j is no origin, and is never put into a header', (written) => {
    expect(framingSites(written).join(' ')).not.toMatch(/[*;']|javascript|path|^www/);
  });

  it('the lines to copy are one element with a title', () => {
    expect(snippetOf('https://r.example/fr/droits/widget', 'Aides & "droits"')).toMatch(
      /^<iframe src="https:\/\/r\.example\/fr\/droits\/widget" title="Aides &amp; &quot;droits&quot;" .*><\/iframe>$/,
    );
  });
});
