/**
 * These tests compare the golden households with changed versions of themselves, as the page of the desk does. In each
 * row, every column has to show the figures of the command line for every person of the row, and each right for which
 * the command line answers something else in a column has to have a row.
 */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatLineAmount } from '@recto-verso/api/words';
import { afterAll, expect, test } from 'vitest';
import { runCommandLine } from '../../api/src/cli/main.ts';
import { openService } from '../../api/src/service/service.ts';
import { evaluate } from '../../engine/core/src/answer.ts';
import type { NextQuestion } from '../../engine/core/src/browser.ts';
import { listPossibleEvents, computeLifeEvent } from '../../engine/core/src/events.ts';
import { computeCurve, evaluateHeldAfterEvent } from '../../engine/core/src/desk.ts';
import type { Curve, Unless } from '../../engine/core/src/index.ts';
import {
  openCrossings,
  computeVerso,
  type CrossingBundle,
  type CrossingTextBundle,
} from '../../engine/core/src/verso.ts';
import { createPageSpeech } from '../../web/src/lib/door/asking.ts';
import { evaluateAnswers } from '../../web/src/lib/door/evaluation.ts';
import { createPage, type Page } from '../../web/src/lib/door/fields.ts';
import {
  computeDeskCompareView,
  type ComparisonEngine,
  type DeskCompareView,
} from '../../web/src/lib/guichet/compare/view.ts';
import { ALONG } from '../../web/src/lib/guichet/compare/column-content.ts';
import { getGuichetWords } from '../../web/src/lib/server/guichet-words.ts';
import { getLanguageWords } from '../../web/src/lib/server/language-words.ts';
import { bundles, openSent, passThroughJson } from '../bundle/sent.ts';
import { rulebook } from '../open-rulebook.ts';
import { listComparedColumns, type ComparedColumn, type Commands, type ComparedFigures } from './columns.ts';
import { GOLDEN_HOUSEHOLDS, readGoldenHousehold, formatIsoDay } from './household.ts';
import { tellOnPage } from './form-answers.ts';

const language = 'en';
const said = getLanguageWords(language);
const words = getGuichetWords(language).compare;
const opened = await openSent(language);
const along = openCrossings(
  opened,
  passThroughJson<CrossingBundle>(bundles.events),
  passThroughJson<CrossingTextBundle>(bundles.eventTexts(language)),
);
const crossed = openCrossings(
  opened,
  passThroughJson<CrossingBundle>(bundles.crossings),
  passThroughJson<CrossingTextBundle>(bundles.crossingTexts(language)),
);
/** Answers as the command line does: it reads the rule files and not the bundles of the page. */
const service = await openService();
/**
 * Lists the households for which the printed answers are parsed again. There are few, because printing a whole answer
 * takes long.
 */
const PRINTED = ['eu-student'];
/** For every fifth household, the test also compares the curve along an income. */
const DRAWN = 5;

/** Runs the engine as the worker thread of the page does, over the bundles that a browser is sent. */
const engine: ComparisonEngine = {
  rulebook: along.rulebook,
  evaluate: (situation, options) => evaluate(opened, situation, options),
  events: (situation, options) => Promise.resolve(listPossibleEvents(along, situation, options)),
  event: (situation, options) => computeLifeEvent(along, situation, options),
  heldAfter: (situation, options) => evaluateHeldAfterEvent(along, crossed, situation, options),
  curve: (situation, options) => Promise.resolve(computeCurve(opened, situation, options)),
};

async function printed<T>(situation: unknown, date: number, command: string, ...args: readonly string[]): Promise<T> {
  const file = join(await mkdtemp(join(tmpdir(), 'recto-verso-compare-')), 'household.json');
  await writeFile(file, JSON.stringify({ situation, date: formatIsoDay(date) }));
  const lines: string[] = [];
  await runCommandLine([command, file, ...args, '--json', '--language', language], {
    out: (text) => lines.push(text),
    err: (text) => lines.push(text),
  });
  return JSON.parse(lines.join('\n')) as T;
}

const unprinted: Commands = {
  evaluate: (situation, date) => service.evaluate(situation, { date, language }),
  event: (situation, date, event, who) => service.event(situation, { date, language, event, who, tells: {} }),
  verso: (situation, date) => service.verso(situation, { date, language }),
};
const commands: Commands = {
  evaluate: (situation, date) => printed(situation, date, 'evaluate'),
  event: (situation, date, event, who) => printed(situation, date, 'event', event, '--who', who),
  verso: (situation, date) => printed(situation, date, 'verso'),
};

