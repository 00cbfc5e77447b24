/**
 * These tests compare the answers for whole households with texts that somebody has read. The texts hold the outcome,
 * the amounts and the first reason of every right that may concern the household, so that every change shows line by
 * line. HTTP, the command line and the page have to give the same answers.
 */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp, openService } from '@recto-verso/api';
import { expect, test } from 'vitest';
import { runCommandLine } from '../../api/src/cli/main.ts';
import { evaluate, evaluateInOrder } from '../../engine/core/src/answer.ts';
import { findNextQuestion } from '../../engine/core/src/browser.ts';
import type { Answer, RightAnswer } from '../../engine/core/src/index.ts';
import { evaluateAnswers, type PageEngine } from '../../web/src/lib/door/evaluation.ts';
import { createPage } from '../../web/src/lib/door/fields.ts';
import { getLanguageWords } from '../../web/src/lib/server/language-words.ts';
import { openSent } from '../bundle/sent.ts';
import { rulebook } from '../open-rulebook.ts';
import { GOLDEN_HOUSEHOLDS, readGoldenHousehold, formatIsoDay } from './household.ts';
import { listAnsweredLines, parsePrintedLines, listShownLines, findContradictedRights } from './visible-lines.ts';
import { findFirstReason, formatGoldenText } from './text.ts';
import { tellOnPage } from './form-answers.ts';

const FOLDER = join(import.meta.dirname, 'expected');
const language = 'en';
const said = getLanguageWords(language);
const app = createApp(await openService());
const opened = await openSent(language);
/** Runs the engine as the worker thread of the page does, over the bundles that a browser is sent. */
const engine: PageEngine = {
  rulebook: opened.rulebook,
  evaluate: (situation, { ordered, ...options }) => (ordered ? evaluateInOrder : evaluate)(opened, situation, options),
  nextQuestion: (situation, options) => Promise.resolve(findNextQuestion(opened, situation, options)),
};

async function overHttp(request: object): Promise<Answer> {
  const body = JSON.stringify(request);
  const headers = { 'content-type': 'application/json' };
  const response = await app.request('/api/v1/evaluate', { method: 'POST', headers, body });
  return (await response.json()) as Answer;
}

/**
 * Returns an answer as it is without what the second run adds: how authorities nearly always decide, and what would
 * narrow an amount that is sure.
 */
function withoutSecondRun(answer: Answer): Answer {
  const outcomes = answer.outcomes.map((right): RightAnswer => {
    if (right.verdict === 'yes') return { ...right, missing: [] };
    return right.unless?.some(({ because }) => because === 'usual') === true ? { ...right, outcome: 'human' } : right;
  });
  return { ...answer, outcomes };
}

async function onTheCommandLine(...args: readonly string[]): Promise<string> {
  const lines: string[] = [];
  const say = (text: string): number => lines.push(text);
  await runCommandLine(args, { out: say, err: say });
  return lines.join('\n');
}

test.each(GOLDEN_HOUSEHOLDS)('%s', async (name) => {
  const household = readGoldenHousehold(name, rulebook);
  const request = { situation: household.situation, date: formatIsoDay(household.date), language };
  const kept = readFileSync(join(FOLDER, `${name}.txt`), 'utf8').split('\n');
  const answer = await overHttp(request);
  expect(
    formatGoldenText(household, withoutSecondRun(answer), rulebook).split('\n'),
    `read the change as a caseworker would; where it is right: npx tsx tests/golden/write.ts ${name}`,
  ).toEqual(kept);

  const file = join(await mkdtemp(join(tmpdir(), 'recto-verso-golden-')), 'household.json');
  await writeFile(file, JSON.stringify(request));
  expect(parsePrintedLines(await onTheCommandLine('evaluate', file))).toEqual(listAnsweredLines(answer, rulebook));
  const open = answer.outcomes.find(({ outcome, isClaimant }) => outcome !== 'not-now' && isClaimant === 'yes');
  const explained = await onTheCommandLine('explain', open?.right ?? '', file);
  expect(explained).toContain(open === undefined ? 'nobody' : findFirstReason(open)?.sentence);

  const options = { date: household.date, language, whatIfs: false };
  const onThePage = await evaluate(opened, household.situation, options);
  expect(formatGoldenText(household, onThePage, rulebook).split('\n')).toEqual(kept);
  // Facts for which the form has no field stay open on the page. They may make a result less certain but may not turn
  // it into another one.
  const answers = tellOnPage(rulebook, household);
  const told = await evaluateAnswers(engine, answers, said, true);
  expect([...told.errors]).toEqual([]);
  expect(findContradictedRights(answer, told.answer, Object.keys(household.situation.persons))).toEqual([]);
  const page = createPage(opened.rulebook, said, answers);
  expect(listShownLines(page, told.answer)).toEqual(listAnsweredLines(told.answer, rulebook, page));
});

test('every text is of a household', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(GOLDEN_HOUSEHOLDS.map((name) => `${name}.txt`));
});
