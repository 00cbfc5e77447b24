/**
 * These tests hold whole households, with the outcome, amounts and first reason of every right, so that every change
 * shows, line by line. HTTP, the command line and the page have to give the same answers.
 */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp, openService } from '@recto-verso/api';
import { expect, test } from 'vitest';
import { main } from '../../api/src/cli/main.ts';
import { evaluate, nextQuestion } from '../../engine/core/src/browser.ts';
import type { Answer } from '../../engine/core/src/index.ts';
import { evaluateAnswers, type Engine } from '../../web/src/lib/door/evaluation.ts';
import { pageOf } from '../../web/src/lib/door/fields.ts';
import { saidIn } from '../../web/src/lib/server/said.ts';
import { openSent } from '../bundle/sent.ts';
import { rulebook } from '../opened.ts';
import { HOUSEHOLDS, householdOf, isoOf } from './household.ts';
import { answeredIn, printedIn, shownOn, turned } from './seen.ts';
import { firstReasonOf, goldenText } from './text.ts';
import { toldOn } from './told.ts';

const FOLDER = join(import.meta.dirname, 'expected');
const language = 'en';
const said = saidIn(language);
const app = createApp(await openService());
const opened = await openSent(language);
/** Runs the engine as the worker thread of the page does, over the bundles that a browser is sent. */
const engine: Engine = {
  rulebook: opened.rulebook,
  evaluate: (situation, options) => evaluate(opened, situation, options),
  nextQuestion: (situation, options) => Promise.resolve(nextQuestion(opened, situation, options)),
};

async function overHttp(request: object): Promise<Answer> {
  const body = JSON.stringify(request);
  const headers = { 'content-type': 'application/json' };
  const response = await app.request('/api/v1/evaluate', { method: 'POST', headers, body });
  return (await response.json()) as Answer;
}

async function onTheCommandLine(...args: readonly string[]): Promise<string> {
  const lines: string[] = [];
  const say = (text: string): number => lines.push(text);
  await main(args, { out: say, err: say });
  return lines.join('\n');
}

test.each(HOUSEHOLDS)('%s', async (name) => {
  const household = householdOf(name, rulebook);
  const request = { situation: household.situation, date: isoOf(household.date), language };
  const kept = readFileSync(join(FOLDER, `${name}.txt`), 'utf8').split('\n');
  const answer = await overHttp(request);
  expect(
    goldenText(household, answer, rulebook).split('\n'),
    `read the change as a caseworker would; where it is right: npx tsx tests/golden/write.ts ${name}`,
  ).toEqual(kept);

  const file = join(await mkdtemp(join(tmpdir(), 'recto-verso-golden-')), 'household.json');
  await writeFile(file, JSON.stringify(request));
  expect(printedIn(await onTheCommandLine('evaluate', file))).toEqual(answeredIn(answer, rulebook));
  const open = answer.outcomes.find(({ outcome, isClaimant }) => outcome !== 'not-now' && isClaimant === 'yes');
  const explained = await onTheCommandLine('explain', open?.right ?? '', file);
  expect(explained).toContain(open === undefined ? 'nobody' : firstReasonOf(open)?.sentence);

  const options = { date: household.date, language, whatIfs: false };
  const onThePage = await evaluate(opened, household.situation, options);
  expect(goldenText(household, onThePage, rulebook).split('\n')).toEqual(kept);
  // Facts for which the form has no field stay open on the page; they may not turn any result into another one.
  const answers = toldOn(rulebook, household);
  const told = await evaluateAnswers(engine, answers, said);
  expect([...told.errors]).toEqual([]);
  expect(turned(answer, told.answer, Object.keys(household.situation.persons))).toEqual([]);
  const page = pageOf(opened.rulebook, said, answers);
  expect(shownOn(page, told.answer)).toEqual(answeredIn(told.answer, rulebook, page));
});

test('every text is of a household', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(HOUSEHOLDS.map((name) => `${name}.txt`));
});
