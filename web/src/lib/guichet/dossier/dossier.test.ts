/**
 * These tests check that a dossier is read as it was kept, and that a file of which a single byte has changed is not
 * opened.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '@recto-verso/engine';
import { drawClosedWords, drawUnchangedSince, drawClosedScreens } from '../../../../../tests/generators/closed.ts';
import { drawHousehold } from '../../../../../tests/generators/household.ts';
import { compileForRights, rulebook as whole } from '../../../../../tests/open-rulebook.ts';
import { createPropertySettings, PATIENCE } from '../../../../../tests/properties/shared.ts';
import { writeCanonicalJson } from '@recto-verso/api/record';
import { applyForm } from '../../door/answers.ts';
import { buildSituation } from '../../door/situation.ts';
import { toCurrentAnswers } from '../current-names.ts';
import { computeSha256 } from './bytes.ts';
import { LANGUAGES } from '../../languages.ts';
import { GUICHET_WORDS } from '../../words/guichet/index.ts';
import { writeDossierFile, readDossierFile, unlockDossier, findKeepingProblem } from './file.ts';
import { formatDossierFileName } from './file-name.ts';
import type { Dossier } from './format.ts';
import { OLD_PLAIN, OLD_SEALED } from './old.test-data.ts';
import { LEAST_SIGNS } from './passphrase.ts';
import { checkRecord, makeRecord } from './record.ts';

const DATE = 20261126;
/** Other tests show that the whole law gives the same bytes twice, so a few rights are enough here. */
const compiled = compileForRights(whole.rights.slice(0, 4).map(({ id }) => id));
const { rulebook } = compiled;
const engine: Parameters<typeof checkRecord>[0] = {
  rulebook,
  evaluate: (situation, options) => evaluate(compiled, situation, options),
};

/** This dossier is small, so that the test can change each of its bytes. */
const small: Dossier = {
  label: 'mardi 3 – é',
  kept: '2026-11-26',
  notes: [{ day: '2026-11-26', text: 'Rappeler.' }],
  answers: { 'p1.birth': '1990' },
  situation: { persons: { p1: {} } },
  official: null,
  record: {
    date: '2026-11-26',
    language: 'fr',
    rulebook: { name: 'x', version: '1', hash: 'y' },
    sha256: 'z',
    rights: [],
    faces: [],
    figures: [],
  },
};

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const plain = await writeDossierFile(small, '');
const sealed = await writeDossierFile(small, 'cheval agrafe pile');

async function opened(sealed: Parameters<typeof unlockDossier>[0], passphrase: string): Promise<Dossier> {
  const unlocked = await unlockDossier(sealed, passphrase);
  if (!unlocked.ok) throw new Error(unlocked.problem);
  return unlocked.value;
}

async function taken(situation: unknown, notes: Dossier['notes']): Promise<Dossier> {
  const options = { date: DATE, language: 'fr' as const };
  const answer = await evaluate(compiled, situation, options);
  const faces = answer.outcomes.map(({ right, claimant }) => ({
    right,
    claimant,
    status: 'wrong' as const,
    findings: ['x'],
  }));
  const record = await makeRecord({ asked: { situation, options }, answer }, null, faces);
  return { ...small, notes, ...record };
}

const households = drawHousehold(rulebook, DATE, { unknown: 0.4 }).chain((input) =>
  drawClosedScreens(rulebook, input, DATE),
);

