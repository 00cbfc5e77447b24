/**
 * Tests the verso over HTTP: each right as the household lives and as the registers show it, what the registers still
 * say, letters, and the crossings of registers themselves.
 */
import { createApp, openService } from '@recto-verso/api';
import { describe, expect, it } from 'vitest';
import { Crossings } from '../../api/src/contract/crossings.ts';
import { Verso } from '../../engine/core/src/contract.ts';
import { ProblemDetails } from '../../api/src/contract/problem.ts';
import { LANGUAGES } from '../../api/src/contract/request.ts';
import { describeCrossings } from '../../api/src/law/crossings.ts';
import { readDivergenceCases } from '../ask/verso/cases.ts';

const service = await openService();
const app = createApp(service);
const book = service.rulebook.crossings;

/** Is a case with two friends in one flat, for whom the register shows one address. */
const flat = readDivergenceCases()[0] as ReturnType<typeof readDivergenceCases>[number];
const right = service.rulebook.rights.find(({ name }) => name in flat.effects)?.id ?? '';
const claimant = Object.keys(Object.values(flat.effects)[0] ?? {})[0] ?? '';
const asked = { situation: flat.situation, date: isoOf(flat.date), rights: [right], language: 'en' };

function isoOf(day: number): string {
  return String(day).replace(/(\d{4})(\d{2})(\d{2})/, '$1-$2-$3');
}