const seen: (Pick<ComparedColumn, 'kind' | 'what'> & { readonly cells: number })[] = [];

afterAll(() => {
  const kinds = [...new Set(seen.map(({ kind }) => kind))].map((kind) => {
    const all = seen.filter((one) => one.kind === kind);
    const cells = all.reduce((sum, one) => sum + one.cells, 0);
    return `${kind} ${all.length} (${new Set(all.map(({ what }) => what)).size} different, ${cells} cells)`;
  });
  process.stdout.write(`compared columns: ${kinds.join(', ')}\n`);
});

test.each(GOLDEN_HOUSEHOLDS.map((name, i) => [name, i] as const))('%s', async (name, i) => {
  const household = readGoldenHousehold(name, rulebook);
  const plain = tellOnPage(rulebook, household);
  // No column shows the next question, so the test does not compute it.
  const nextQuestion = (): Promise<NextQuestion> => Promise.resolve({} as NextQuestion);
  const { asked, answer } = await evaluateAnswers({ ...engine, nextQuestion }, plain, said, false);
  const { situation, options } = asked;
  const events = await engine.events(situation, options);
  const report = await computeVerso(crossed, situation, { ...options, lived: answer });
  const spoken = PRINTED.includes(name) ? commands : unprinted;
  const now = (await spoken.evaluate(situation, household.date)).outcomes;
  for (const columns of listComparedColumns({ asked, answer, events, report, number: i }, spoken, service)) {
    const answers = { ...plain, ...Object.assign({}, ...columns.map((one) => one.answers)) };
    const listed: ComparisonEngine = { ...engine, events: () => Promise.resolve(events) };
    const view = await computeDeskCompareView(listed, { answers, said, asked, answer, report }, words);
    expect(view.missing, columns.map(({ what }) => what).join()).toEqual([]);
    const sides = [now, ...(await Promise.all(columns.map((one) => one.says())))];
    const page = createPage(along.rulebook, said, answers);
    expect(shown(view, sides)).toEqual(expected(page, view, sides));
    expect(passedOver(page, view, sides)).toEqual([]);
    seen.push(...columns.map(({ kind, what }) => ({ kind, what, cells: view.rows.length + view.open.length })));
  }
  if (i % DRAWN === 0) await drawn(plain, { asked, answer, report });
});

test('every kind of column was there', () => {
  const kinds: readonly ComparedColumn['kind'][] = ['event', 'after', 'files'];
  const count = (kind: ComparedColumn['kind']): number => seen.filter((one) => one.kind === kind).length;
  for (const kind of kinds) expect(count(kind), kind).toBeGreaterThan(GOLDEN_HOUSEHOLDS.length * 0.8);
  for (const kind of ['nearest', 'law'] as const)
    expect(count(kind), kind).toBeGreaterThan(GOLDEN_HOUSEHOLDS.length * 0.4);
  // Some households have no finding of the verso, and then no such column.
  expect(count('divergence')).toBeGreaterThan(GOLDEN_HOUSEHOLDS.length * 0.2);
});

async function drawn(
  plain: Readonly<Record<string, string>>,
  lived: Pick<Parameters<typeof computeDeskCompareView>[1], 'asked' | 'answer' | 'report'>,
): Promise<void> {
  const { situation, options } = lived.asked;
  const answers = { ...plain, [ALONG]: 'p1.taxable_month' };
  const view = await computeDeskCompareView(engine, { ...lived, answers, said }, words);
  const line: Curve = await service.curve(situation, {
    ...options,
    fact: 'taxable_month',
    of: 'p1',
    from: undefined,
    to: undefined,
  });
  expect(view.curve?.points).toHaveLength(line.total.length);
  expect(view.curve?.cliffs).toHaveLength(line.cliffs.length);
  expect(view.curve?.turns).toHaveLength(line.rights.flatMap(({ turns }) => turns).length);
}

function keyOf(right: string, claimant: string): string {
  return `${right} ${claimant}`;
}

/**
 * Returns the outcome of a right and its known amounts in the words of the page, without amounts where the verdict is
 * `no`. Several amounts of zero are mentioned once.
 */
