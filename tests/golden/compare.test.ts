/** The golden households side by side, as the page of the desk sets them: in every column the figures of the command line. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lineAmount } from '@recto-verso/api/words';
import { expect, test } from 'vitest';
import { main } from '../../api/src/cli/main.ts';
import { openService, readDate } from '../../api/src/service.ts';
import { evaluate, nextQuestion } from '../../engine/src/browser.ts';
import { eventsFor, lifeEvent } from '../../engine/src/events.ts';
import { curve, heldAfterEvent } from '../../engine/src/desk.ts';
import type { Answer, Curve, EventAnswer, Verso } from '../../engine/src/index.ts';
import { openCrossings, verso, type CrossingBundle, type CrossingTextBundle } from '../../engine/src/verso.ts';
import { speechFor } from '../../web/src/lib/door/asking.ts';
import { evaluateAnswers } from '../../web/src/lib/door/evaluation.ts';
import { pageOf, type Page } from '../../web/src/lib/door/fields.ts';
import { compareView, type Comparing, type CompareView } from '../../web/src/lib/guichet/compare/view.ts';
import { ALONG, eventValue, FILES, LAW, possible } from '../../web/src/lib/guichet/compare/wish.ts';
import { guichetWordsIn } from '../../web/src/lib/server/guichet-words.ts';
import { saidIn } from '../../web/src/lib/server/said.ts';
import { bundles, openSent, sent } from '../bundle/sent.ts';
import { rulebook } from '../opened.ts';
import { HOUSEHOLDS, householdOf, isoOf } from './household.ts';
import { toldOn } from './told.ts';

const language = 'en';
const said = saidIn(language);
const words = guichetWordsIn(language).compare;
const opened = await openSent(language);
const along = openCrossings(
  opened,
  sent<CrossingBundle>(bundles.events),
  sent<CrossingTextBundle>(bundles.eventTexts(language)),
);
const crossed = openCrossings(
  opened,
  sent<CrossingBundle>(bundles.crossings),
  sent<CrossingTextBundle>(bundles.crossingTexts(language)),
);
/** As the thread of the page has it. */
const engine: Comparing = {
  rulebook: along.rulebook,
  evaluate: (situation, options) => evaluate(opened, situation, options),
  events: (situation, options) => Promise.resolve(eventsFor(along, situation, options)),
  event: (situation, options) => lifeEvent(along, situation, options),
  heldAfter: (situation, options) => heldAfterEvent(along, crossed, situation, options),
  curve: (situation, options) => Promise.resolve(curve(opened, situation, options)),
};
/** What the command line prints, as the rule files give it. */
const service = await openService();
/** Read as they are printed, one beside another day of the law, one beside the files: all of an answer is dear to print. */
const PRINTED = ['eu-student', 'long-term-unemployed'];
const DAY = '2025-10-01';
const QUIET = { findings: [], rights: [] } as unknown as Verso;

async function printed<T>(...args: readonly string[]): Promise<T> {
  const lines: string[] = [];
  await main([...args, '--json', '--language', language], {
    out: (text) => lines.push(text),
    err: (text) => lines.push(text),
  });
  return JSON.parse(lines.join('\n')) as T;
}

type Figures = Pick<Answer['outcomes'][number], 'right' | 'claimant' | 'outcome' | 'verdict' | 'pays' | 'saves'>;

test.each(HOUSEHOLDS.map((name, i) => [name, i] as const))('%s', async (name, i) => {
  const household = householdOf(name, rulebook);
  const plain = toldOn(rulebook, household);
  const { asked, answer } = await evaluateAnswers(
    { ...engine, nextQuestion: (situation, options) => Promise.resolve(nextQuestion(opened, situation, options)) },
    plain,
    said,
  );
  const { situation, options } = asked;
  const events = possible(await engine.events(situation, options));
  const { event, who } = events[i % events.length] ?? { event: { event: '' }, who: '' };
  const inFiles = i % 2 === 0;
  const isDrawn = i % 4 === 0;
  const answers = {
    ...plain,
    'compare.2': eventValue(event.event, who),
    'compare.3': inFiles ? FILES : LAW,
    ...(inFiles ? {} : { 'compare.3.day': DAY }),
    ...(isDrawn ? { [ALONG]: 'p1.taxable_month' } : {}),
  };
  const report = inFiles ? await verso(crossed, situation, { ...options, lived: answer }) : QUIET;
  const view = await compareView(engine, { answers, said, asked, answer, report }, words);
  expect(view.missing).toEqual([]);

  const file = join(await mkdtemp(join(tmpdir(), 'recto-verso-compare-')), 'household.json');
  await writeFile(file, JSON.stringify({ situation, date: isoOf(household.date) }));
  const { date } = household;
  const command = <T>(args: readonly string[], answered: () => Promise<T>): Promise<T> =>
    PRINTED.includes(name) ? printed<T>(...args) : answered();
  const then = await command<EventAnswer>(['event', file, event.event, '--who', who], () =>
    service.event(situation, { date, language, event: event.event, who, tells: {} }),
  );
  const third: readonly Figures[] = inFiles
    ? (await command<Verso>(['verso', file], () => service.verso(situation, { date, language }))).rights.map(
        ({ right, claimant, official }) => ({ right, claimant, ...official.after }),
      )
    : (
        await command<Answer>(['evaluate', file, '--date', DAY], () =>
          service.evaluate(situation, { date: readDate(DAY), language }),
        )
      ).outcomes;
  const page = pageOf(along.rulebook, said, answers);
  expect(shown(view)).toEqual(expected(page, view, [answer.outcomes, then.comparison.after.outcomes, third]));
  if (isDrawn) {
    const drawn = await command<Curve>(['curve', file, 'taxable_month', '--of', 'p1'], () =>
      service.curve(situation, { date, language, fact: 'taxable_month', of: 'p1', from: undefined, to: undefined }),
    );
    expect(view.curve?.points).toHaveLength(drawn.total.length);
    expect(view.curve?.cliffs).toHaveLength(drawn.cliffs.length);
    expect(view.curve?.turns).toHaveLength(drawn.rights.flatMap(({ turns }) => turns).length);
  }
});

/** What each cell should say; what no row shows is not worked out. */
function expected(page: Page, { rows, open }: CompareView, all: readonly (readonly Figures[])[]): readonly string[] {
  const keyOf = (right: string, claimant: string): string => `${right} ${claimant}`;
  const told = ({ right, outcome, verdict, pays, saves }: Figures): string => {
    const speech = speechFor(page, right);
    const lines = verdict === 'no' ? [] : [...pays, ...saves];
    // That nothing is paid is said once.
    const isNothing = ({ value }: (typeof lines)[number]): boolean => 'max' in value && value.max === 0;
    const amounts = lines
      .filter((line, i) => !isNothing(line) || lines.findIndex(isNothing) === i)
      .map((line) => lineAmount(line, speech));
    return [said.terms.outcomes[outcome].title, ...amounts.filter((one) => one !== said.terms.unknown)].join(' | ');
  };
  const sides = all.map((figures) => new Map(figures.map((one) => [keyOf(one.right, one.claimant), one])));
  return [...rows, ...open].flatMap((row) =>
    sides.map((side) => {
      const one = side.get(keyOf(row.right, row.claimants[0] ?? ''));
      return one === undefined ? words.nobody : told(one);
    }),
  );
}

/** What each cell says. */
function shown({ rows, open }: CompareView): readonly string[] {
  return [...rows, ...open].flatMap(({ cells }) => cells.map(({ says, amounts }) => [says, ...amounts].join(' | ')));
}
