/**
 * These tests follow screens that were answered with "nothing else", and days since which nothing has changed, from a
 * form to the engine.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WORDS } from '@recto-verso/api/words';
import { evaluate, findNextQuestion, computeVerso } from '@recto-verso/engine';
import { drawClosedWords, drawUnchangedSince } from '../../../../tests/generators/closed.ts';
import { compileForRights, rulebook } from '../../../../tests/open-rulebook.ts';
import { PAGE_WORDS } from '../words/index.ts';
import { applyForm, removeFormPerson, type Answers } from './answers.ts';
import { askVerso } from './ask-verso.ts';
import { evaluateAnswers, type PageEngine } from './evaluation.ts';
import { createPage, type PageTexts } from './fields.ts';
import { createDeskForm } from './form.ts';
import { buildSituation } from './situation.ts';

const said: PageTexts = { language: 'fr', words: PAGE_WORDS.fr, terms: WORDS.fr };
const compiled = compileForRights(rulebook.rights.slice(0, 2).map(({ id }) => id));
const engine: PageEngine = {
  rulebook: compiled.rulebook,
  evaluate: (situation, options) => evaluate(compiled, situation, options),
  nextQuestion: (situation, options) => Promise.resolve(findNextQuestion(compiled, situation, options)),
};
const read = (answers: Answers) => buildSituation(answers, rulebook, 'fr');

const told = fc.record({
  p1: drawClosedWords(rulebook, 'person'),
  p2: drawClosedWords(rulebook, 'person'),
  home: drawClosedWords(rulebook, 'home'),
  since: drawUnchangedSince(20261126),
});
const closed = (words: readonly string[]) => (words.length === 0 ? {} : { closed: words });

it('what was told stands in the situation, whatever form comes after', () => {
  fc.assert(
    fc.property(told, ({ p1, p2, home, since }) => {
      const before = applyForm({ persons: 'p2', 'p2.relation': 'child' }, [
        ['p1.closed', p1.join(' ')],
        ['p2.closed', p2.join(' ')],
        ['home.closed', home.join(' ')],
        ['p2.unchanged', since.split('-').reverse().join('/')],
        ['home.unchanged', since],
      ]);
      const answers = applyForm(before, [['p1.savings', '100']]);
      const first = { savings: 100, gets: {}, ...closed(p1) };
      const whole = { home: { ...closed(home), unchanged: since }, others: 'unknown' };
      expect(read(answers)).toEqual({
        situation: {
          ...whole,
          persons: {
            p1: { ...first, related: { p2: 'child' } },
            p2: { gets: {}, ...closed(p2), unchanged: since },
          },
        },
        errors: new Map(),
      });
      expect(read(removeFormPerson(answers, 'p2')).situation).toEqual({ ...whole, persons: { p1: first } });
    }),
  );
});

it('all screens of a person have room in an answer', () => {
  const all = rulebook.screens.filter((screen) => screen.of === 'person').map(({ id }) => `${id}.2`);
  expect(applyForm({}, [['p1.closed', all.join(' ')]])).toEqual({ 'p1.closed': all.join(' ') });
});

describe('the form of the desk', () => {
  const answers: Answers = { persons: 'p2', 'p2.closed': 'lives_from already', 'home.unchanged': '2024-12-01' };

  it('shows what was closed, whose it is, and can open it again', () => {
    const { more } = createDeskForm(createPage(rulebook, said, answers));
    const [screens, since] = more;
    expect(more.map(({ name, value }) => [name, value])).toEqual([
      ['p2.closed', 'lives_from already'],
      ['home.unchanged', '2024-12-01'],
    ]);
    expect(screens?.options.map(({ value }) => value)).toEqual(['lives_from already']);
    expect([screens?.label, since?.label]).toEqual([
      `Personne 2${WORDS.fr.colon}${PAGE_WORDS.fr.form.closed}`,
      PAGE_WORDS.fr.form.unchanged,
    ]);
    expect(applyForm(answers, [['p2.closed', '']])).not.toHaveProperty(['p2.closed']);
  });

  it('shows none to whoever closed none', () => {
    expect(createDeskForm(createPage(rulebook, said, { 'p1.birth': '1990' })).more).toEqual([]);
  });

  it.each([
    ['p1.closed', 'lives_from nothing_at_all'],
    ['home.closed', 'lives_from'],
    ['p1.unchanged', '2036-01-01'],
  ])('tells %s that does not fit, and works the rest out without it', async (name, text) => {
    const given = { date: '2026-11-26', 'p1.birth': '1990-04-23', [name]: text };
    const { asked, errors } = await evaluateAnswers(engine, given, said, false);
    expect([...errors.keys()]).toEqual([name]);
    expect(asked.situation).toMatchObject({ persons: { p1: { birth: '1990-04-23' } } });
    const [problem] = createDeskForm(createPage(rulebook, said, given, errors)).problems;
    expect(problem?.label).toContain(PAGE_WORDS.fr.form[name.endsWith('closed') ? 'closed' : 'unchanged'].slice(1));
  });
});

it.each([
  ['p1.other_net', 'peu', 'unreadable'],
  ['p1.other_net', '60000', 'out of bounds'],
  ['p2.relation', 'partner', 'a second partner'],
])('of whom %s is wrong (%s: %s), nothing is closed meanwhile', async (name, text) => {
  const others = { persons: 'p2 p3', 'p2.relation': 'child', 'p3.relation': 'partner' };
  const { asked, errors } = await evaluateAnswers(
    engine,
    { ...others, 'p1.closed': 'lives_from', 'p2.closed': 'lives_from', 'p3.closed': 'lives_from', [name]: text },
    said,
    false,
  );
  const { persons } = asked.situation as { readonly persons: Readonly<Record<string, { readonly closed?: unknown }>> };
  for (const [id, { closed: words }] of Object.entries(persons)) {
    const isWrong = [...errors.keys()].some((one) => one.startsWith(`${id}.`));
    expect(words, id).toEqual(isWrong ? undefined : ['lives_from']);
  }
  expect(errors.size).toBeGreaterThan(0);
});

it('of registers nothing is closed: what a form says of them that they cannot is told', async () => {
  const given = { date: '2026-11-26', 'p1.birth': '1990-04-23', 'official.p1.closed': 'nothing_at_all' };
  const { asked } = await evaluateAnswers(engine, given, said, false);
  const { errors } = await askVerso(
    {
      rulebook: engine.rulebook,
      verso: (situation, { letters: _, ...wish }) => computeVerso(compiled, situation, wish),
    },
    given,
    asked,
    said,
    null,
  );
  expect([...errors.keys()]).toEqual(['official.p1.closed']);
});
