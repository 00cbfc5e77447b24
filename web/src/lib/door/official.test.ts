/**
 * These tests check what is told of registers, of a decision and of a letter: how it reaches the engine, which errors
 * are reported, and what letters contain.
 */
import { openService, type Service } from '@recto-verso/api';
import { typesetAll, WORDS } from '@recto-verso/api/words';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../languages.ts';
import { PAGE_WORDS } from '../words/index.ts';
import { applyAction, findAnchorAfter } from './actions.ts';
import { formatLivedKey, applyForm, chooseLetter, removeFormPerson, type Answers } from './answers.ts';
import { askVerso, formatVersoKey, type AskedVerso } from './ask-verso.ts';
import { evaluateAnswers, type Evaluation } from './evaluation.ts';
import { createPage, type PageTexts } from './fields.ts';
import { FLAT_SHARE } from './flat-share.test-data.ts';
import { readLetterChoice, chooseLetterLanguages, createLetterView } from './letter.ts';
import { findCorrectionField, readOfficialCorrections } from './official.ts';
import { buildPlaceAddress, parsePlaceHash } from './place.ts';
import { createVersoView } from './verso.ts';
import { createDoorView } from './view.ts';

const SENT: readonly Language[] = ['fr', 'nl', 'de'];
const LETTER = 'ris dm-01 appeal-labour-court';

function saidIn(language: Language): PageTexts {
  const terms = WORDS[language];
  return { language, words: typesetAll(PAGE_WORDS[language], terms), terms };
}

describe('answers of the other face alone', () => {
  const names = fc.constantFrom('official.p1.lives', 'official.home.region', 'decided.ris');

  it('change no right', () => {
    fc.assert(
      fc.property(names, fc.stringMatching(/^[a-z0-9]{1,20}$/), (name, text) => {
        const told = applyForm(FLAT_SHARE, [[name, text]]);
        expect(told[name]).toBe(text);
        expect(formatLivedKey(told)).toBe(formatLivedKey(FLAT_SHARE));
      }),
    );
  });

  it('go with the person whom they are of', () => {
    const told = applyForm(FLAT_SHARE, [['official.p2.lives', 'here']]);
    expect(removeFormPerson(told, 'p2')).not.toHaveProperty(['official.p2.lives']);
  });

  it('are read on where they were told, and a letter is opened without a word in an address', () => {
    expect(findAnchorAfter('tell', {}, [['tell', 'files']])).toBe('files');
    expect(findAnchorAfter('tell', {}, [['tell', '"><b>']])).toBe('');
    expect(applyAction('letter', {}, [['letter', LETTER]])).toEqual({ letter: LETTER });
    expect(chooseLetter({}, 'ris <b>')).toEqual({});
    for (const live of [true, false]) expect(buildPlaceAddress({ kind: 'letter' }, '/fr', live)).toMatch(/\/letter$/);
    expect(parsePlaceHash('#/letter')).toEqual({ kind: 'letter' });
  });

  it('tell which report is the same', () => {
    const told: Answers = { 'official.p1.lives': 'here', 'decided.ris': '1/1/2026' };
    expect(formatVersoKey(told, 'bim')).not.toBe(formatVersoKey(told, 'ris'));
    expect(formatVersoKey({ ...told, letter: LETTER }, 'ris')).toBe(formatVersoKey(told, 'ris'));
  });
});

describe('the language of a letter', () => {
  it.each([
    ['fr', null, ['fr']],
    ['en', null, ['fr', 'en']],
    ['fr', 'nl', ['nl', 'fr']],
    ['nl', 'en', ['nl']],
  ] as const)('read in %s, wanted in %s', (reader, language, tongues) => {
    const choice = { right: 'ris', divergence: 'dm-01', remedy: 'motivation', language };
    expect(chooseLetterLanguages(choice, reader, SENT)).toEqual(tongues);
  });
});

