/** The golden households side by side, as the page of the desk sets them: in every column the figures of the command line. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lineAmount } from '@recto-verso/api/words';
import { expect, test } from 'vitest';
import { main } from '../../api/src/cli/main.ts';
import { evaluate, nextQuestion } from '../../engine/src/browser.ts';
import { eventsFor, lifeEvent } from '../../engine/src/events.ts';
import { curve } from '../../engine/src/desk.ts';
import type { Answer, Curve, EventAnswer, Verso } from '../../engine/src/index.ts';
import { openCrossings, verso, type CrossingBundle, type CrossingTextBundle } from '../../engine/src/verso.ts';
import { speechFor } from '../../web/src/lib/door/asking.ts';
import { evaluateAnswers } from '../../web/src/lib/door/evaluation.ts';
import { pageOf } from '../../web/src/lib/door/fields.ts';
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
  curve: (situation, options) => Promise.resolve(curve(opened, situation, options)),
};
/** Enough that each kind of column is drawn: every other one beside the files, the rest beside another day of the law. */
const SOME = HOUSEHOLDS.filter((_, i) => i % Math.ceil(HOUSEHOLDS.length / 6) === 0);
const DAY = '2025-10-01';
const QUIET = { findings: [], rights: [] } as unknown as Verso;

async function commandLine<T>(...args: readonly string[]): Promise<T> {
  const lines: string[] = [];
  await main([...args, '--json', '--language', language], {
    out: (text) => lines.push(text),
    err: (text) => lines.push(text),
  });
  return JSON.parse(lines.join('\n')) as T;
}

type Sides = ReadonlyMap<string, string>;
type Figures = Pick<Answer['outcomes'][number], 'right' | 'claimant' | 'outcome' | 'verdict' | 'pays' | 'saves'>;

test.each(SOME.map((name, i) => [name, i] as const))('%s', async (name, i) => {
  const household = householdOf(name, rulebook);
  const plain = toldOn(rulebook, household);
  const { asked, answer } = await evaluateAnswers(
    { ...engine, nextQuestion: (situation, options) => Promise.resolve(nextQuestion(opened, situation, options)) },
    plain,
    said,
  );
  const events = possible(await engine.events(asked.situation, asked.options));
  const { event, who } = events[i % events.length] ?? { event: { event: '' }, who: '' };
  const inFiles = i % 2 === 0;
  const answers = {
    ...plain,
    'compare.2': eventValue(event.event, who),
    'compare.3': inFiles ? FILES : LAW,
    ...(inFiles ? { [ALONG]: 'p1.taxable_month' } : { 'compare.3.day': DAY }),
  };
  const report = inFiles ? await verso(crossed, asked.situation, { ...asked.options, lived: answer }) : QUIET;
  const view = await compareView(engine, { answers, said, asked, answer, report }, words);
  expect(view.missing).toEqual([]);

  const file = join(await mkdtemp(join(tmpdir(), 'recto-verso-compare-')), 'household.json');
  const on = { situation: asked.situation, date: isoOf(household.date) };
  await writeFile(file, JSON.stringify(on));
  const page = pageOf(along.rulebook, said, answers);
  const sides = (all: readonly Figures[]): Sides =>
    new Map(all.map((one) => [keyOf(one.right, one.claimant), told(one)]));
  const keyOf = (right: string, claimant: string): string => `${right} ${claimant}`;
  const told = ({ right, outcome, verdict, pays, saves }: Figures): string => {
    const speech = speechFor(page, right);
    const amounts = verdict === 'no' ? [] : [...pays, ...saves].map((line) => lineAmount(line, speech));
    return [said.terms.outcomes[outcome].title, ...amounts.filter((one) => one !== said.terms.unknown)].join(' | ');
  };
  const then = await commandLine<EventAnswer>('event', file, event.event, '--who', who);
  const third = inFiles
    ? (await commandLine<Verso>('verso', file)).rights.map(({ official, ...one }) => ({ ...one, ...official.after }))
    : (await commandLine<Answer>('evaluate', file, '--date', DAY)).outcomes;
  const columns = [answer.outcomes, then.comparison.after.outcomes, third].map(sides);
  expect(shown(view)).toEqual(expected(view, columns));
  if (inFiles) {
    const drawn = await commandLine<Curve>('curve', file, 'taxable_month', '--of', 'p1');
    expect(view.curve?.points).toHaveLength(drawn.total.length);
    expect(view.curve?.cliffs).toHaveLength(drawn.cliffs.length);
    expect(view.curve?.turns).toHaveLength(drawn.rights.flatMap(({ turns }) => turns).length);
  }

  function expected({ rows, open }: CompareView, all: readonly Sides[]): readonly string[] {
    return [...rows, ...open].flatMap((row) =>
      all.map((side) => side.get(keyOf(row.right, row.claimants[0] ?? '')) ?? words.nobody),
    );
  }
});

/** What each cell says. */
function shown({ rows, open }: CompareView): readonly string[] {
  return [...rows, ...open].flatMap(({ cells }) => cells.map(({ says, amounts }) => [says, ...amounts].join(' | ')));
}