describe('a dossier', () => {
  it(
    'comes back as it was kept, and its law says the same to the letter',
    async () => {
      const notes = fc.array(fc.record({ day: fc.constant('2026-11-26'), text: fc.string({ unit: 'grapheme' }) }));
      await fc.assert(
        fc.asyncProperty(households, notes, async (situation, written) => {
          const dossier = await taken(situation, written);
          const read = await readDossierFile(bytesOf(await writeDossierFile(dossier, '')));
          expect(read).toEqual({
            ok: true,
            value: { kind: 'open', dossier: JSON.parse(JSON.stringify(dossier)) as unknown },
          });
          if (!read.ok || read.value.kind !== 'open') return;
          const back = read.value.dossier;
          expect((await checkRecord(engine, back, 'fr')).found).toBe('same');
          const other = await checkRecord(engine, back, 'nl');
          expect([other.found, other.moved]).toEqual(['same-amounts', []]);
        }),
        createPropertySettings(0.15),
      );
    },
    PATIENCE,
  );

  it('whose answers closed screens gives the same answers and the same situation again, open or sealed', async () => {
    const told = fc.record({
      'p1.closed': drawClosedWords(whole, 'person').map((words) => words.join(' ')),
      'p1.unchanged': drawUnchangedSince(DATE),
      'home.closed': drawClosedWords(whole, 'home').map((words) => words.join(' ')),
      'home.unchanged': drawUnchangedSince(DATE),
    });
    await fc.assert(
      fc.asyncProperty(told, fc.boolean(), async (laid, isSealed) => {
        const passphrase = isSealed ? 'cheval agrafe pile' : '';
        const answers = applyForm({ 'p1.birth': '1990' }, Object.entries(laid));
        const { situation, errors } = buildSituation(answers, rulebook, 'fr');
        expect(errors).toEqual(new Map());
        const dossier = { ...(await taken(situation, [])), answers };
        const read = await readDossierFile(bytesOf(await writeDossierFile(dossier, passphrase)));
        if (!read.ok) throw new Error(read.problem);
        const back = read.value.kind === 'open' ? read.value.dossier : await opened(read.value, passphrase);
        expect(toCurrentAnswers(rulebook, back.answers)).toEqual(answers);
        expect(back.situation).toEqual(situation);
        expect(buildSituation(toCurrentAnswers(rulebook, back.answers), rulebook, 'fr').situation).toEqual(situation);
        expect((await checkRecord(engine, back, 'fr')).found).toBe('same');
      }),
      { numRuns: 8 },
    );
  });

  it('of another rulebook says so, and what has moved', async () => {
    const dossier = await taken({ persons: { p1: { birth: '1990-04-23', lives_in_belgium: 'yes' } } }, []);
    const { record } = dossier;
    const rights = record.rights.map((one, i) => (i === 0 ? { ...one, outcome: 'received' as const } : one));
    const old = {
      ...dossier,
      record: { ...record, rights, rulebook: { ...record.rulebook, version: '0', hash: 'old' } },
    };
    const checked = await checkRecord(engine, old, 'fr');
    expect(checked.found).toBe('other-rulebook');
    expect(checked.recorded.version).toBe('0');
    expect(checked.moved.map(({ name }) => name)).toEqual([record.rights[0]?.name]);
    expect(record.figures.length).toBeGreaterThan(0);
  });

  it.each([
    ['open', plain],
    ['sealed', sealed],
  ])('%s: any byte changed, left out or added is noticed', async (_, text) => {
    const bytes = bytesOf(text);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = bytes.slice();
        changed[at] = ((changed[at] ?? 0) + by) % 256;
        const shorter = Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(at + 1)]);
        const longer = Uint8Array.from([...bytes.slice(0, at), by, ...bytes.slice(at)]);
        for (const one of [changed, shorter, longer]) expect((await readDossierFile(one)).ok).toBe(false);
      }),
      { numRuns: 600 },
    );
    for (const end of ['\n', ' ', '\u0000', '\ufeff'])
      expect((await readDossierFile(bytesOf(text + end))).ok).toBe(false);
    expect((await readDossierFile(bytesOf(`\ufeff${text}`))).ok).toBe(false);
  });

  it('with a passphrase shows nothing of what it holds, and opens with that one alone', async () => {
    expect(sealed).not.toContain('Rappeler');
    const read = await readDossierFile(bytesOf(sealed));
    if (!read.ok || read.value.kind !== 'sealed') throw new Error('it is not sealed');
    expect(await unlockDossier(read.value, 'cheval agrafe pile')).toEqual({ ok: true, value: small });
    expect(await unlockDossier(read.value, 'cheval agrafe pilé')).toEqual({ ok: false, problem: 'locked' });
  });

  it('sealed anew by somebody who does not know the passphrase stays shut', async () => {
    const { sha256: _, ...bare } = JSON.parse(sealed) as Record<string, unknown>;
    const inside = String(bare['sealed']);
    const other = { ...bare, sealed: `${inside.startsWith('A') ? 'B' : 'A'}${inside.slice(1)}` };
    const read = await readDossierFile(
      bytesOf(writeCanonicalJson({ ...other, sha256: await computeSha256(writeCanonicalJson(other)) })),
    );
    if (!read.ok || read.value.kind !== 'sealed') throw new Error('it is not sealed');
    expect(await unlockDossier(read.value, 'cheval agrafe pile')).toEqual({ ok: false, problem: 'locked' });
  });

  it.each([
    ['foreign', '{"persons":{}}'],
    ['foreign', 'recto'],
    ['foreign', '['.repeat(200_000)],
    ['changed', plain.replace('Rappeler', 'Rappelez')],
    ['changed', plain.slice(0, -9)],
  ])('%s: %j is not opened, and why is told', async (problem, text) => {
    expect(await readDossierFile(bytesOf(text))).toEqual({ ok: false, problem });
  });

  it.each([
    ['open', OLD_PLAIN],
    ['sealed', OLD_SEALED],
  ])('%s, of the first version: is opened, and has nothing of the other face', async (_, text) => {
    const read = await readDossierFile(bytesOf(text));
    if (!read.ok) throw new Error(read.problem);
    const { value } = read;
    const dossier = value.kind === 'open' ? value.dossier : await unlockDossier(value, 'cheval agrafe pile');
    const old = { ...small, record: { ...small.record, faces: null } };
    expect(dossier).toEqual(value.kind === 'open' ? old : { ok: true, value: old });
  });

  it('of a form to come says that it is newer', async () => {
    const newer = { content: small, format: 'recto-verso-dossier', version: 3 };
    const text = writeCanonicalJson({ ...newer, sha256: await computeSha256(writeCanonicalJson(newer)) });
    expect(await readDossierFile(bytesOf(text))).toEqual({ ok: false, problem: 'newer' });
  });
});

