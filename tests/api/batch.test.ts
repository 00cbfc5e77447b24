/**
 * Tests batches: answers come in the order of the lines, each problem is on its own line, and lines are read only as
 * answers are taken.
 */
import { createApp, LIMITS, openService, type Service } from '@recto-verso/api';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawHousehold } from '../generators/household.ts';
import { drawClosedScreens } from '../generators/closed.ts';
import { rulebook } from '../open-rulebook.ts';
import { getAsker, type Asker } from '../../api/src/threads/asker.ts';
import { splitLines, type InputLine } from '../../api/src/http/batch/lines.ts';

const service = await openService();
const app = createApp(service);
const her = { persons: { her: { birth: '1990-04-23' } }, home: { region: 'brussels' } };
const line = (more: object = {}) => JSON.stringify({ situation: her, date: '2026-11-25', rights: ['ris'], ...more });

function post(body: RequestInit['body']): Promise<Response> {
  const init = { method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body, duplex: 'half' };
  return Promise.resolve(app.request('/api/v1/evaluate/batch', init as RequestInit));
}

interface Answered {
  readonly index: number;
  readonly answer?: { readonly language: string };
  readonly problem?: { readonly status: number; readonly problems: readonly { readonly code: string }[] };
}

async function answers(response: Response): Promise<readonly Answered[]> {
  return (await response.text())
    .trim()
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => JSON.parse(text) as Answered);
}

it('answers each line by its number, and what is wrong on its own line alone', async () => {
  const tooLong = JSON.stringify({ situation: her }).padEnd(LIMITS.body + 1, ' ');
  const lines = [
    line(),
    '{',
    '',
    line({ situation: { persons: { her: { birht: 1 } } } }),
    tooLong,
    line({ language: 'nl' }),
    '[]',
  ];
  const got = await answers(await post(lines.join('\n')));
  expect(got.map(({ index, answer, problem }) => [index, answer?.language ?? problem?.problems[0]?.code])).toEqual([
    [0, 'en'],
    [1, 'broken-json'],
    [3, 'unknown-fact'],
    [4, 'body-too-large'],
    [5, 'nl'],
    [6, 'wrong-type'],
  ]);
});

it('gives the answers that evaluate gives', async () => {
  const [first] = await answers(await post(`${line()}\n`));
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: line() };
  expect(first?.answer).toEqual(await (await app.request('/api/v1/evaluate', init)).json());
});

it('reads closed screens, and a day since which nothing has changed, as evaluate does', async () => {
  const told = fc.sample(
    drawHousehold(rulebook, 20261125, { unknown: 0.6 }).chain((input) => drawClosedScreens(rulebook, input, 20261125)),
    { numRuns: 6, seed: 20261125 },
  );
  const got = await answers(await post(told.map((situation) => line({ situation })).join('\n')));
  for (const [i, situation] of told.entries()) {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: line({ situation }),
    };
    expect(got[i]?.answer).toEqual(await (await app.request('/api/v1/evaluate', init)).json());
  }
});

it('names a screen that is not known by the number of its line', async () => {
  const wrong = { persons: { her: { closed: ['nothing'] } } };
  const [first] = await answers(await post(line({ situation: wrong })));
  expect(first?.problem?.problems).toMatchObject([
    { code: 'unknown-screen', field: 'situation.persons.her.closed[0]' },
  ]);
});

it('of nothing answers nothing', async () => {
  for (const body of ['', '\n\n']) expect(await answers(await post(body))).toEqual([]);
});

it('stops after its most lines, and says so', async () => {
  const got = await answers(await post('{\n'.repeat(LIMITS.lines + 5)));
  expect(got.length).toBe(LIMITS.lines + 1);
  expect(got.at(-1)?.problem?.problems[0]?.code).toBe('too-many-lines');
});

it('reads a line only once an answer has been taken', async () => {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        sent += 1;
        controller.enqueue(new TextEncoder().encode('{\n'));
      },
    },
    { highWaterMark: 0 },
  );
  const reader = (await post(body)).body?.getReader();
  await reader?.read();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(sent).toBeLessThan(3 * service.width + 10);
  const before = sent;
  for (let i = 0; i < 20; i++) await reader?.read();
  expect(sent).toBeGreaterThan(before);
  await reader?.cancel();
});

