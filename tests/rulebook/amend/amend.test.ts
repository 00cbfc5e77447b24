/**
 * These tests check law files that amend another one: what is refused, which file and line a part of the whole law has,
 * and that one amendment can undo another.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyAmendment } from '../../../engine/core/src/rulebook/amend/amend.ts';
import { findSpots } from '../../../engine/core/src/rulebook/amend/address.ts';
import { listNamesBelow } from '../../../engine/core/src/rulebook/amend/address.ts';
import { toLawFilePart, toPlainValue, type LawFilePart } from '../../../engine/core/src/rulebook/amend/part.ts';
import { readRulebookFolder } from '../../../engine/core/src/rulebook/load/node.ts';
import { inspectRulebook } from '../../../engine/core/src/rulebook/load/load.ts';
import { readRuleFile } from '../../../engine/core/src/rulebook/read.ts';
import type { RuleFile } from '../../../engine/core/src/rulebook/read.ts';
import type { AmendmentFile } from '../../../engine/core/src/rulebook/schema/law.ts';
import { expectRefused, readRefusalCases, type RefusalCase } from '../refusal-cases.ts';
import { SAMPLE } from '../sample.ts';

const AMENDING = 'rights/winter-help/2024-01-01.yaml';
const refusals = await readRefusalCases<Pick<RefusalCase, 'refuses' | 'by' | 'expect'>>(
  new URL('refusals.yaml', import.meta.url),
);

function withAmendment(text: string): ReadonlyMap<string, string> {
  return new Map([...SAMPLE, [AMENDING, `${text}\n`]]);
}

describe('loading refuses', () => {
  test.each(refusals)('%s', (_, refusal) => {
    expectRefused(withAmendment(refusal.by), refusal, AMENDING);
  });
});

test('each line of the whole law stands where it was written', () => {
  const { rulebook } = inspectRulebook(
    withAmendment(
      'amends: 2020-01-01\nfrom: 2024-01-01\nreplaces:\n  facts.rest: max(0, income_counted)\nadds:\n  facts.other after rest: rest',
    ),
  );
  const [first, second] = rulebook?.rights[0]?.laws ?? [];
  expect(second?.facts.map(({ id, place }) => [id, place.file, place.line])).toEqual([
    ['winter_help.income_counted', 'rights/winter-help/2020-01-01.yaml', 14],
    ['winter_help.rest', AMENDING, 4],
    ['winter_help.other', AMENDING, 6],
    ['winter_help.band', 'rights/winter-help/2020-01-01.yaml', 16],
    ['winter_help.delivery.weighed', 'rights/winter-help/2020-01-01.yaml', 20],
  ]);
  expect(second?.routes).toEqual(first?.routes);
});

describe('of every law file of the rulebook', async () => {
  const files = await readRulebookFolder(new URL('../../../rules', import.meta.url).pathname);
  const whole = [...files]
    .filter(([path, text]) => /^rights\/.*\d\.yaml$/.test(path) && !/^amends:/m.test(text))
    .map(([path, text]) => read(path, text));
  const lines = whole.flatMap((file) => addressesIn(file).map((address) => ({ file, address })));

  test('a line that is removed and added again makes the law that it was', () => {
    fc.assert(
      fc.property(fc.constantFrom(...lines), ({ file, address }) => {
        const before = toLawFilePart(file, '', file.value);
        const [spot] = findSpots(before, address);
        const value = valueIn(file, address);
        const without = amend(file, { removes: [address] });
        expect(findSpots(toLawFilePart(without, '', without.value), address)).toEqual([]);
        const siblings = spot?.list?.flatMap(({ held }) => (held instanceof Map ? [[...held.keys()][0] ?? ''] : []));
        const names = siblings ?? [...(spot?.map.keys() ?? [])];
        const prior = names[names.indexOf(spot?.name ?? '') - 1];
        // The first line, and a line behind a condition without a name, has no line before it that an address can name.
        fc.pre(prior !== undefined && /^[A-Za-z]\w*$/.test(prior) && !['all', 'any', 'not'].includes(prior));
        fc.pre(namesLike(without, address, prior ?? '') === 1);
        const again = amend(without, { adds: { [`${address} after ${prior}`]: value } });
        expect(JSON.stringify(lawIn(again))).toBe(JSON.stringify(lawIn(file)));
      }),
      { numRuns: 300 },
    );
  });

  test('a line that is replaced, and then by itself again, makes the law that it was', () => {
    fc.assert(
      fc.property(fc.constantFrom(...lines), ({ file, address }) => {
        const other = amend(file, { replaces: { [address]: 'something else' } });
        expect(valueIn(other, address)).toBe('something else');
        const again = amend(other, { replaces: { [address]: valueIn(file, address) } });
        expect(JSON.stringify(lawIn(again))).toBe(JSON.stringify(lawIn(file)));
      }),
      { numRuns: 300 },
    );
  });
});

function read(path: string, text: string): RuleFile {
  const file = readRuleFile(path, text, (problem) => {
    throw new Error(problem.what);
  });
  if (file === null) throw new Error(`${path} cannot be read.`);
  return file;
}

function amend(base: RuleFile, lines: Pick<AmendmentFile, 'replaces' | 'adds' | 'removes'>): RuleFile {
  const amendment: AmendmentFile = { amends: '2000-01-01', from: '2001-01-01', ...lines };
  const file = read('rights/r/2001-01-01.yaml', JSON.stringify(amendment));
  return applyAmendment(base, file, amendment, (problem) => {
    throw new Error(`${problem.what} ${problem.mend}`);
  });
}

/** Returns all of a law file that an amendment may change. */
function lawIn(file: RuleFile): unknown {
  const { from: _from, until: _until, ...rest } = file.value as Record<string, unknown>;
  return rest;
}

function valueIn(file: RuleFile, address: string): unknown {
  const [spot] = findSpots(toLawFilePart(file, '', file.value), address);
  const held = spot?.map.get(spot.name);
  if (held === undefined) throw new Error(`${address} does not stand in ${file.path}.`);
  return toPlainValue(held);
}

/** Counts the lines beside an address that have this name, each of which `after` could mean. */
function namesLike(file: RuleFile, address: string, name: string): number {
  const beside = address.split('.').slice(0, -1).concat(name).join('.');
  return findSpots(toLawFilePart(file, '', file.value), beside).length;
}

/** Lists the addresses that name exactly one line. */
function addressesIn(file: RuleFile): readonly string[] {
  const law = toLawFilePart(file, '', file.value);
  const found: string[] = [];
  const visit = (part: LawFilePart, above: string): void => {
    for (const name of listNamesBelow(part)) {
      const address = above === '' ? name : `${above}.${name}`;
      const [spot, second] = findSpots(law, address);
      const below = spot?.map.get(name);
      if (spot === undefined || second !== undefined || below === undefined || !/^[\w.]+$/.test(name)) continue;
      if (!['from', 'until'].includes(address)) found.push(address);
      visit(below, address);
    }
  };
  visit(law, '');
  return found;
}
