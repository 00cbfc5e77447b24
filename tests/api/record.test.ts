/**
 * Tests records: the same input, day and rulebook give the same bytes, an answer of another rulebook is reported as
 * such, and the JSON is canonical.
 */
import { createApp, openService } from '@recto-verso/api';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordResult } from '../../api/src/contract/record.ts';
import { drawHousehold } from '../generators/household.ts';
import { drawClosedScreens } from '../generators/closed.ts';
import { rulebook } from '../open-rulebook.ts';
import { createPropertySettings, PATIENCE } from '../properties/shared.ts';
import { writeCanonicalJson } from '../../api/src/record/canonical.ts';
import { findJsonDifferences } from '../../api/src/record/differences.ts';

const app = createApp(await openService());
const request = {
  situation: { persons: { her: { birth: '1990-04-23' } } },
  date: '2026-11-25',
  language: 'fr',
  rights: ['ris'],
};

async function post(path: string, body: unknown): Promise<unknown> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return (await app.request(`/api/v1/${path}`, init)).json();
}
type Answer = { rulebook: { hash: string; version: string }; outcomes: { verdict: string }[] };
const answer = (await post('evaluate', request)) as Answer;
const record = async (given: unknown) => RecordResult.parse(await post('record', { ...request, answer: given }));

describe('an earlier answer', () => {
  it('is the same, whatever the order of its keys', async () => {
    const turned = Object.fromEntries(Object.entries(answer).reverse());
    for (const given of [answer, turned])
      expect(await record(given)).toMatchObject({ result: 'same', differences: [], more: 0 });
  });

  it('carries its own day and language', async () => {
    const { situation, rights } = request;
    expect(RecordResult.parse(await post('record', { situation, rights, answer })).result).toBe('same');
  });

  it(
    'of closed screens, and of a part that has not changed, is worked out again to the letter',
    async () => {
      const told = drawHousehold(rulebook, 20261125, { unknown: 0.6 });
      await fc.assert(
        fc.asyncProperty(
          told.chain((input) => drawClosedScreens(rulebook, input, 20261125)),
          async (situation) => {
            const asked = { ...request, situation };
            const given = await post('evaluate', asked);
            expect(RecordResult.parse(await post('record', { ...asked, answer: given }))).toMatchObject({
              result: 'same',
              differences: [],
            });
          },
        ),
        createPropertySettings(0.2),
      );
    },
    PATIENCE,
  );

  it('of a screen that was closed is another than of one that was not', async () => {
    const screen = rulebook.screens.find(({ of }) => of === 'person')?.id ?? '';
    const closed = {
      persons: { her: { ...request.situation.persons.her, closed: [screen], unchanged: '2024-11-25' } },
    };
    const given = await post('evaluate', { ...request, situation: closed, rights: undefined });
    const asked = { ...request, rights: undefined, answer: given };
    expect(RecordResult.parse(await post('record', { ...asked, situation: closed })).result).toBe('same');
    expect(RecordResult.parse(await post('record', asked)).result).toBe('different');
    expect(findJsonDifferences(closed, request.situation).map(({ path }) => path)).toEqual([
      '/persons/her/closed',
      '/persons/her/unchanged',
    ]);
    expect(writeCanonicalJson(closed)).toContain(`"closed":["${screen}"],"unchanged":"2024-11-25"`);
  });

  it('is different where one value is', async () => {
    const given = structuredClone(answer);
    if (given.outcomes[0] !== undefined) given.outcomes[0].verdict = 'perhaps';
    expect(await record(given)).toMatchObject({
      result: 'different',
      differences: [{ path: '/outcomes/0/verdict', recorded: 'perhaps', here: answer.outcomes[0]?.verdict }],
    });
  });

  it('of another rulebook says which', async () => {
    const rulebook = { ...answer.rulebook, version: '2020.1.0', hash: '0'.repeat(64) };
    expect(await record({ ...answer, rulebook })).toMatchObject({
      result: 'other-rulebook',
      rulebook: { recorded: { version: '2020.1.0' }, here: { hash: answer.rulebook.hash } },
      sha256: { here: null },
    });
  });

  it.each([
    [{}],
    [{ rulebook: answer.rulebook }],
    [{ ...answer, language: 'tlh' }],
    [{ ...answer, date: 'yesterday' }],
  ])('that is none is refused: %#', async (given) => {
    const { situation, rights } = request;
    expect(await post('record', { situation, rights, answer: given })).toMatchObject({ status: 422 });
  });

  it('nested without end does no harm', async () => {
    const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
    const body = `{"situation":{"persons":{"her":{}}},"answer":{"rulebook":{"version":"1","hash":"1"},"deep":${deep}}}`;
    const response = await app.request('/api/v1/record', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect([400, 422]).toContain(response.status);
  });
});

describe('canonical JSON', () => {
  it('does not depend on the order of keys, and can be read back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = writeCanonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(writeCanonicalJson(turned(value))).toBe(text);
      }),
    );
  });

  it('sees each difference and no other', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(findJsonDifferences(a, turned(a))).toEqual([]);
        expect(findJsonDifferences(a, b).length > 0).toBe(writeCanonicalJson(a) !== writeCanonicalJson(b));
      }),
    );
  });
});

/** Returns the same value with the keys of its objects in reverse order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, one]) => [key, turned(one)]),
  );
}
