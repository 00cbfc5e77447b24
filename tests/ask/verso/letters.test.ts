/**
 * Tests letters: they state the conditions on which a person relies, in the language of the letter, and nothing that
 * the person did not state.
 */
import { describe, expect, test } from 'vitest';
import {
  evaluate,
  createLetterWriter,
  computeVerso,
  getWords,
  type LetterShown,
  type Reason,
} from '../../../engine/core/src/index.ts';
import { formatAct } from '../../../engine/core/src/ask/verso/reasons-met.ts';
import { compiledRulebook, rulebook, understood } from '../../open-rulebook.ts';
import { readDivergenceCases, withField } from './cases.ts';

const TO_SEND = rulebook.languages.filter((one) => rulebook.texts[one]?.crossings.letters['to_send'] === 'yes');
const found = readDivergenceCases().find((c) => c.name === 'two friends in one flat, each with her own costs');
if (found === undefined) throw new Error('the flat-share is gone');
const { situation, date } = found;
const RIGHTS = ['ris'];

async function letters(of: unknown): Promise<ReadonlyMap<string, readonly LetterShown[]>> {
  const options = { date, language: 'en', rights: RIGHTS, letters: createLetterWriter(TO_SEND) };
  const { findings } = await computeVerso(compiledRulebook, of, options);
  const made = findings.flatMap((f) => f.remedies.flatMap((r) => r.letters));
  return new Map(TO_SEND.map((language) => [language, made.filter((l) => l.language === language)]));
}

function linesIn(reason: Reason): readonly Reason[] {
  return [reason, ...reason.children.flatMap(linesIn)];
}

/** Returns the sentences of the right's conditions in a language: those that are met, and all of them. */
async function sentences(
  language: string,
): Promise<{ readonly met: readonly string[]; readonly all: readonly string[] }> {
  const { outcomes } = await evaluate(compiledRulebook, situation, { date, language, rights: RIGHTS, whatIfs: false });
  const lines = outcomes.flatMap((o) => o.routes.flatMap((r) => linesIn(r.reasons))).filter((l) => l.sentence !== '');
  return {
    met: lines.filter((l) => l.verdict === 'yes').map((l) => l.sentence),
    all: lines.map((l) => l.sentence),
  };
}

/** Returns the sentences that a letter quotes as conditions that are met, and the whole paragraph with them. */
function quoted(
  { language, body }: LetterShown,
  all: readonly string[],
): { readonly text: string; readonly said: string[] } {
  const [open = '', close = ''] = rulebook.texts[language]?.crossings.letters['quotes'] as readonly string[];
  const text = body.find((paragraph) => all.some((one) => paragraph.includes(`${open}${one}${close}`))) ?? '';
  return {
    text,
    said: text
      .split(open)
      .slice(1)
      .map((part) => part.slice(0, part.lastIndexOf(close))),
  };
}

describe.each(TO_SEND)('in %s', (language) => {
  test('a letter carries each condition that is met, in its own words, with the act', async () => {
    const { met, all } = await sentences(language);
    const appeal = (await letters(situation))
      .get(language)
      ?.map((l) => quoted(l, all))
      .filter(({ said }) => said.length > 0);
    expect(appeal?.length).toBeGreaterThan(1);
    for (const { text, said } of appeal ?? []) {
      expect(said.length).toBeGreaterThan(4);
      expect(said.filter((one) => !met.includes(one))).toEqual([]);
      expect(text).toContain(formatAct('Law of 26 May 2002', getWords(understood, language), lettersOf(language)));
    }
  });

  test('a duty is called met where it is told that it is done, and not where it may still be to do', async () => {
    const { all } = await sentences(language);
    const right = rulebook.rights.find(({ id }) => id === 'ris');
    const sentence = right === undefined ? '' : getWords(understood, language).condition(right, 'other_rights_first');
    const saidOf = async (told: unknown): Promise<readonly string[]> => {
      const made = (await letters(withField(situation, 'persons.her.claimed_other_rights', told))).get(language) ?? [];
      return made.flatMap((letter) => quoted(letter, all).said);
    };
    expect(await saidOf('done')).toContain(sentence);
    for (const told of [null, 'not_yet']) {
      const said = await saidOf(told);
      expect(said.length).toBeGreaterThan(0);
      expect(said).not.toContain(sentence);
    }
  });

  test('of a right that is not settled by what was told no condition is called met', async () => {
    const { all } = await sentences(language);
    const untold = withField(situation, 'persons.her.savings', null);
    const made = (await letters(untold)).get(language) ?? [];
    expect(made.flatMap((l) => quoted(l, all).said)).toEqual([]);
  });
});

function lettersOf(language: string): Parameters<typeof formatAct>[2] {
  return rulebook.texts[language]?.crossings.letters ?? {};
}

test.each([
  ['Programme law of 28 June 2013, art. 22-25', 'fr', 'loi-programme du 28 juin 2013, art. 22-25'],
  [
    'Flemish decree of 27 April 2018 on family benefits, art. 9 and 11',
    'nl',
    'Vlaams decreet van 27 april 2018, art. 9, 11',
  ],
  [
    'Decree of the German-speaking Community of 23 April 2018 on family benefits, art. 19-20',
    'de',
    'Dekret der Deutschsprachigen Gemeinschaft vom 23. April 2018, art. 19-20',
  ],
  // The article belongs to another law, so the letter does not name it.
  ['Royal decree of 17 July 2006, art. 4 § 2 of the law', 'fr', 'arrêté royal du 17 juillet 2006'],
  ['Droits Quotidiens on the appeal', 'fr', null],
  ['Belga, ceilings of the ordinance of 25 April 2019', 'fr', null],
])('%s', (act, language, said) => {
  expect(formatAct(act, getWords(understood, language), lettersOf(language))).toBe(said);
});

test('every kind of act that letters can name is one that a source has', () => {
  const sources = [rulebook.sources, ...rulebook.rights.map((r) => r.sources)].flatMap((s) => Object.values(s));
  const acts = sources.map(({ act }) => act);
  const kinds = Object.keys(lettersOf('fr')['acts'] as object);
  expect(kinds.filter((kind) => !acts.some((act) => act.startsWith(`${kind} of `)))).toEqual([]);
  for (const language of rulebook.languages) expect(Object.keys(lettersOf(language)['acts'] as object)).toEqual(kinds);
  const named = acts.filter((act) => formatAct(act, getWords(understood, 'fr'), lettersOf('fr')) !== null);
  process.stdout.write(`letters: ${named.length} of ${acts.length} sources are acts that a letter names\n`);
  expect(named.length).toBeGreaterThan(80);
});
