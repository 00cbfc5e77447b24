/**
 * These tests follow the path of `/droits`. They check where an answer leads, how many questions are left, which ranges
 * of amounts are offered, and that every path ends.
 */
import { openService, type Service } from '@recto-verso/api';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { NextQuestion, Question } from '@recto-verso/engine/browser';
import type { Answer } from '@recto-verso/engine';
import { listSkippedQuestions, type Answers } from '../../../web/src/lib/door/answers.ts';
import { createPage } from '../../../web/src/lib/door/fields.ts';
import { buildSituation } from '../../../web/src/lib/door/situation.ts';
import { getDroitsWords } from '../../../web/src/lib/server/droits-words.ts';
import { getLanguageWords } from '../../../web/src/lib/server/language-words.ts';
import { LANGUAGES } from '../../../web/src/lib/languages.ts';
import { actDroits, type FormEntries } from '../../../web/src/lib/droits/actions.ts';
import { type AgeCuts } from '../../../web/src/lib/droits/ages.ts';
import { listRangeOptions } from '../../../web/src/lib/droits/bands.ts';
import { countQuestionsLeft } from '../../../web/src/lib/droits/count.ts';
import {
  choosePlaceAfterAnswer,
  isPause,
  findNextAskedQuestion,
  countRestOfRound,
  startNextRound,
} from '../../../web/src/lib/droits/next.ts';
import { isTimeOver, isSharedDevice, LIMIT_MINUTES, setExpiryTime } from '../../../web/src/lib/droits/shared-device.ts';
import { formatDroitsAddress, parseDroitsPlace, type DroitsPlace } from '../../../web/src/lib/droits/place.ts';
import { combineQuestionKey } from '../../../web/src/lib/droits/combined-question.ts';
import { listQuestionIds, findMark, recordStep, parseKeyYears } from '../../../web/src/lib/droits/trail.ts';
import {
  answerStart,
  replyAlways,
  createCuts,
  SOFTS,
  PATH_TODAY,
  computeViewAt,
  walkDroitsPath,
  fillSoftForm,
  type FormReply,
} from './walk.ts';
import { findFormField } from '../../../web/src/lib/door/fields.ts';
import type { QuestionScreen } from '../../../web/src/lib/droits/screen.ts';

let service: Service;
let cuts: AgeCuts;
beforeAll(async () => {
  service = await openService();
  cuts = createCuts(service);
});

interface Household {
  readonly persons: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

describe('the way', () => {
  const done = ['commune', 'roof', 'age', 'who'].reduce<Answers>(
    (all, id) => recordStep(all, `start/${id}`, 'unknown'),
    {},
  );
  const asking = (n: number, from = done): Answers =>
    Array.from({ length: n }).reduce<Answers>((all, _, i) => recordStep(all, `p1/fact_${i}`, 'answered'), from);

  it('pauses after a round of questions, and again after the next', () => {
    expect(isPause(asking(11))).toBe(false);
    expect(choosePlaceAfterAnswer(asking(12), 16, false)).toEqual({ kind: 'check' });
    const on = startNextRound(asking(12));
    expect(isPause(on)).toBe(false);
    expect(isPause(asking(24, on))).toBe(true);
    expect(countRestOfRound(asking(5))).toBe(7);
  });

  it('leads back to where an answer is changed from, but first to what the change brings up', () => {
    expect(choosePlaceAfterAnswer(asking(3), 2, true)).toEqual({ kind: 'check' });
    const people = answerStart(cuts, asking(3), 'who', [['who', 'partner']]);
    expect(choosePlaceAfterAnswer(people, 4, true)).toEqual({ kind: 'question', step: 8, checking: false });
    expect(choosePlaceAfterAnswer(asking(3), 2, false)).toEqual({ kind: 'question', step: 3, checking: false });
  });

  it('goes on where it was after a correction', () => {
    const form: FormEntries = [
      ['question', 'start/commune'],
      ['home.commune', '1080'],
      ['wrong', 'start/commune'],
    ];
    const at: DroitsPlace = { kind: 'question', step: 1, checking: false };
    expect(actDroits('answer', asking(3), form, cuts, at).to).toEqual({ kind: 'question', step: 8, checking: false });
  });

  it('has addresses of which none holds an answer, and each leads back to its place', () => {
    const kinds = ['start', 'urgent', 'help', 'so-far', 'check', 'results', 'erased', 'expired'] as const;
    const places: readonly DroitsPlace[] = [
      ...kinds.map((kind) => ({ kind })),
      ...[null, 1, 42].flatMap((step) =>
        [true, false].map((checking) => ({ kind: 'question', step, checking }) as const),
      ),
    ];
    for (const place of places.filter((one) => one.kind !== 'question' || one.step !== null || !one.checking)) {
      expect(parseDroitsPlace(formatDroitsAddress(place, '/fr', true))).toEqual(place);
      expect(formatDroitsAddress(place, '/fr', false)).toMatch(/^\/fr\/droits(?:\/[a-z-]+)*(?:\/\d+)?(?:\/check)?$/);
    }
    expect(parseDroitsPlace('#main')).toBeNull();
    expect(parseDroitsPlace('')).toBeNull();
  });

  it('forgets what was said on a shared telephone after a while, and nowhere else', () => {
    const shared = actDroits('begin', {}, [['phone', 'shared']], cuts, { kind: 'start' }).answers;
    expect(isSharedDevice(shared)).toBe(true);
    const timed = setExpiryTime(shared, 1_000);
    expect(isTimeOver(timed, 1_000 + LIMIT_MINUTES * 60_000)).toBe(false);
    expect(isTimeOver(timed, 1_001 + LIMIT_MINUTES * 60_000)).toBe(true);
    expect(isTimeOver(setExpiryTime({}, 0), 1e15)).toBe(false);
  });

  it('asks nothing twice, and so ends, whatever an engine would ask again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 60 }), async (wishes) => {
        let answers: Answers = {};
        const asked: string[] = [];
        for (;;) {
          const engine = {
            nextQuestion: (_: unknown, { skip }: { readonly skip: readonly string[] }) =>
              Promise.resolve(wish(wishes, new Set(skip))),
          };
          const next = wish(wishes, new Set(listSkippedQuestions(answers)));
          const question = await findNextAskedQuestion(engine, answers, {
            next,
            asked: { situation: {}, options: { date: PATH_TODAY, language: 'en' } },
          });
          if (question === null) break;
          expect(asked).not.toContain(question.id);
          asked.push(question.id);
          answers = recordStep(answers, question.id, 'answered');
        }
        expect(asked).toHaveLength(new Set(wishes).size);
      }),
    );
  });

  /** Simulates an engine that asks the first of its wishes again and again until that question is skipped. */
  function wish(wishes: readonly number[], skip: ReadonlySet<string>): NextQuestion {
    const id = wishes.map((n) => `p1/f${n}`).find((one) => !skip.has(one));
    return { question: id === undefined ? null : ({ id, since: false } as Question) } as NextQuestion;
  }
});

