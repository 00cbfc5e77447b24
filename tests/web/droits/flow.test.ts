/**
 * These tests follow the path of `/droits`. They check when a question is asked, what an answer states, what is then no
 * longer asked, and which page follows.
 */
import { openService, type Service } from '@recto-verso/api';
import { beforeAll, describe, expect, it } from 'vitest';
import { listPersonIds, listSkippedQuestions, type Answers } from '../../../web/src/lib/door/answers.ts';
import { buildSituation } from '../../../web/src/lib/door/situation.ts';
import { findFieldTarget } from '../../../web/src/lib/door/vocabulary.ts';
import { getDroitsWords } from '../../../web/src/lib/server/droits-words.ts';
import { LANGUAGES } from '../../../web/src/lib/languages.ts';
import { actDroits, formatSoftValue, type FormEntries } from '../../../web/src/lib/droits/actions.ts';
import { findAgeBand, listAgeBands, type AgeCuts } from '../../../web/src/lib/droits/ages.ts';
import { type DroitsPlace } from '../../../web/src/lib/droits/place.ts';
import { buildStartScreen } from '../../../web/src/lib/droits/start-screen.ts';
import { findNextStartStep, start, listStartSteps } from '../../../web/src/lib/droits/start.ts';
import { findMark, readTrail, recordStep } from '../../../web/src/lib/droits/trail.ts';
import { answerStart, createCuts, PATH_NEXT, SOFTS, computeViewAt, fillSoftForm } from './walk.ts';

let service: Service;
let cuts: AgeCuts;
beforeAll(async () => {
  service = await openService();
  cuts = createCuts(service);
});

const read = (answers: Answers) =>
  buildSituation(answers, service.rulebook, 'en').situation as {
    readonly persons: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };

describe('the start', () => {
  it('asks of facts, and names people, that the rules know', () => {
    const fields = start.screens.flatMap(({ field }) => (field === undefined ? [] : [field]));
    const names = fields.map((field) => (field.includes('.') ? field : `p1.${field}`));
    expect(names.filter((name) => name !== 'home.commune' && findFieldTarget(service.rulebook, name) === null)).toEqual(
      [],
    );
    const relations = [...service.rulebook.relations.values, 'partner'];
    expect(start.people.filter(({ relation }) => !relations.includes(relation))).toEqual([]);
    expect(Object.keys(service.rulebook.desks.urgent).sort()).toEqual([...start.urgent].sort());
  });

  it('has a word for every answer in every language', () => {
    for (const language of LANGUAGES) {
      const words = getDroitsWords(language);
      for (const { id, options = [] } of start.screens)
        for (const option of id === 'who' ? start.people.map((kin) => kin.id) : options)
          expect(words.start[id].options[option], `${language} ${id} ${option}`).toBeTruthy();
      for (const { id } of start.people) expect(words.kin[id], `${language} ${id}`).toBeTruthy();
      for (const id of start.urgent) expect(words.urgent.options[id], `${language} ${id}`).toBeTruthy();
    }
  });

  it('comes in one order, without what makes no sense', () => {
    expect(listStartSteps({})).toEqual(['commune', 'roof', 'age', 'who']);
    const alone = answerStart(cuts, {}, 'who', [['who', 'nobody']]);
    expect(listStartSteps(alone)).toEqual(['commune', 'roof', 'age', 'who']);
    const couple = answerStart(cuts, {}, 'who', [['who', 'partner']]);
    expect(listStartSteps(couple)).toEqual(['commune', 'roof', 'age', 'who', 'births', 'sharing']);
    const parent = answerStart(cuts, {}, 'who', [['who', 'children']]);
    expect(listStartSteps(parent)).toEqual(['commune', 'roof', 'age', 'who', 'many', 'births']);
  });

  it('shows the age that was chosen, also of a code that is opened on a later day', () => {
    const shown = listAgeBands({ ...cuts, today: cuts.today + 5_000 });
    for (const { id, born } of listAgeBands(cuts)) expect(findAgeBand(shown, born)?.id).toBe(id);
    for (const other of ['', '2003', '27/11/2001 - 26/11/2007']) expect(findAgeBand(shown, other)).toBeUndefined();
  });

  it('takes an age as days of birth: each band holds whoever is as old, and nobody else', () => {
    expect(cuts.ages).toEqual([18, 25, 65, 66]);
    expect(listAgeBands(cuts).map(({ id }) => id)).toEqual(['-17', '18-24', '25-64', '65-65', '66-']);
    const band = answerStart(cuts, {}, 'age', [['age', '18-24']]);
    expect(band['p1.birth']).toBe('27/11/2001 - 26/11/2008');
    expect(read(band).persons['p1']?.['birth']).toEqual({ min: '2001-11-27', max: '2008-11-26' });
    expect(
      answerStart(cuts, band, 'age', [
        ['age', '18-24'],
        ['p1.birth', '2003'],
      ])['p1.birth'],
    ).toBe('2003');
  });

  it('takes those who live here as persons, and keeps what was told of them', () => {
    const one = answerStart(cuts, {}, 'who', [
      ['who', 'partner'],
      ['who', 'children'],
    ]);
    const two = answerStart(cuts, one, 'many', [['many.children', '2']]);
    expect(listPersonIds(two)).toEqual(['p1', 'p2', 'p3', 'p4']);
    expect(read(two).persons['p1']).toMatchObject({ partner: 'p2', related: { p3: 'child', p4: 'child' } });
    expect(read(two).persons['p3']?.['birth']).toEqual({ min: '2008-11-27', max: '2026-11-26' });
    expect(two['others']).toBe('none');
    const born = answerStart(cuts, two, 'births', [
      ['p2.birth', ''],
      ['p3.birth', '2019'],
      ['p4.birth', ''],
    ]);
    expect(born['p3.birth']).toBe('2019');
    expect(listSkippedQuestions(born)).toEqual(['p2/birth', 'p4/birth']);
    const fewer = answerStart(cuts, born, 'many', [['many.children', '1']]);
    expect(listPersonIds(fewer)).toEqual(['p1', 'p2', 'p3']);
    expect(fewer['p3.birth']).toBe('2019');
    const alone = answerStart(cuts, fewer, 'who', [['who', 'nobody']]);
    expect(listPersonIds(alone)).toEqual(['p1']);
    expect(alone['p1.partner']).toBe('none');
  });

  it('takes a baby that is expected as a child whose birth lies ahead', () => {
    const expecting = answerStart(cuts, {}, 'who', [['who', 'expected']]);
    expect(read(expecting).persons['p2']?.['birth']).toMatchObject({ min: '2026-11-27' });
    expect(listStartSteps(expecting)).not.toContain('sharing');
  });

  it('takes shared costs of the adults who live here, and of nobody where it differs', () => {
    const flat = answerStart(
      cuts,
      answerStart(cuts, {}, 'who', [
        ['who', 'friends'],
        ['who', 'children'],
      ]),
      'sharing',
      [['sharing', 'rent']],
    );
    const shares = (answers: Answers) => Object.keys(answers).filter((name) => name.endsWith('.shares_costs'));
    expect(shares(flat).map((name) => [name, flat[name]])).toEqual([
      ['p1.shares_costs', 'no'],
      ['p3.shares_costs', 'no'],
    ]);
    expect(shares(answerStart(cuts, flat, 'sharing', [['sharing', 'some']]))).toEqual([]);
  });

  it('passes over each question in three ways, and the engine does not ask for the same', () => {
    for (const soft of SOFTS) {
      const page = { words: getDroitsWords('en'), answers: {}, cuts, communes: [] };
      const form = fillSoftForm(buildStartScreen(page, 'age'), soft);
      const { answers } = actDroits('answer', { 'p1.birth': '1990' }, form, cuts, PATH_NEXT);
      expect(findMark(answers, 'start/age')).toBe(soft);
      expect(answers['p1.birth']).toBe({ unknown: undefined, declined: '~declined', other: '~other' }[soft]);
      expect(listSkippedQuestions(answers)).toEqual(['p1/birth']);
    }
    const silent = actDroits(
      'answer',
      {},
      [
        ['question', 'start/who'],
        ['soft', '~declined'],
      ],
      cuts,
      PATH_NEXT,
    ).answers;
    expect(silent['others']).toBeUndefined();
    expect(
      findNextStartStep(
        recordStep(
          recordStep(recordStep(silent, 'start/commune', 'answered'), 'start/roof', 'answered'),
          'start/age',
          'answered',
        ),
      ),
    ).toBeNull();
  });
});

describe('shared costs that are passed over', () => {
  const flat = () =>
    answerStart(cuts, {}, 'who', [
      ['who', 'friends'],
      ['who', 'children'],
    ]);
  const passed = (before: Answers, soft: (typeof SOFTS)[number]) =>
    actDroits(
      'answer',
      before,
      [
        ['question', 'start/sharing'],
        ['sharing', formatSoftValue(soft)],
      ],
      cuts,
      PATH_NEXT,
    ).answers;

  it('are asked again of nobody who may share them', () => {
    for (const soft of SOFTS) {
      const answers = passed(answerStart(cuts, flat(), 'sharing', [['sharing', 'rent']]), soft);
      expect(listSkippedQuestions(answers)).toEqual(['p1/shares_costs', 'p3/shares_costs']);
      const told = { unknown: undefined, declined: '~declined', other: '~other' }[soft];
      expect([1, 2, 3].map((n) => answers[`p${n}.shares_costs`])).toEqual([told, undefined, told]);
    }
  });

  it('are asked of each person where somebody answers after all that it differs', () => {
    const answers = answerStart(cuts, passed(flat(), 'declined'), 'sharing', [['sharing', 'some']]);
    expect(listSkippedQuestions(answers)).toEqual([]);
    expect(Object.keys(answers).filter((name) => name.endsWith('.shares_costs'))).toEqual([]);
  });
});

