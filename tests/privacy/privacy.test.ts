/**
 * These tests check that nothing that the server writes contains what somebody sent. They send marked values to every
 * operation and every form of the running server, well formed and malformed, and search for them in its output and in
 * the files that it writes.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { operations, type Described } from '../api/contract.ts';
import { PAGES } from '../browser/addresses.ts';
import { fillForms } from './forms.ts';
import { PRIVACY_MARKS, findMarks } from './marks.ts';
import { readFilesBelow, runServer, type Left, type RunningServer } from './running.ts';

let server: RunningServer;
let left: Promise<Left> | null = null;
const stop = (): Promise<Left> => (left ??= server.stop());
// The server builds the pages when they have not been built yet, which takes long.
beforeAll(async () => {
  // The test is about what is written and not about time, and an answer may take long on a busy machine.
  server = await runServer({ TIME_LIMIT: '600' });
}, 600_000);
afterAll(stop);

const SITUATION = {
  persons: {
    [PRIVACY_MARKS.id]: {
      birth: PRIVACY_MARKS.birth,
      taxable_month: PRIVACY_MARKS.amount,
      partner: 'none',
      nationality: { other: PRIVACY_MARKS.text },
    },
  },
  home: { region: 'brussels' },
};
/** Maps an operation to the fields that its request has besides the household. */
const BESIDE: Readonly<Record<string, object>> = {
  curve: { fact: 'taxable_month', of: PRIVACY_MARKS.id },
  record: { answer: { note: PRIVACY_MARKS.text } },
  verso: { official: { persons: { [PRIVACY_MARKS.id]: { taxable_month: PRIVACY_MARKS.amount } } } },
};

/** Returns four bodies: a well-formed one, one with an unknown fact, one that is cut off, and one of another type. */
function bodiesOf({ name }: Described): readonly string[] {
  const asked = { situation: SITUATION, date: '2026-11-25' };
  const sound = JSON.stringify(name === 'compare' ? { before: asked, after: asked } : { ...asked, ...BESIDE[name] });
  return [
    sound,
    sound.replace('"taxable_month"', `"${PRIVACY_MARKS.id}"`),
    sound.slice(0, -9),
    `"${PRIVACY_MARKS.text}"`,
  ];
}

it('of no operation', async () => {
  const statuses = new Map<string, number[]>();
  for (const described of operations) {
    const path = described.path.replaceAll(/\{\w+\}/g, PRIVACY_MARKS.id);
    const media = Object.keys(described.operation.requestBody?.content ?? {})[0];
    const headers = {
      'user-agent': PRIVACY_MARKS.text,
      referer: `${server.origin}/?${PRIVACY_MARKS.id}`,
      cookie: `rv0=${PRIVACY_MARKS.id}`,
    };
    for (const body of media === undefined ? [null] : bodiesOf(described)) {
      const response = await fetch(`${server.origin}${path}${media === undefined ? `?date=${PRIVACY_MARKS.id}` : ''}`, {
        method: described.method.toUpperCase(),
        headers: media === undefined ? headers : { ...headers, 'content-type': media },
        body,
      });
      await response.arrayBuffer();
      statuses.set(described.name, [...(statuses.get(described.name) ?? []), response.status]);
    }
  }
  // Valid requests have to be answered; otherwise only refusals would have been tested.
  for (const name of ['evaluate', 'evaluateBatch', 'nextQuestion', 'verso', 'compare', 'curve', 'events'])
    expect(statuses.get(name)?.[0], name).toBe(200);
  expect([...statuses.values()].flat().filter((status) => status >= 500)).toEqual([]);
}, 300_000);

it('of no form', async () => {
  let cookies = '';
  let sent = 0;
  for (const path of PAGES) {
    const page = `${server.origin}/en/${path}`;
    const headers = (): Record<string, string> => ({
      origin: server.origin,
      ...(cookies === '' ? {} : { cookie: cookies }),
    });
    const markup = await (await fetch(page, { headers: headers() })).text();
    for (const { action, fields } of fillForms(markup, page)) {
      const response = await fetch(action, { method: 'POST', headers: headers(), body: fields, redirect: 'manual' });
      expect(response.status, `${action} ${await response.text().then((text) => text.slice(0, 200))}`).toBeLessThan(
        500,
      );
      const given = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
      if (given.length > 0) cookies = given.join('; ');
      sent += 1;
    }
  }
  expect(sent).toBeGreaterThan(40);
}, 600_000);

it('is found in what the server writes', async () => {
  const found = await stop();
  expect(String(found.get('stdout'))).toContain('is ready');
  expect(findMarks(found)).toEqual([]);
}, 60_000);

it('would be found in a file that was put aside', () => {
  const folder = mkdtempSync(join(tmpdir(), 'recto-verso-marks-'));
  writeFileSync(join(folder, 'log'), `{"id":"${PRIVACY_MARKS.id}"}`);
  writeFileSync(join(folder, 'sealed'), Buffer.from(PRIVACY_MARKS.text).toString('base64'));
  expect(new Set(findMarks(new Map(readFilesBelow(folder))).map((found) => found.split(':')[0]))).toEqual(
    new Set(['log', 'sealed'].map((name) => join(folder, name))),
  );
});