describe('the count', () => {
  const right = (verdict: string, missing: readonly string[]) => ({
    verdict,
    isClaimant: 'yes',
    missing: missing.map((id) => ({ of: id.split('/')[0], fact: id.split('/')[1] })),
  });
  it('is of facts that open rights lack, each once, of however many persons, without those that were passed over', () => {
    const answer = {
      outcomes: [
        right('depends', ['p1/a', 'p2/a', 'home/b']),
        right('depends', ['p1/a', 'p1/c']),
        right('no', ['p1/d']),
      ],
    } as unknown as Answer;
    expect(countQuestionsLeft(answer, new Set())).toBe(3);
    expect(countQuestionsLeft(answer, new Set(['p1/c']))).toBe(2);
    expect(countQuestionsLeft({ outcomes: [] }, new Set())).toBe(0);
  });

  it('up to a number is the whole count, or that number; what is missing of a right is read no further than that', () => {
    const ids = fc.array(fc.constantFrom('p1/a', 'p2/a', 'home/b', 'p1/c', 'p1/d', 'home/e', 'p1/f'), { maxLength: 5 });
    const rights = fc.array(fc.tuple(fc.constantFrom('depends', 'no'), ids), { maxLength: 8 });
    fc.assert(
      fc.property(rights, fc.integer({ min: 1, max: 6 }), (drawn, most) => {
        const answer = { outcomes: drawn.map(([verdict, missing]) => right(verdict, missing)) } as unknown as Answer;
        expect(countQuestionsLeft(answer, new Set(), most)).toBe(Math.min(most, countQuestionsLeft(answer, new Set())));
      }),
    );
    const unread = right('depends', []);
    Object.defineProperty(unread, 'missing', { get: () => expect.fail('it was read') });
    const answer = { outcomes: [right('depends', ['p1/a', 'p1/c']), unread] } as unknown as Answer;
    expect(countQuestionsLeft(answer, new Set(), 2)).toBe(2);
  });

  it('asks several persons on one page where the same is missing of them', () => {
    const question = {
      id: 'p2/a',
      of: 'p2',
      fact: 'a',
      since: false,
      years: [],
      asks: { kind: 'truth' },
    } as unknown as Question;
    const answer = { outcomes: [right('depends', ['p1/a', 'p2/a', 'p3/a'])] } as unknown as Answer;
    const answers = { persons: 'p2 p3', 'p3.a': 'yes' };
    expect(combineQuestionKey(question, answers, answer, new Set())).toBe('p1+p2/a');
    expect(combineQuestionKey(question, answers, answer, new Set(['p1/a']))).toBe('p2/a');
    expect(combineQuestionKey({ ...question, since: true }, answers, answer, new Set())).toBe('p2/a~s');
    const ofYears = combineQuestionKey({ ...question, years: [2024, 2026] }, answers, answer, new Set());
    expect([ofYears, listQuestionIds(ofYears), parseKeyYears(ofYears)]).toEqual([
      'p1+p2/a~2024,2026',
      ['p1/a', 'p2/a'],
      ['2024', '2026'],
    ]);
  });
});

