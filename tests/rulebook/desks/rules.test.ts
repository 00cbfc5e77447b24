/**
 * These tests check the communes and the desks of the rulebook itself: nobody, wherever they live, has to make do with
 * a web page alone.
 */
import { describe, expect, test } from 'vitest';
import { findCommune, findCommunesByPostcode } from '../../../engine/core/src/rulebook/desks/communes.ts';
import { findDesks, type FoundDesk } from '../../../engine/core/src/rulebook/desks/lookup.ts';
import { showDesk } from '../../../engine/core/src/rulebook/desks/shown.ts';
import { inspectRulebook } from '../../../engine/core/src/rulebook/load/load.ts';
import type { Rulebook } from '../../../engine/core/src/rulebook/rulebook.ts';
import { readRulebookFolder } from '../../../engine/core/src/rulebook/load/node.ts';

const TODAY = 20261125;
const folder = new URL('../../../rules', import.meta.url).pathname;
const { desks: book, rights, languages } = inspectRulebook(await readRulebookFolder(folder)).rulebook as Rulebook;
const regions = [...new Set(book.communes.map(({ region }) => region))];

const visits = (found: FoundDesk): boolean => found.kind === 'generic' || found.desk.addresses.length > 0;
const calls = (found: FoundDesk): boolean => found.kind === 'generic' || found.desk.telephones.length > 0;
const writes = (found: FoundDesk): boolean => found.kind === 'generic' || found.desk.post !== null;

describe('for every right', () => {
  const claimed = rights.filter(({ claim }) => claim !== null);

  test.each(claimed.map(({ id }) => id))('%s: a desk, a telephone and a post route in every commune', (right) => {
    const places = [
      {},
      ...regions.map((region) => ({ region })),
      ...book.communes.map(({ nis }) => ({ commune: nis })),
    ];
    const lacking = places.filter((place) => {
      const found = findDesks(book, { right, ...place }, TODAY);
      return ![visits, calls, writes].every((reaches) => found.some(reaches));
    });
    expect(lacking).toEqual([]);
  });

  test('no desk is found that has a web page alone', () => {
    const found = claimed.flatMap(({ id }) =>
      book.communes.flatMap(({ nis }) => findDesks(book, { right: id, commune: nis }, TODAY)),
    );
    const webOnly = found.filter((one) => ![visits, calls, writes].some((reaches) => reaches(one)));
    expect([found.length > 0, webOnly]).toEqual([true, []]);
  });

  test('desks come nearest first', () => {
    const order = ['commune', 'region', 'federal'];
    for (const { id } of claimed) {
      for (const { nis } of book.communes) {
        const levels = findDesks(book, { right: id, commune: nis }, TODAY).map(({ level }) => order.indexOf(level));
        expect(levels).toEqual([...levels].sort((a, b) => a - b));
      }
    }
  });
});

test('every desk is said in every language, with when it was checked or that it is generic', () => {
  const found = [
    ...book.communes.map(({ nis }) => ({ commune: nis })),
    ...regions.map((region) => ({ region })),
  ].flatMap((place) => findDesks(book, place, TODAY));
  const each = new Map(found.map((one) => [one.desk.id, one]));
  expect([...each.keys()].sort()).toEqual([...book.desks, ...book.generic].map(({ id }) => id).sort());
  for (const one of each.values()) {
    for (const language of languages) {
      const { name, notice, kindName, generic, checked } = showDesk(book, one, language);
      expect([name, kindName].every((text) => text !== '')).toBe(true);
      expect(generic || notice.includes(checked?.slice(0, 4) ?? '?'), `${one.desk.id}: ${notice}`).toBe(true);
      expect(notice).not.toMatch(/[{}]/);
    }
  }
});

describe('the communes', () => {
  test('are those of 2025, by region', () => {
    const counts = Object.fromEntries(
      regions.map((r) => [r, book.communes.filter(({ region }) => region === r).length]),
    );
    expect(counts).toEqual({ brussels: 19, flanders: 285, wallonia: 252, german_speaking: 9 });
  });

  // The first digit of a REFNIS code stands for the province, and the first two for the arrondissement: 21 is that of
  // the Brussels-Capital Region.
  test.each([
    ['brussels', /^21/],
    ['flanders', /^([137]|2[34]|4)/],
    ['wallonia', /^(25|[5689])/],
    ['german_speaking', /^63/],
  ])('have codes that lie in their region: %s', (region, digits) => {
    for (const { nis } of book.communes.filter((c) => c.region === region)) expect(nis).toMatch(digits);
  });

  test.each([
    ['21004', 'Bruxelles', 'Brussel'],
    ['11002', 'Anvers', 'Antwerpen'],
    ['44021', 'Gand', 'Gent'],
    ['62063', 'Liège', 'Luik'],
    ['92094', 'Namur', 'Namen'],
    ['52011', 'Charleroi', 'Charleroi'],
    ['63023', 'Eupen', 'Eupen'],
    ['23106', 'Pajottegem', 'Pajottegem'],
  ])('%s is %s', (nis, fr, nl) => {
    expect(findCommune(book, nis)?.name).toMatchObject({ fr, nl });
  });

  test.each([
    ['54007', '57096'],
    ['55022', '58001'],
    ['11007', '11002'],
    ['23024', '23106'],
    ['82005', '82039'],
    ['44036', '44085'],
  ])('the former code %s leads to %s', (before, now) => {
    expect(findCommune(book, before)?.nis).toBe(now);
  });

  test.each([
    ['1040', ['21004', '21005']],
    ['1050', ['21004', '21009']],
    ['1804', ['23088', '23096']],
    ['5000', ['92094']],
    ['9999', []],
  ])('the postcode %s may be of %j', (postcode, nis) => {
    expect(findCommunesByPostcode(book, postcode).map((commune) => commune.nis)).toEqual(nis);
  });

  test('twenty-seven have facilities for another language', () => {
    expect(book.communes.filter(({ facilities }) => facilities.length > 0)).toHaveLength(27);
  });
});