describe('a passphrase', () => {
  it.each([
    'x',
    'secret',
    'cheval agrafe',
    'a'.repeat(40),
    'abab abab abab abab',
    ' '.repeat(20),
    '  cheval agrafe   ',
    '🐎'.repeat(14),
  ])('%j closes no new file, and why is told', (passphrase) => {
    expect(findKeepingProblem(passphrase)).toBe('weak');
  });

  it.each([
    '',
    'cheval agrafe pile',
    'correct horse battery staple',
    'x7Kp!qL2mZ9#vTd',
    '正しい馬の電池のホチキスと赤い橋と川',
  ])('%j is taken', (passphrase) => {
    expect(findKeepingProblem(passphrase)).toBeNull();
  });

  it('that is short opens the older file that it closed', async () => {
    const read = await readDossierFile(bytesOf(await writeDossierFile(small, 'x')));
    if (!read.ok || read.value.kind !== 'sealed') throw new Error('it is not sealed');
    expect(await unlockDossier(read.value, 'x')).toEqual({ ok: true, value: small });
  });

  it.each(LANGUAGES)('%s: the words say how long it has to be', (language) => {
    const { passphraseHint, problems } = GUICHET_WORDS[language].dossier;
    for (const text of [passphraseHint, problems.weak.mend]) expect(text).toContain(` ${LEAST_SIGNS} `);
  });
});

describe('the name of a file', () => {
  it('says nothing of what a passphrase closes but the day', () => {
    expect(formatDossierFileName('mardi 3 – dame de la rue Haute', '2026-11-26', true)).toBe(
      'dossier-2026-11-26.rv.json',
    );
  });

  it('has the label of one that is open to read', () => {
    expect(formatDossierFileName('Mardi 3 – é', '2026-11-26', false)).toBe('mardi-3-e-2026-11-26.rv.json');
    expect(formatDossierFileName(' – ', '2026-11-26', false)).toBe('dossier-2026-11-26.rv.json');
  });

  it('of a closed one is all that is there to read, and what it holds is not in the file either', () => {
    const written = Object.keys(JSON.parse(sealed) as object).sort();
    expect(written).toEqual(['format', 'key', 'sealed', 'sha256', 'version']);
    expect(sealed).not.toMatch(/mardi|Rappeler|1990/);
  });
});