describe('ranges', () => {
  it('are cut at the values given, hold everything, and are read as they are written', () => {
    for (const language of LANGUAGES) {
      const page = createPage(service.rulebook, getLanguageWords(language), {});
      const field = findFormField(page, 'p1.other_net');
      if (field === null) throw new Error('p1.other_net');
      const bands = listRangeOptions(page, getDroitsWords(language), field, [1367.34, 911.56]);
      expect(bands).toHaveLength(4);
      const ends = bands.map(({ value }) => {
        const { situation, errors } = buildSituation({ 'p1.other_net': value }, service.rulebook, language);
        expect(errors.size).toBe(0);
        return (situation as Household).persons['p1']?.['other_net'];
      });
      expect(ends.slice(0, 3)).toEqual([0, { min: 0, max: 911.56 }, { min: 911.56, max: 1367.34 }]);
      expect(listRangeOptions(page, getDroitsWords(language), field, [])).toEqual([]);
    }
  });

  it('have as bounds the values at which a right that is open turns', async () => {
    const situation = {
      persons: { p1: { birth: '1985-01-01', lives_in_belgium: 'yes', nationality: 'belgian', partner: 'none' } },
      home: { region: 'brussels' },
    };
    const turns = await service.turns(situation, { date: PATH_TODAY, fact: 'other_net', of: 'p1' });
    expect(turns.length).toBeGreaterThan(0);
    const verdicts = async (other_net: number): Promise<string> => {
      const { outcomes } = await service.evaluate(
        { ...situation, persons: { p1: { ...situation.persons.p1, other_net } } },
        { date: PATH_TODAY, language: 'en' },
      );
      return outcomes.map(({ right, verdict }) => `${right} ${verdict}`).join();
    };
    const [turn = 0] = turns;
    expect(await verdicts(turn)).not.toBe(await verdicts(turn + 0.01));
  });
});

describe('a path', () => {
  it('of somebody who knows nothing pauses after few questions, asks each in one way, and has a useful page', async () => {
    const { screens, answers, ended, left } = await walkDroitsPath(service, replyAlways('unknown'), 30, false);
    expect(ended).toBe(true);
    expect(screens.length).toBeLessThanOrEqual(22);
    expect(new Set(screens.map(({ key }) => key)).size).toBe(screens.length);
    expect(left.at(-1)).toBeGreaterThan(0);
    const check = await computeViewAt(service, answers, { kind: 'check' });
    expect(check.between?.check).toHaveLength(screens.length);
    expect(check.between?.check.every((line) => line.open && line.error === null)).toBe(true);
    const { results } = await computeViewAt(service, answers, { kind: 'results' });
    expect(results).not.toBeNull();
  }, 120_000);

  it('ends at a pause whatever is answered, and says what cannot be read', async () => {
    const picks = fc.sample(fc.array(fc.nat({ max: 1_000 }), { minLength: 40, maxLength: 40 }), {
      numRuns: 3,
      seed: 7,
    });
    for (const pick of picks) {
      let at = 0;
      const choose = <T>(all: readonly T[]): T => all[(pick[at++ % pick.length] ?? 0) % all.length] as T;
      const reply: FormReply = (screen) => replyTo(screen, choose);
      const { ended, screens, answers } = await walkDroitsPath(service, reply, 40, false);
      expect(ended).toBe(true);
      expect(new Set(screens.map(({ key }) => key)).size).toBe(screens.length);
      for (const { key } of screens) expect(findMark(answers, key), key).not.toBeNull();
    }
    const wrong = await computeViewAt(service, answerStart(cuts, {}, 'commune', [['home.commune', 'Atlantis']]), {
      kind: 'check',
    });
    expect(wrong.correct).toMatchObject({ step: 1 });
  }, 180_000);

  function replyTo(screen: QuestionScreen, choose: <T>(all: readonly T[]) => T): FormEntries {
    const { key, control } = screen;
    if (choose([true, false, false])) return fillSoftForm(screen, choose(SOFTS));
    if (control.kind !== 'fields')
      return [
        ['question', key],
        [control.name, choose(control.options).value],
      ];
    return [
      ['question', key],
      ...control.fields.map(({ name, options, numeric }): readonly [string, string] => [
        name,
        options.length > 0 ? choose(options).value : numeric ? '3' : name === 'home.commune' ? '1080' : '1990',
      ]),
    ];
  }
});