it('refuses more batches at once than it may have, and takes new ones when others have left', async () => {
  const endless = () =>
    new ReadableStream<Uint8Array>({ pull: (c) => c.enqueue(new TextEncoder().encode('{\n')) }, { highWaterMark: 0 });
  const open = await Promise.all(Array.from({ length: LIMITS.batches }, () => post(endless())));
  const refused = await post(line());
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
  await Promise.all(open.map((response) => response.body?.cancel()));
  expect((await post(line())).status).toBe(200);
});

it('one address that has as many as it may leaves room for others, and its lines are asked for in its name', async () => {
  const asked: (Asker | undefined)[] = [];
  const evaluate: Service['evaluate'] = (...given) => {
    asked.push(getAsker());
    return service.evaluate(...given);
  };
  const shared = createApp({ ...service, evaluate });
  const from = async (remoteAddress: string, body: RequestInit['body']) => {
    const init = { method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body, duplex: 'half' };
    const env = { incoming: { socket: { remoteAddress } } };
    return shared.request('/api/v1/evaluate/batch', init as RequestInit, env as never);
  };
  const open = await Promise.all(
    Array.from({ length: LIMITS.batches }, () => from('192.0.2.1', new ReadableStream<Uint8Array>())),
  );
  expect((await from('192.0.2.1', line())).status).toBe(503);
  expect((await answers(await from('192.0.2.2', line())))[0]?.answer?.language).toBe('en');
  expect(asked).toMatchObject([{ client: '192.0.2.2', most: LIMITS.answer }]);
  // The bodies never deliver the chunk that is being read, so the cancellation is not awaited.
  for (const { body } of open) void body?.cancel();
  expect((await from('192.0.2.1', line())).status).toBe(200);
});

it('lines are the same however the body is cut', async () => {
  const read = async (chunks: readonly Uint8Array[]): Promise<readonly InputLine[]> => {
    const lines: InputLine[] = [];
    for await (const one of splitLines(
      (async function* () {
        yield* chunks;
      })(),
      12,
    ))
      lines.push(one);
    return lines;
  };
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.string({ unit: 'binary', maxLength: 8 }).map((text) => text.replaceAll('\n', ' ')),
        { maxLength: 8 },
      ),
      fc.array(fc.nat(80), { maxLength: 6 }),
      async (texts, cuts) => {
        const whole = Buffer.from(texts.join('\n'), 'utf8');
        const ends = [...cuts, whole.length].map((cut) => Math.min(cut, whole.length)).sort((a, b) => a - b);
        const pieces = ends.map((end, i) => whole.subarray(ends[i - 1] ?? 0, end));
        expect(await read(pieces)).toEqual(await read([whole]));
        const expected = texts.flatMap((text, index) =>
          text.trim() === '' && Buffer.byteLength(text) <= 12 ? [] : [index],
        );
        expect((await read(pieces)).map((one) => one.index)).toEqual(expected);
      },
    ),
    { seed: 7, numRuns: 200 },
  );
});

describe('behind a proxy', () => {
  const proxied = createApp(service, { trustedProxies: 1 });
  const send = (body: RequestInit['body']): Promise<Response> => {
    const headers = { 'content-type': 'application/x-ndjson' };
    const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
    return Promise.resolve(proxied.request('/api/v1/evaluate/batch', init));
  };

  it('nothing is answered before all of it was sent: some proxies break off whoever sends beside an answer', async () => {
    let sent = 0;
    const lines = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        if (sent++ < 20) controller.enqueue(new TextEncoder().encode(`${line()}\n`));
        else controller.close();
      },
    });
    const response = await send(lines);
    expect(sent).toBe(21);
    expect((await answers(response)).filter(({ answer }) => answer?.language === 'en')).toHaveLength(20);
  });

  it('what is too long to be held is told so', async () => {
    const response = await send(' '.repeat(LIMITS.list + 1));
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ problems: [{ code: 'body-too-large' }] });
  });
});