describe('two friends in one flat', () => {
  let service: Service;
  let evaluation: Evaluation;
  const said = saidIn('fr');

  beforeAll(async () => {
    service = await openService();
    evaluation = await evaluateAnswers(service, FLAT_SHARE, said, false);
  }, 240_000);

  const ask = (told: Answers, right: string | null = 'ris', letters: readonly Language[] = []): Promise<AskedVerso> =>
    askVerso(service, { ...FLAT_SHARE, ...told }, evaluation.asked, said, right, letters);

  function openedWith(told: Answers, { report, errors }: AskedVerso) {
    const answers = { ...FLAT_SHARE, ...told };
    const shown = { right: 'ris', checked: true, verso: true, letter: false };
    const door = createDoorView(service, answers, evaluation, said, shown);
    return createVersoView(createPage(service.rulebook, said, answers, errors), evaluation.answer, report, door).opened;
  }

  it('nothing told is no correction', () => {
    expect(readOfficialCorrections(FLAT_SHARE, service.rulebook, 'fr').official).toBeNull();
  });

  it('a register that says otherwise makes the two pictures part', async () => {
    const told = { 'official.p1.shares_costs': 'yes', 'official.p2.shares_costs': 'yes' };
    const made = await ask(told);
    expect(made.errors.size).toBe(0);
    const opened = openedWith(told, made);
    expect(opened?.details[0]?.facts.map(({ held, told: lived }) => [held, lived])).toContainEqual(['oui', 'non']);
    const field = opened?.files.fields.find(({ name }) => name === 'official.p1.shares_costs');
    expect(field?.value).toBe('yes');
  }, 60_000);

  it('offers what differs or may differ, of persons and the home alone, and says what stands without a correction', async () => {
    const opened = openedWith({}, await ask({}));
    const fields = [...(opened?.files.fields ?? []), ...(opened?.files.more ?? [])];
    expect(fields.length).toBeGreaterThan(2);
    expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
    for (const { name, soft, label } of fields) {
      expect(name).toMatch(/^official\.(?:p\d+|home)\./);
      expect([soft.length, label.endsWith('?')]).toEqual([0, false]);
    }
    expect(fields.filter(({ hint }) => hint !== null).length).toBeGreaterThan(0);
  }, 60_000);

  it.each([
    ['official.p1.savings', 'many'],
    ['official.p2.birth', '32/13/1990'],
    ['official.home.commune', 'nowhere at all'],
  ])(
    'what cannot be read of a register is told beside its field: %s',
    async (name, text) => {
      const { errors, report } = await ask({ [name]: text });
      expect([...errors.keys()]).toEqual([name]);
      expect(report.rights.length).toBeGreaterThan(0);
    },
    60_000,
  );

  it('what the engine finds wrong in a register is told beside its field too', () => {
    expect(findCorrectionField('official.persons.p2.gets.ris[0].amount')).toBe('official.p2.gets.ris.amount');
    expect(findCorrectionField('official.home.region')).toBe('official.home.region');
  });

  it('counts the last day from the decision of that right, and asks for it where it is not told', async () => {
    const days = async (told: Answers) =>
      openedWith(told, await ask(told))?.details[0]?.findings.flatMap(({ remedies }) =>
        remedies.flatMap((one) => (one.decided === null ? [] : [one.lastDay])),
      );
    const asked = await days({});
    expect(asked?.length).toBeGreaterThan(0);
    expect(new Set(asked)).toEqual(new Set([said.words.verso.keepDate]));
    expect(await days({ 'decided.bim': '02/11/2026' })).toEqual(asked);
    for (const day of (await days({ 'decided.ris': '02/03/2026' })) ?? []) expect(day).toMatch(/\d{4}.*passé/);
  }, 120_000);

  it.each(['yesterday', '01/01/2099'])(
    'a day that cannot be that of a decision is told: %s',
    async (text) => {
      const { errors } = await ask({ 'decided.ris': text });
      expect([...errors.keys()]).toEqual(['decided.ris']);
    },
    60_000,
  );

  it.each(SENT)(
    'a letter to send in %s, and beside it what it says',
    async (language) => {
      const answers = { ...FLAT_SHARE, letter: `${LETTER} ${language}` };
      const choice = readLetterChoice(answers);
      if (choice === null) throw new Error('no letter');
      const tongues = chooseLetterLanguages(choice, 'fr', SENT);
      const { report } = await ask({ 'decided.ris': '02/11/2026' }, 'ris', tongues);
      const letter = createLetterView(createPage(service.rulebook, said, answers), report, choice, tongues, SENT);
      expect(letter.sheets.map((one) => [one.language, one.toSend])).toEqual(
        language === 'fr'
          ? [['fr', true]]
          : [
              [language, true],
              ['fr', false],
            ],
      );
      for (const { paragraphs } of letter.sheets) {
        const text = paragraphs.flat().join('\n');
        expect(text).toContain('2026');
        expect(text).not.toMatch(/\{\w+\}|\bp[12]\b|\.;|\[…\]/);
        // The place, the name and the signature are lines to write on.
        expect(paragraphs.filter((parts) => parts.length > 1).length).toBeGreaterThan(2);
      }
      expect(letter.lastDay).toContain('2027');
    },
    60_000,
  );

  it('a letter that no longer fits the answers has no sheet', async () => {
    const choice = { right: 'ris', divergence: 'dm-99', remedy: 'motivation', language: null };
    const { report } = await ask({}, 'ris', ['fr']);
    expect(
      createLetterView(createPage(service.rulebook, said, FLAT_SHARE), report, choice, ['fr'], SENT).sheets,
    ).toEqual([]);
  }, 60_000);
});

it.each(LANGUAGES)('in %s every word of a letter page is there', (language) => {
  const { letter, verso } = PAGE_WORDS[language];
  const words = [...Object.values(letter), ...Object.values(verso.files), ...Object.values(verso.decided)];
  expect(words.filter((one) => one.length < 5)).toEqual([]);
  expect(verso.lastDayOver).toContain('{date}');
  expect(verso.files.asShown).toContain('{value}');
});