function told(page: Page, { right, outcome, verdict, pays, saves }: ComparedFigures): string {
  const speech = createPageSpeech(page, right);
  const lines = verdict === 'no' ? [] : [...pays, ...saves];
  const isNothing = ({ value }: (typeof lines)[number]): boolean => 'max' in value && value.max === 0;
  const amounts = lines
    .filter((line, i) => !isNothing(line) || lines.findIndex(isNothing) === i)
    .map((line) => formatLineAmount(line, speech));
  return [said.terms.outcomes[outcome].title, ...amounts.filter((one) => one !== said.terms.unknown)].join(' | ');
}

type Sides = readonly (readonly ComparedFigures[])[];

type StrictFigures = ComparedFigures & { readonly isAssumed: boolean };

type WithUnless = ComparedFigures & { readonly unless?: readonly Unless[] | undefined };

function bySide(sides: Sides): readonly ReadonlyMap<string, StrictFigures>[] {
  return sides.map((figures) => new Map(figures.map((one) => [keyOf(one.right, one.claimant), toStrict(one)])));
}

/**
 * Returns the figures as the page shows them. The page does not assume what is usual or estimated, so that a right that
 * an operation calls likely or unlikely for that reason is open there. Its amounts are not compared, because the
 * operation computes them with what it assumed.
 */
function toStrict(one: ComparedFigures): StrictFigures {
  return isAssumed(one)
    ? { ...withoutAmounts(one), outcome: isDecided(one) ? 'human' : 'depends', isAssumed: true }
    : { ...one, isAssumed: false };
}

/** Checks whether a right is likely by how an authority nearly always decides; without that only a person settles it. */
function isDecided({ unless }: WithUnless): boolean {
  return unless?.some(({ fact }) => fact.startsWith('discretion.')) ?? false;
}

function withoutAmounts(one: ComparedFigures): ComparedFigures {
  return { ...one, pays: [], saves: [] };
}

function isAssumed({ unless }: WithUnless): boolean {
  return unless?.some(({ because }) => because !== 'concern') ?? false;
}

function expected(page: Page, { rows, open }: DeskCompareView, all: Sides): readonly string[] {
  const sides = bySide(all);
  return [...rows, ...open].flatMap(({ right, claimants }) =>
    claimants.flatMap((claimant) =>
      sides.map((side) => {
        const one = side.get(keyOf(right, claimant));
        return one === undefined ? words.nobody : told(page, one);
      }),
    ),
  );
}

function shown({ rows, open }: DeskCompareView, all: Sides): readonly string[] {
  const assumed = all.map((figures) => new Set(figures.filter(isAssumed).map((one) => keyOf(one.right, one.claimant))));
  return [...rows, ...open].flatMap(({ right, claimants, cells }) =>
    claimants.flatMap((claimant) =>
      cells.map(({ says, amounts }, i) =>
        [says, ...(assumed[i]?.has(keyOf(right, claimant)) === true ? [] : amounts)].join(' | '),
      ),
    ),
  );
}

/**
 * Lists the pairs of a right and a person that have no row although their figures differ in some column. Left out are
 * rights that are unlikely or not due now both before and in the column, and rights that a person who joins the
 * household does not have.
 */
function passedOver(page: Page, { rows, open }: DeskCompareView, all: Sides): readonly string[] {
  const [now, ...sides] = bySide(all);
  const there = new Set([...rows, ...open].flatMap((row) => row.claimants.map((one) => keyOf(row.right, one))));
  return sides.flatMap((side) =>
    [...new Set([...(now?.keys() ?? []), ...side.keys()])].filter((key) => {
      const [before, after] = [now?.get(key), side.get(key)];
      if (there.has(key) || (before === undefined && after?.verdict === 'no')) return false;
      const isThere = (one: ComparedFigures | undefined): boolean =>
        one !== undefined && !['unlikely', 'not-now'].includes(one.outcome);
      if (!isThere(before) && !isThere(after)) return false;
      if (before === undefined || after === undefined) return true;
      const isEither = [before, after].some(({ isAssumed: assumed }) => assumed);
      const [first, second] = isEither ? [withoutAmounts(before), withoutAmounts(after)] : [before, after];
      return told(page, first) !== told(page, second);
    }),
  );
}
