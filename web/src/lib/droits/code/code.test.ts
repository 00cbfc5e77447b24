/**
 * These tests check that a code decodes to the answers that it was made from, and that a mistake in copying is noticed.
 */
import { openService, type Service } from '@recto-verso/api';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { listPersonIds, type Answers } from '../../door/answers.ts';
import { findFormField, createPage } from '../../door/fields.ts';
import { FLAT_SHARE } from '../../door/flat-share.test-data.ts';
import { buildSituation } from '../../door/situation.ts';
import { findFieldTarget } from '../../door/vocabulary.ts';
import { PAGE_WORDS } from '../../words/index.ts';
import { WORDS } from '@recto-verso/api/words';
import { formatBand } from './bands.ts';
import { buildCodeView } from './code-view.ts';
import { decodeAnswers } from './decode.ts';
import { encodeAnswers, type EncodingContext } from './encode.ts';
import { KEPT_ANSWERS, KEPT_CODE, KEPT_DAY } from './kept.test-data.ts';
import { packChoice, unpackChoice } from './packed-choices.ts';
import { splitIntoGroups, readCode, writeCode } from './code-text.ts';
import { CODE_TEST_DAY, DAYS, generateAnswerSheets } from './sheets.test-data.ts';
import { TABLE } from './table.ts';
import { listOtherIds } from './walk.ts';

let service: Service;
beforeAll(async () => {
  service = await openService();
});
const of = (day = CODE_TEST_DAY): EncodingContext => ({
  region: null,
  language: 'fr',
  day,
  screens: service.rulebook.screens,
});

/**
 * This number encodes no answer and leaves a remainder when it is decoded. No number that `encodeAnswers` makes leaves
 * a remainder.
 */
const UNWRITTEN =
  BigInt(TABLE.days) *
  [...TABLE.first, TABLE.persons, ...TABLE.last].reduceRight(
    (all, { shares }) => packChoice(all, { index: 0, shares }),
    999n,
  );

const CODE = fc.bigInt(0n, (1n << 100n) - 1n).map((number) => writeCode(TABLE.version, number));

