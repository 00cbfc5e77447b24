/**
 * These tests cover the longer code, which holds the screens that were answered with "nothing else". It never holds
 * such a screen without the answers that differ from it.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawClosedWords } from '../../../../../tests/generators/closed.ts';
import { rulebook } from '../../../../../tests/open-rulebook.ts';
import { buildSituation } from '../../door/situation.ts';
import { findFieldTarget } from '../../door/vocabulary.ts';
import { splitClosedScreens, mergeClosedScreens } from './closed-screens.ts';
import { decodeAnswers } from './decode.ts';
import { encodeAnswers, type EncodingContext } from './encode.ts';
import { LONG_ANSWERS, LONG_CODE, LONG_DAY } from './kept.test-data.ts';
import { SCREENS } from './screens.ts';
import { SHEETS_WITH_CLOSED_SCREENS, CODE_TEST_DAY } from './sheets.test-data.ts';
import { splitIntoGroups, LENGTH, LONGEST, readCode, writeCode } from './code-text.ts';
import { TABLE } from './table.ts';

const of = (day = CODE_TEST_DAY): EncodingContext => ({ region: null, language: 'fr', day, screens: rulebook.screens });

describe('a longer code', () => {
  it('gives back every answer and every closed screen that it holds, and names every other', () => {
    let carried = 0;
    fc.assert(
      fc.property(SHEETS_WITH_CLOSED_SCREENS, ([day, answers]) => {
        const { code, left, rounded } = encodeAnswers(answers, of(day));
        const told = splitClosedScreens(answers);
        const held = Object.fromEntries(Object.entries(told).filter(([name]) => !left.includes(name)));
        const decoded = decodeAnswers(code);
        if (!decoded.ok) throw new Error(decoded.wrong);
        const found = splitClosedScreens(decoded.answers);
        // For some amounts the table and the screens have different bands, so these amounts may be rounded.
        expect(rounded.filter((name) => !/_(?:received|net)$/.test(name))).toEqual([]);
        expect(found).toEqual({ ...held, ...Object.fromEntries(rounded.map((name) => [name, found[name]])) });
        expect(decoded.day).toBe(day);
        const isLong = Object.keys(held).some((name) => /\.closed\.|\.unchanged$/.test(name));
        expect(code).toHaveLength(isLong ? LONGEST : LENGTH);
        if (isLong) carried += 1;
      }),
      { numRuns: 60 },
    );
    expect(carried).toBeGreaterThan(30);
  });

  it('of a sheet that was printed is read as it was written', () => {
    expect(decodeAnswers(LONG_CODE)).toEqual({ ok: true, answers: LONG_ANSWERS, day: LONG_DAY });
    expect(encodeAnswers(LONG_ANSWERS, of(LONG_DAY)).code).toBe(LONG_CODE);
  });

  it('leaves a screen out of which something has no place, and names both', () => {
    const answers = { 'p1.closed': 'lives_from trouble', 'p1.side_activity': '9', 'p1.severance': '~declined' };
    const { code, left } = encodeAnswers(answers, of());
    expect(left).toEqual(['p1.closed.lives_from', 'p1.side_activity', 'p1.severance']);
    expect(decodeAnswers(code)).toMatchObject({ answers: { 'p1.closed': 'trouble' } });
  });

  it.each(['nothing_at_all', 'lives_from.9', 'dwelling'])(
    'leaves %s out, of which nobody knows what it closes',
    (word) => {
      const { code, left } = encodeAnswers({ 'p1.closed': `${word} trouble` }, of());
      expect(left).toEqual([`p1.closed.${word.split('.')[0] ?? ''}`]);
      expect(decodeAnswers(code)).toMatchObject({ answers: { 'p1.closed': 'trouble' } });
    },
  );

  it('carries the edition, which closes what it closed then', () => {
    const [first, second] = ['trouble', 'trouble.2'].map((closed) => encodeAnswers({ 'p1.closed': closed }, of()).code);
    expect(decodeAnswers(second ?? '')).toMatchObject({ answers: { 'p1.closed': 'trouble.2' } });
    expect(decodeAnswers(first ?? '')).toMatchObject({ answers: { 'p1.closed': 'trouble' } });
  });

  it('never says that nothing has changed for longer than was told', () => {
    const day = fc.date({ min: new Date('2015-01-01'), max: new Date('2027-06-30'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (told) => {
        const iso = told.toISOString().slice(0, 10);
        const { code, left } = encodeAnswers({ 'p1.unchanged': iso }, of());
        const decoded = decodeAnswers(code);
        if (!decoded.ok) throw new Error(decoded.wrong);
        const since = decoded.answers['p1.unchanged']?.split('/').reverse().join('-');
        expect(since === undefined).toBe(left.includes('p1.unchanged'));
        expect(iso > '2026-11-26' || (since !== undefined && since >= iso)).toBe(true);
      }),
    );
  });

  it('says nothing of change where it leaves out since when something is so', () => {
    const answers = { 'p1.unchanged': '26/11/2024', 'p1.gets.pension': 'yes', 'p1.gets.pension.from': '01/03/2025' };
    expect(encodeAnswers(answers, of()).left).toEqual(['p1.unchanged', 'p1.gets.pension.from']);
  });
});

describe('what was copied wrong', () => {
  const SIGNS = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
  const code = fc.bigInt(0n, (1n << 220n) - 1n).map((number) => writeCode(SCREENS.version, number, LONGEST));

  it('any one or two characters that are others are noticed, and any two that changed places', () => {
    const two = fc.tuple(code, fc.nat(LONGEST - 1), fc.nat(LONGEST - 1), fc.nat(31), fc.nat(31));
    fc.assert(
      fc.property(two, ([right, a, b, first, second]) => {
        const signs = [...right].with(a, SIGNS[first] ?? '').with(b, SIGNS[second] ?? '');
        const wrong = signs.join('');
        expect(readCode(wrong).ok).toBe(wrong === right);
        const swapped = [...right]
          .with(a, right[b] ?? '')
          .with(b, right[a] ?? '')
          .join('');
        expect(readCode(swapped).ok).toBe(swapped === right);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    [writeCode(TABLE.version, 5n, LONGEST), 'version', '1'],
    [writeCode(SCREENS.version, 5n), 'version', '2'],
    ['0'.repeat(28), 'length', '28'],
  ])('%j is told to be no code: %s', (written, wrong, found) => {
    expect(decodeAnswers(written)).toEqual({ ok: false, wrong, found });
  });

  it('is written in groups of four', () => {
    const { code: long } = encodeAnswers({ 'p1.closed': 'trouble' }, of());
    expect(splitIntoGroups(long).map(({ length }) => length)).toEqual(Array.from({ length: 12 }, () => 4));
  });
});

describe('the screens of a code', () => {
  const holders = [
    ['p1', SCREENS.person],
    ['home', SCREENS.home],
  ] as const;

  it('have a place for each word that a screen of the rulebook closes, but what has one everywhere', () => {
    const everywhere = [TABLE.first, TABLE.last, TABLE.adult, TABLE.child].map(
      (slots) => new Set(slots.map(({ name }) => name.replace(/^p1\./, ''))),
    );
    const missing = rulebook.screens.flatMap(({ id, of: place, closes }) => {
      const screen = SCREENS[place].find(({ name }) => name === `closed.${id}`);
      const names = new Set(screen?.told.map(({ name }) => name));
      return closes
        .map(({ kind, name }) => (kind === 'receipt' ? `gets.${name}` : name))
        .filter((name) => !names.has(name) && everywhere.some((slots) => !slots.has(name)))
        .map((name) => `${id} ${name}`);
    });
    // The table itself has a slot with every value for these two facts, so the screens need none.
    expect(missing).toEqual(['studies education', 'who registered']);
  });

  it('name what can be answered, with values that the engine reads', () => {
    for (const [holder, screens] of holders)
      for (const slot of screens.flatMap(({ told }) => told)) {
        const name = `${holder}.${slot.name}`;
        expect(findFieldTarget(rulebook, name), name).not.toBeNull();
        const texts = slot.kind === 'band' ? ['0', '1'] : slot.values.filter((text) => text !== '');
        for (const text of texts)
          expect(buildSituation({ persons: 'p2 p3', [name]: text }, rulebook, 'fr').errors, `${name} ${text}`).toEqual(
            new Map(),
          );
      }
  });

  it('come apart and together again as they were', () => {
    fc.assert(
      fc.property(drawClosedWords(rulebook, 'person'), (words) => {
        const answers = words.length === 0 ? {} : { 'p2.closed': words.join(' ') };
        expect(mergeClosedScreens(splitClosedScreens(answers))).toEqual(answers);
      }),
    );
  });
});