async function ask(body: unknown): Promise<Response> {
  const init = { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  return app.request('/api/v1/verso', init);
}

async function versoOf(body: unknown): Promise<Verso> {
  const response = await ask(body);
  expect(response.status).toBe(200);
  return Verso.parse(await response.json());
}

describe('verso', () => {
  it('shows the finding of a household, its effect, and what to do', async () => {
    const verso = await versoOf(asked);
    const finding = verso.findings.find(({ divergence }) => divergence === flat.divergence);
    expect(finding?.effects.map((effect) => effect.right)).toContain(right);
    expect(finding?.remedies).not.toEqual([]);
    const face = verso.rights.find((one) => one.claimant === claimant);
    expect(face?.findings).toContain(flat.divergence);
    expect(face?.status).not.toBe('agree');
    expect(verso.quiet).toBe(false);
    expect(new Set(verso.rights.map((one) => one.right))).toEqual(new Set([right]));
  });

  it('counts the last day only from a decision', async () => {
    const remedies = async (more: object) =>
      (await versoOf({ ...asked, ...more })).findings.flatMap((finding) => finding.remedies);
    const before = await remedies({});
    expect(before.filter(({ lastDay }) => lastDay !== null)).toEqual([]);
    const limited = before.filter(({ asksDecision }) => asksDecision).map(({ id }) => id);
    expect(limited).not.toEqual([]);
    const after = await remedies({ decided: '2026-11-02' });
    expect(after.filter(({ lastDay }) => lastDay !== null).map(({ id }) => id)).toEqual(limited);
    for (const { lastDay } of after) expect(lastDay ?? '9999').toMatch(/^(2026-1[12]|2027|9999)/);
  });

  it('makes letters in the languages asked, and in no other', async () => {
    const letters = async (more: object) =>
      (await versoOf({ ...asked, ...more })).findings
        .flatMap((finding) => finding.remedies)
        .flatMap((remedy) => remedy.letters);
    expect(await letters({})).toEqual([]);
    const made = await letters({ letters: ['nl', 'en'] });
    expect(new Set(made.map(({ language }) => language))).toEqual(new Set(['nl', 'en']));
    for (const { language, toSend, body } of made) {
      expect(toSend).toBe(language !== 'en');
      expect(body.join()).not.toMatch(/\{\w+\}|undefined/);
    }
  });

  it('lays what the registers still say over the picture', async () => {
    const told = await versoOf(asked);
    const official = { persons: { [claimant]: { registered: 'elsewhere' } } };
    const corrected = await versoOf({ ...asked, official });
    const registered = ({ picture }: Verso) =>
      picture.filter(({ fact, of }) => fact === 'registered' && of === claimant).map(({ to }) => to);
    expect(registered(told)).toEqual([]);
    expect(registered(corrected)).toEqual([{ kind: 'choice', values: ['elsewhere'] }]);
  });
});

describe('bad input', () => {
  const her = (fields: unknown) => ({ ...asked, official: { persons: { [claimant]: fields } } });
  const cases: readonly (readonly [string, unknown, string, string])[] = [
    ['an unknown fact', her({ registred: 'here' }), 'unknown-fact', `official.persons.${claimant}.registred`],
    ['a wrong type', her({ birth: 12 }), 'wrong-type', `official.persons.${claimant}.birth`],
    ['fields that are none', her([]), 'wrong-type', `official.persons.${claimant}`],
    ['a thing', her({ job: [] }), 'unknown-field', `official.persons.${claimant}.job`],
    ['a family tie', her({ related: {} }), 'unknown-field', `official.persons.${claimant}.related`],
    [
      'nobody of the household',
      { ...asked, official: { persons: { stranger: {} } } },
      'person-not-described',
      'official.persons.stranger',
    ],
    ['a part of a situation', { ...asked, official: { others: 'none' } }, 'unknown-field', 'official.others'],
    ['a part that is none', { ...asked, official: { homes: {} } }, 'unknown-fact', 'official.homes'],
    ['a home that is none', { ...asked, official: { home: 1 } }, 'wrong-type', 'official.home'],
    ['persons that are none', { ...asked, official: { persons: [] } }, 'wrong-type', 'official.persons'],
    ['an official that is none', { ...asked, official: [] }, 'wrong-type', 'official'],
    ['a decision on no day', { ...asked, decided: '2026-02-30' }, 'invalid-date', 'decided'],
    ['a language of letters that is not there', { ...asked, letters: ['tlh'] }, 'wrong-type', 'letters.0'],
    ['a key of no request', { ...asked, registers: {} }, 'unknown-key', 'registers'],
    [
      'a fact of the situation',
      { ...asked, situation: { persons: { x: { y: 1 } } } },
      'unknown-fact',
      'situation.persons.x.y',
    ],
  ];
  it.each(cases)('%s: 422 with its field', async (_name, body, code, field) => {
    const response = await ask(body);
    expect(response.status).toBe(422);
    const { problems } = ProblemDetails.parse(await response.json());
    expect(problems.map((one) => [one.code, one.field])).toContainEqual([code, field]);
    for (const { what, why, mend } of problems) for (const text of [what, why, mend]) expect(text).not.toBe('');
  });
});

describe('crossings', () => {
  it.each(LANGUAGES)('tells them all in %s', async (language) => {
    const response = await app.request(`/api/v1/crossings?language=${language}`);
    const crossings = Crossings.parse(await response.json());
    const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
    expect(ids(crossings.sources)).toEqual(ids(book.sources));
    expect(ids(crossings.flows)).toEqual(ids(book.flows));
    expect(ids(crossings.remedies)).toEqual(ids(book.remedies));
    expect(ids(crossings.events)).toEqual(ids(book.events));
    const published = book.divergences.filter((one) => one.published);
    expect(ids(crossings.divergences)).toEqual(ids(published));
    for (const one of [...crossings.sources, ...crossings.flows, ...crossings.remedies, ...crossings.events]) {
      expect(one.name, one.id).not.toBe('');
    }
    for (const { id, name, sees, law, exposed, help, prepare } of crossings.divergences) {
      for (const words of [name, sees, law, exposed, help, prepare.join()]) expect(words, id).not.toBe('');
    }
  });

  it('tells nothing of a divergence that is not published, or has no source', () => {
    const words = service.words('en');
    const told = (divergences: typeof book.divergences) => {
      const rulebook = { ...service.rulebook, crossings: { ...book, divergences } };
      return describeCrossings({ ...words, book: { ...words.book, rulebook } }).divergences.length;
    };
    expect(told(book.divergences)).toBeGreaterThan(0);
    expect(told(book.divergences.map((one) => ({ ...one, published: false })))).toBe(0);
    expect(told(book.divergences.map((one) => ({ ...one, strength: 'unsourced' as const })))).toBe(0);
  });

  it('names only what it tells', async () => {
    const crossings = Crossings.parse(await (await app.request('/api/v1/crossings')).json());
    const all = <K extends 'sources' | 'flows' | 'remedies'>(key: K) => [
      ...new Set(crossings.divergences.flatMap((one) => one[key])),
    ];
    for (const key of ['sources', 'flows', 'remedies'] as const) {
      expect(crossings[key].map(({ id }) => id)).toEqual(expect.arrayContaining(all(key)));
    }
    for (const { awaits, id } of crossings.divergences) {
      expect(awaits === null, id).toBe(book.divergences.find((one) => one.id === id)?.rule !== null);
    }
  });
});