describe('a code', () => {
  it('gives back every answer that it holds, and names every other', () => {
    fc.assert(
      fc.property(
        DAYS.chain((day) => fc.tuple(fc.constant(day), generateAnswerSheets(day))),
        ([day, answers]) => {
          const { code, left, rounded } = encodeAnswers(answers, of(day));
          const decoded = decodeAnswers(code);
          const held = Object.fromEntries(Object.entries(answers).filter(([name]) => !left.includes(name)));
          expect(decoded).toEqual({ ok: true, answers: held, day });
          expect(rounded).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('has room for a family of five in all that the fixed start asks', () => {
    const family: Answers = {
      persons: 'p2 p3 p4 p5',
      others: 'none',
      'home.commune': '1080',
      'home.tenure': 'social_tenant',
      'home.heating': 'mains_gas',
      'home.contract[0].holder': 'nobody',
      'p1.birth': adult(25, 65),
      'p1.living_place': 'own_home',
      'p1.shares_costs': 'yes',
      'p1.lives_in_belgium': 'yes',
      'p1.nationality': 'other',
      'p1.registered': 'here',
      'p1.taxable_month': '950 - 1350',
      'p1.job': '0',
      'p1.gets': 'none',
      'p1.gets.ris': 'yes',
      'p1.gets.child_benefit': 'yes',
      'p1.stay': '~declined',
      'p2.relation': 'partner',
      'p2.birth': adult(25, 65),
      'p2.shares_costs': 'yes',
      'p2.gets.chomage': 'yes',
      ...Object.fromEntries(
        ['p3', 'p4', 'p5'].flatMap((id) => [
          [`${id}.relation`, 'child'],
          [`${id}.birth`, adult(0, 18)],
        ]),
      ),
      'p3.nights_here': '50',
    };
    expect(encodeAnswers(family, { ...of(), region: 'brussels' }).left).toEqual(['home.commune']);
  });

  it('holds neither commune nor date of birth nor exact amount, and says so', () => {
    const { code, left, rounded } = encodeAnswers(FLAT_SHARE, { ...of(), region: 'brussels' });
    const decoded = decodeAnswers(code);
    if (!decoded.ok) throw new Error(decoded.wrong);
    expect(decoded.answers['home.region']).toBe('brussels');
    expect(decoded.answers['p1.birth']).toBe('27/11/1981 - 26/11/1996');
    expect(left).toContain('home.commune');
    expect(rounded).toEqual(expect.arrayContaining(['p1.birth', 'p2.birth']));
    expect([...left, ...rounded]).toContain('p2.net_wage');
  });

  it('says no more of an amount or an age than was told', () => {
    const sheet = fc.record({
      amount: fc.nat(50_000),
      more: fc.nat(9_000),
      born: fc.integer({ min: 1900, max: 2026 }),
    });
    fc.assert(
      fc.property(sheet, ({ amount, more, born }) => {
        const most = Math.min(50_000, amount + more);
        const { code } = encodeAnswers(
          { 'p1.taxable_month': `${amount} - ${most}`, 'p1.birth': `14/05/${born}` },
          of(),
        );
        const decoded = decodeAnswers(code);
        if (!decoded.ok) throw new Error(decoded.wrong);
        const [low, high = low] = (decoded.answers['p1.taxable_month'] ?? '').split(' - ').map(Number);
        expect([low, amount, most, high]).toEqual([low, amount, most, high].sort((a = 0, b = 0) => a - b));
        const births = (decoded.answers['p1.birth'] ?? '').split(' - ').map((day) => day.split('/').reverse().join(''));
        const days = [births[0], `${born}0514`, births[1]];
        expect(days).toEqual([...days].sort());
      }),
    );
  });

  it('of a sheet that was printed is read as it was written', () => {
    expect(decodeAnswers(KEPT_CODE)).toEqual({ ok: true, answers: KEPT_ANSWERS, day: KEPT_DAY });
    expect(encodeAnswers(KEPT_ANSWERS, of(KEPT_DAY)).code).toBe(KEPT_CODE);
  });

  it('names the others anew where somebody was taken out', () => {
    const { code } = encodeAnswers({ persons: 'p3', 'p3.relation': 'partner', 'home.contract[0].holder': 'p3' }, of());
    expect(decodeAnswers(code)).toMatchObject({
      answers: { persons: 'p2', 'p2.relation': 'partner', 'home.contract[0].holder': 'p2' },
    });
  });

  it('is shown with the label of the person who was meant, where somebody was taken out and another added', () => {
    const born = {
      'p2.birth': '14/05/1960',
      'p3.birth': '14/05/1990',
      'p2.nothing': '1',
      'p3.closed': 'unknown_screen',
    };
    const answers = { persons: 'p3 p2', 'p3.relation': 'partner', 'p2.relation': 'parent', ...born };
    const labels = { 'p2.birth': 'parent', 'p3.birth': 'partner', 'p2.nothing': 'nothing', 'p3.closed': 'closed' };
    const shown = (given: Answers) => buildCodeView(given, of(), 'https://a.example/code', labels);
    expect(shown(answers)).toMatchObject({
      rounded: ['partner', 'parent'],
      left: expect.arrayContaining(['nothing', 'closed (unknown_screen)']),
    });
    const alone = { persons: 'p3', 'p3.relation': 'partner', 'p3.birth': '14/05/1990' };
    expect(shown(alone).rounded).toEqual(['partner']);
  });

  it('is read as people write it', () => {
    const { code } = encodeAnswers(FLAT_SHARE, of());
    const written = splitIntoGroups(code).join(' - ').toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
    expect(decodeAnswers(written)).toEqual(decodeAnswers(code));
    expect(decodeAnswers(code).ok).toBe(true);
  });

  it.each([
    ['', 'length', '0'],
    ['0'.repeat(23), 'length', '23'],
    ['U'.repeat(24), 'sign', 'U'],
    [writeCode(TABLE.version + 1, 5n), 'version', String(TABLE.version + 1)],
    [writeCode(TABLE.version, UNWRITTEN), 'check', ''],
  ])('%j is told to be no code: %s', (written, wrong, found) => {
    expect(decodeAnswers(written)).toEqual({ ok: false, wrong, found });
  });
});

/**
 * Returns the range of births of an adult who is at least `least` and not yet `under` years old on the day of the test.
 */
function adult(least: number, under: number): string {
  const slot = TABLE.adult.find(({ name }) => name === 'birth');
  if (slot?.kind !== 'band') throw new Error('no ages');
  return formatBand(slot, { min: least, max: under }, CODE_TEST_DAY);
}

describe('what was copied wrong', () => {
  const SIGNS = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
  const changed = (code: string, at: number, sign: string): string => code.slice(0, at) + sign + code.slice(at + 1);

  it('any one character that is another is noticed', () => {
    fc.assert(
      fc.property(CODE, (code) => {
        const wrong = [...code].flatMap((own, at) =>
          SIGNS.filter((sign) => sign !== own).map((sign) => changed(code, at, sign)),
        );
        expect(wrong.filter((one) => readCode(one).ok)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('any two that are others, and any two that changed places', () => {
    const two = fc.tuple(CODE, fc.nat(23), fc.nat(23), fc.nat(30), fc.nat(30)).filter(([, a, b]) => a !== b);
    fc.assert(
      fc.property(two, ([code, a, b, first, second]) => {
        const other = (at: number, n: number) => SIGNS.filter((sign) => sign !== code[at])[n] ?? '';
        expect(readCode(changed(changed(code, a, other(a, first)), b, other(b, second))).ok).toBe(false);
        const swapped = changed(changed(code, a, code[b] ?? ''), b, code[a] ?? '');
        expect(readCode(swapped).ok).toBe(swapped === code);
      }),
      { numRuns: 3_000 },
    );
  });
});

it('room is taken back as it was laid', () => {
  const choices = fc.array(
    fc
      .array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 12 })
      .chain((shares) => fc.record({ index: fc.nat(shares.length - 1), shares: fc.constant(shares) })),
  );
  fc.assert(
    fc.property(choices, (all) => {
      let left = all.reduceRight(packChoice, 0n);
      for (const { index, shares } of all) {
        const taken = unpackChoice(left, shares);
        expect(taken.index).toBe(index);
        left = taken.rest;
      }
      expect(left).toBe(0n);
    }),
  );
});

describe('the table', () => {
  const slots = () => [
    ...TABLE.first,
    ...TABLE.last,
    ...[TABLE.kin, ...TABLE.adult].map((slot) => ({ ...slot, name: `p2.${slot.name}` })),
    ...[TABLE.kin, ...TABLE.child].map((slot) => ({ ...slot, name: `p3.${slot.name}` })),
  ];

  it('names what can be answered, with values that the vocabulary has', () => {
    const page = createPage(
      service.rulebook,
      { language: 'fr', words: PAGE_WORDS.fr, terms: WORDS.fr },
      { persons: listOtherIds(2) },
    );
    const strange = slots().flatMap((slot) => {
      const field = slot.name.endsWith('.gets') ? null : findFormField(page, slot.name);
      if (slot.name.endsWith('.gets')) return [];
      if (field === null) return [slot.name];
      if (slot.kind === 'band' || findFieldTarget(service.rulebook, slot.name)?.kind === 'count') return [];
      const known = [...field.options, ...field.soft].map(({ value }) => value);
      return slot.values.filter((value) => value !== '' && !known.includes(value)).map((one) => `${slot.name} ${one}`);
    });
    expect(strange).toEqual([]);
  });

  it('has each name once, and a share for each value', () => {
    const names = slots().map(({ name }) => name);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    const uneven = slots().filter((slot) =>
      slot.kind !== 'band' ? slot.values.length !== slot.shares.length : slot.likely.length + 2 !== slot.shares.length,
    );
    expect(uneven).toEqual([]);
  });

  it('what it holds is read by the engine', () => {
    const answers = Object.fromEntries(
      slots().flatMap((slot) => {
        const text =
          slot.kind !== 'band'
            ? slot.values[1]
            : formatBand(slot, { min: slot.cuts[2] ?? 0, max: slot.cuts[3] ?? 0 }, CODE_TEST_DAY);
        return text === undefined || slot.name.includes('partner') ? [] : [[slot.name, text] as const];
      }),
    );
    expect(listPersonIds({ ...answers, persons: listOtherIds(2) })).toHaveLength(3);
    expect(buildSituation({ ...answers, persons: listOtherIds(2) }, service.rulebook, 'fr').errors).toEqual(new Map());
  });
});
