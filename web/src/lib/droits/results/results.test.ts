/**
 * These tests cover the results of `/droits`: the first things to do, the parts of what may be, the desks, the changes
 * in life, the printed sheet and its languages.
 */
import { openService, type Service } from '@recto-verso/api';
import { WORDS } from '@recto-verso/api/words';
import type { Outcome, RightAnswer } from '@recto-verso/engine';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answers } from '../../door/answers.ts';
import { evaluateAnswers, type Evaluation } from '../../door/evaluation.ts';
import { createPage, type Page, type PageTexts } from '../../door/fields.ts';
import { FLAT_SHARE } from '../../door/flat-share.test-data.ts';
import { LANGUAGES, type Language } from '../../languages.ts';
import { RESULT_WORDS, DESK_LANGUAGES } from '../../words/droits-results/index.ts';
import { PAGE_WORDS } from '../../words/index.ts';
import { computeChangedView } from '../../door/changed.ts';
import { chooseEvents } from '../../door/changes.ts';
import data from '../../door/changes.json';
import { listDeskLanguages } from './desk-languages.ts';
import { splitIntoSentences } from './sentences.ts';
import { findOtherLanguageWords, buildPrintedSheet, listDeskWords } from './sheet.ts';
import { collectSheetWords } from './sheet-words.ts';
import type { DroitsCard } from './card.ts';
import { computeDroitsResults, type DroitsResults, type ResultsAsked } from './view.ts';

const CHANGES = ['partner-moves-in', 'separation', 'job-begins', 'child-turns-18'].map((id) => ({ id, title: id }));

const BENEFIT_ENDED: Answers = {
  others: 'none',
  'home.commune': '6000',
  'home.tenure': 'private_tenant',
  'home.rent': '560',
  'home.closed': 'dwelling energy',
  'p1.birth': '1972-02-11',
  'p1.partner': 'none',
  'p1.nationality': 'belgian',
  'p1.living_place': 'own_home',
  'p1.jobseeker': 'yes',
  'p1.willing_to_work': 'done',
  'p1.savings': '1800',
  'p1.legal_help': 'lawyer',
  'p1.case_kind': 'other',
  'p1.opponent': 'nobody',
  'p1.legal_insurance': 'no',
  'p1.debt_payments': '0',
  'p1.lowest_social_rent': 'no',
  'p1.closed': 'lives_from already health property trouble parents_apart papers who studies',
};

let service: Service;
beforeAll(async () => {
  service = await openService();
});

interface Made {
  readonly page: Page;
  readonly evaluation: Evaluation;
  readonly results: DroitsResults;
}

async function made(answers: Answers, language: Language = 'fr'): Promise<Made> {
  const said: PageTexts = { language, words: PAGE_WORDS[language], terms: WORDS[language] };
  const evaluation = await evaluateAnswers(service, answers, said, true);
  const page = createPage(service.rulebook, said, answers);
  return { page, evaluation, results: computeDroitsResults(page, evaluation.answer, asked(language)) };
}

function asked(language: Language): ResultsAsked {
  return { words: RESULT_WORDS[language], codes: 'https://rights.example/droits/code', changes: CHANGES };
}

function cardsOf({ results }: Made, of: Outcome): readonly DroitsCard[] {
  return results.groups
    .filter(({ outcome }) => outcome === of)
    .flatMap(({ parts }) => parts.flatMap(({ cards }) => cards));
}

describe('nothing is known', () => {
  let known: Made;
  beforeAll(async () => {
    known = await made({});
  });

  it('there is something to do all the same, with a step, papers and a word to show', () => {
    const { week, empty } = known.results;
    expect(week).toHaveLength(3);
    expect(week.filter(({ step, papers, official }) => step === '' || papers.length === 0 || !official['nl'])).toEqual(
      [],
    );
    expect(week.some(({ standing }) => standing !== 'open')).toBe(false);
    expect(empty).toBe(true);
  });

  it('no desk is named for a commune that nobody told, but how one is found', () => {
    const { desks } = known.results;
    expect(desks.first.length).toBeGreaterThan(0);
    expect(desks.first.every(({ view }) => view.lines.length + view.telephones.length > 0)).toBe(true);
  });

  it('what may be stands in parts, by one place or one question each, and nothing is lost', () => {
    const maybe = known.results.groups.find(({ outcome }) => outcome === 'depends');
    const parts = maybe?.parts ?? [];
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.filter(({ question, place }) => (question === null) === (place === ''))).toEqual([]);
    expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(maybe?.count);
    expect(new Set(parts.flatMap(({ cards }) => cards.map(({ card }) => card.right))).size).toBe(maybe?.count);
  });

  it('each thing to do is at another desk, and none is what comes unasked', () => {
    const { evaluation, results } = known;
    const asked = results.week.flatMap((step) => [step, ...step.also]).map(({ right }) => right);
    const unasked = evaluation.answer.outcomes.filter(({ routes }) =>
      routes.every(({ grant }) => grant === 'automatic'),
    );
    expect(new Set(results.week.map(({ desk }) => desk)).size).toBe(3);
    expect(unasked.filter(({ right }) => asked.includes(right))).toEqual([]);
    expect(results.week[0]?.also.length).toBeGreaterThan(0);
  });
});