describe('an answer', () => {
  const asked: FormEntries = [['question', 'p1/lives_in_belgium']];
  it('is none where nothing was said', () => {
    const moved = actDroits('answer', { a: 'b' }, asked, cuts, PATH_NEXT);
    expect(moved).toMatchObject({ empty: true, answers: { a: 'b' }, to: PATH_NEXT });
  });

  it('can be changed from one kind to another', () => {
    const of = (value: string, before: Answers = {}) =>
      actDroits('answer', before, [...asked, ['p1.lives_in_belgium', value]], cuts, PATH_NEXT).answers;
    expect(of('yes')).toMatchObject({ 'p1.lives_in_belgium': 'yes', 'flow.trail': 'p1/lives_in_belgium' });
    expect(listSkippedQuestions(of('yes'))).toEqual([]);
    for (const soft of SOFTS) {
      const passed = of(formatSoftValue(soft), of('yes'));
      expect(listSkippedQuestions(passed)).toEqual(['p1/lives_in_belgium']);
      expect(listSkippedQuestions(of('no', passed))).toEqual([]);
      expect(of('no', passed)['p1.lives_in_belgium']).toBe('no');
    }
    expect(of('~other')['p1.lives_in_belgium']).toBe('~other');
    expect(of('~unknown', of('yes'))['p1.lives_in_belgium']).toBeUndefined();
  });

  it('that is exact counts before the range beside it, and a range is not asked to be narrowed', () => {
    const of = (exact: string) =>
      actDroits(
        'answer',
        {},
        [
          ['question', 'p1/other_net'],
          ['p1.other_net', '0 - 900'],
          ['exact.p1.other_net', exact],
          ['bounds', '900'],
        ],
        cuts,
        PATH_NEXT,
      ).answers;
    expect(of('')).toMatchObject({ 'p1.other_net': '0 - 900', 'flow.bands.p1.other_net': '900', skip: 'p1/other_net' });
    expect(of('640,5')['p1.other_net']).toBe('640,5');
    expect(listSkippedQuestions(of('640,5'))).toEqual([]);
  });

  it('of several persons leaves open those of whom nothing was said', () => {
    const form: FormEntries = [
      ['question', 'p1+p2/stay'],
      ['p1.stay', 'unlimited'],
      ['p2.stay', ''],
    ];
    const { answers } = actDroits('answer', { persons: 'p2' }, form, cuts, PATH_NEXT);
    expect(answers['p1.stay']).toBe('unlimited');
    expect(listSkippedQuestions(answers)).toEqual(['p2/stay']);
    const none = actDroits(
      'answer',
      answers,
      [
        ['question', 'p1+p2/stay'],
        ['p1.stay', ''],
        ['p2.stay', ''],
        ['soft', '~unknown'],
      ],
      cuts,
      PATH_NEXT,
    );
    expect(listSkippedQuestions(none.answers)).toEqual(['p1/stay', 'p2/stay']);
  });

  it('of several persons is looked over person by person', async () => {
    const household = { persons: 'p2', 'p2.relation': 'child', 'p2.birth': '12/03/2018' };
    const form: FormEntries = [
      ['question', 'p1+p2/stay'],
      ['p1.stay', 'unlimited'],
      ['p2.stay', 'limited'],
    ];
    const { answers } = actDroits('answer', household, form, cuts, PATH_NEXT);
    const { between } = await computeViewAt(service, answers, { kind: 'check' });
    expect(between?.check.map(({ question, answer }) => [question, answer])).toEqual([
      ['What is your right to stay?', 'You: unlimited stay, Person 2 (child, 2018): stay for a limited time'],
    ]);
  });

  it('in two tabs keeps the place of its own question', () => {
    const trail = ['start/age', 'start/who', 'p1/stay'].reduce<Answers>(
      (all, key) => recordStep(all, key, 'answered'),
      {},
    );
    const at: DroitsPlace = { kind: 'question', step: 3, checking: false };
    const moved = actDroits(
      'answer',
      trail,
      [
        ['question', 'start/who'],
        ['who', 'nobody'],
      ],
      cuts,
      at,
    );
    expect(readTrail(moved.answers)).toHaveLength(3);
    expect(moved.to).toMatchObject({ kind: 'question' });
  });

  it('takes no foreign question and no name that is none', () => {
    const moved = actDroits(
      'answer',
      {},
      [
        ['question', '<b>'],
        ['x', '1'],
        ['p1.birth', '1990'],
      ],
      cuts,
      PATH_NEXT,
    );
    expect(moved).toMatchObject({ answers: {}, empty: true });
    expect(
      actDroits('answer', {}, [...asked, ['flow.phone', 'x'], ['p1.lives_in_belgium', 'yes']], cuts, PATH_NEXT).answers[
        'flow.phone'
      ],
    ).toBeUndefined();
  });
});