describe('what hardly anybody in this place has is not the first thing to do', () => {
  const alone: Answers = { 'p1.birth': '1990-04-23', 'p1.partner': 'none', others: 'none' };
  const child: Answers = { persons: 'p2', 'p2.relation': 'child', 'p2.birth': '2023-09-01' };
  const open = async (answers: Answers): Promise<readonly string[]> =>
    (await made(answers)).evaluation.answer.outcomes
      .filter(({ outcome }) => outcome === 'depends' || outcome === 'to-claim')
      .map(({ right }) => right);

  it.each(['brussels', 'wallonia', 'flanders', 'german_speaking'])('nobody said to have a job (%s)', async (region) => {
    const answers = { ...alone, 'home.region': region, 'p1.living_place': 'own_home' };
    expect((await made(answers)).results.week[0]?.right).not.toBe('chomage-temporaire');
    const outcomes = async (told: Answers): Promise<readonly string[]> =>
      (await made(told)).evaluation.answer.outcomes
        .filter(({ right, claimant }) => right === 'chomage-temporaire' && claimant === 'p1')
        .map(({ outcome }) => outcome);
    // It concerns only those whose employer suspended the contract, and these would say so.
    expect(await outcomes(answers)).toEqual(['unlikely']);
    expect(await outcomes({ ...answers, ...child, 'p1.job': '0' })).not.toContain('depends');
  });

  // The right stays possible, because somebody who stays in such a place may still rent a dwelling.
  it.each(['shelter', 'reception_centre', 'street'])('nobody said to rent anything (%s)', async (place) => {
    const answers = { ...alone, ...child, 'home.region': 'brussels', 'p1.living_place': place };
    expect((await made(answers)).results.week[0]?.right).not.toBe('logement-social-loyer-bruxelles');
    expect(await open(answers)).toContain('logement-social-loyer-bruxelles');
  });
});

describe('two friends in one flat', () => {
  let known: Made;
  beforeAll(async () => {
    known = await made(FLAT_SHARE);
  });

  it('what is sure comes before what is likely, and that before what may be', () => {
    const order = ['sure', 'likely', 'open'];
    const places = known.results.week.map(({ standing }) => order.indexOf(standing));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(known.results.title).toMatch(/sûrement/);
    expect(known.results.empty).toBe(false);
  });

  it('what is not there now says why, and what would change it where something would', () => {
    const cards = cardsOf(known, 'not-now');
    expect(cards.length).toBeGreaterThan(0);
    expect(cards.filter(({ notNow }) => notNow === null || notNow.why === '')).toEqual([]);
    expect(cards.some(({ notNow }) => (notNow?.would.length ?? 0) > 0)).toBe(true);
  });

  it('a card that can be asked for has desk, telephone and post', () => {
    const cards = cardsOf(known, 'to-claim');
    expect(cards.filter(({ claim }) => claim?.channels.some(({ text }) => text === '') !== false)).toEqual([]);
  });

  it('what may change is what the answers do not rule out', () => {
    expect(known.results.changes.map(({ id }) => id)).toEqual(['partner-moves-in', 'job-begins']);
    const family = { persons: 'p2 p3', 'p2.relation': 'partner', 'p3.relation': 'child' };
    expect(chooseEvents(family, CHANGES).map(({ id }) => id)).toEqual(['separation', 'job-begins', 'child-turns-18']);
  });

  it('a life that fits no answer goes to a person wherever it alone leaves a right open, with whom to see', async () => {
    const other = await made({ ...FLAT_SHARE, others: '~other' });
    const key = ({ right, claimant }: RightAnswer): string => `${right} ${claimant}`;
    const before = new Map(known.evaluation.answer.outcomes.map((one) => [key(one), one.verdict]));
    const opened = other.evaluation.answer.outcomes.filter(
      (one) => one.verdict === 'depends' && (before.get(key(one)) ?? 'depends') !== 'depends',
    );
    expect(opened.filter(({ outcome }) => outcome === 'human').length).toBeGreaterThan(0);
    expect(opened.filter(({ outcome, missing }) => outcome === 'depends' && missing.length === 0).map(key)).toEqual([]);
    expect(opened.flatMap(({ missing }) => missing.filter(({ fact }) => fact === 'others'))).toEqual([]);
    const different = computeDroitsResults(other.page, other.evaluation.answer, asked('fr'), [
      'Qui vit ici ?',
    ]).different;
    expect(different?.place).not.toBe('');
  });

  it('what would change says before and after, and whom to tell', async () => {
    const { page, evaluation } = known;
    const said: PageTexts = { language: 'fr', words: PAGE_WORDS.fr, terms: WORDS.fr };
    const words = RESULT_WORDS.fr.events;
    const view = await computeChangedView(service, page.answers, evaluation.asked, said, 'partner-moves-in', words);
    expect(view.lists.length).toBeGreaterThan(0);
    expect(view.declare.length).toBeGreaterThan(0);
    const lines = view.lists.flatMap((list) => list.lines);
    expect(lines.filter(({ before, after }) => before === '' || after === '')).toEqual([]);
    const never = await computeChangedView(service, page.answers, evaluation.asked, said, 'child-turns-18', words);
    expect(never).toMatchObject({ from: words.notHere, lists: [] });
  }, 60_000);

  it('each desk stands once', () => {
    const { first, others } = known.results.desks;
    const ids = [...first, ...others].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('the sheet has no more than fits two pages', () => {
    const { cards, papers } = buildPrintedSheet(known.results);
    expect(cards.length).toBeLessThanOrEqual(6);
    expect(papers.length).toBeLessThanOrEqual(6);
    expect(cards[0]?.card.outcome).toBe('to-claim');
    expect(new Set(cards.map(({ card }) => card.right)).size).toBe(cards.length);
  });
});

describe('a man whose unemployment benefit has ended and who looks for a lawyer', () => {
  const first = async (urgent: string): Promise<readonly string[]> =>
    (await made({ ...BENEFIT_ENDED, 'flow.urgent': urgent })).results.week.map(({ right }) => right);

  it('what was ticked as urgent moves its rights up', async () => {
    expect((await first('none'))[0]).toBe('ris');
    expect((await first('bailiff'))[0]).toMatch(/^aide-juridique/);
    expect((await first('care'))[0]).toBe('bim');
  });

  it('a likely right says what would have to be otherwise, and a fee is not shown as what it gives', async () => {
    const known = await made(BENEFIT_ENDED);
    const { week, also, groups } = known.results;
    const likely = cardsOf(known, 'likely');
    expect(likely.map(({ card }) => card.right)).toEqual(['aide-juridique-avocat']);
    expect(likely.filter(({ card }) => card.unless.length === 0 || card.missing.length > 0)).toEqual([]);
    expect(also).toMatch(/très probable/);
    expect(groups.map(({ outcome }) => outcome).indexOf('likely')).toBe(1);
    expect(week.filter(({ standing, unless }) => (standing === 'likely') !== unless.length > 0)).toEqual([]);
    expect(week.filter(({ right, amount }) => right.startsWith('aide-juridique') && amount !== '')).toEqual([]);
  });
});

describe('the languages of the desks', () => {
  const beside = collectSheetWords();

  it.each([
    ['brussels', 'fr', 'nl'],
    ['brussels', 'en', 'fr'],
    ['wallonia', 'fr', null],
    ['flanders', 'de', 'nl'],
    ['german_speaking', 'de', 'fr'],
    [null, 'nl', 'fr'],
  ])('in %s a reader of %s has %s beside', (region, reader, expected) => {
    expect(findOtherLanguageWords(beside, listDeskLanguages(region), reader)?.language ?? null).toBe(expected);
  });

  it('the word asks for the right and for a paper with the date, in each of them', () => {
    const spoken = listDeskWords(beside, DESK_LANGUAGES);
    expect(spoken.map(({ language }) => language)).toEqual([...DESK_LANGUAGES]);
    for (const { words } of spoken) {
      expect([words.ask, words.askMaybe].every((text) => text.includes('{right}'))).toBe(true);
      expect(words.receipt).toMatch(/date|datum/i);
      expect(Object.values(words.outcomes).every((text) => text !== '')).toBe(true);
      expect(Object.keys(words.versos)).toHaveLength(6);
    }
  });
});

it.each(LANGUAGES)('results are all words in %s', async (language) => {
  const { results } = await made(FLAT_SHARE, language);
  const texts = JSON.stringify([results.title, results.week, results.desks, results.groups.map(({ parts }) => parts)]);
  expect(texts).not.toMatch(/undefined|\[object|\{\w+\}/);
});

it('what rules an event out names events of the rulebook', () => {
  const known = service.rulebook.crossings.events.map(({ id }) => id);
  expect(Object.keys(data.fits).filter((id) => !known.includes(id))).toEqual([]);
});

it('a text is read sentence by sentence', () => {
  expect(splitIntoSentences('Allez au CPAS. Demandez un papier.\n\n · \nDélai : 3 mois', 'fr')).toEqual([
    'Allez au CPAS.',
    'Demandez un papier.',
    'Délai : 3 mois',
  ]);
});
