/**
 * These tests check the hours of help, which are computed from the requests of a run and from assumptions: the range is
 * never narrower than the assumptions allow.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CLAIMS, EUROS, MEASURES } from '../../engine/population/src/scenario/cells.ts';
import { computeHelpHours, type Helped } from '../../engine/population/src/scenario/hours.ts';
import type { Likelihood } from '../../engine/population/src/scenario/likelihood.ts';
import { HELP, type HelpPart } from '../../engine/population/src/scenario/model.ts';
import type { GroupResult, ResultRange, SettingResult } from '../../engine/population/src/scenario/result.ts';

interface Counted {
  readonly asked: ResultRange;
  readonly inVain: ResultRange;
  readonly undue: ResultRange;
}
const NOBODY: ResultRange = { certain: 0, possible: 0, within: null };
const range = fc
  .tuple(fc.nat(1000), fc.nat(1000))
  .map(([certain, more]): ResultRange => ({ certain, possible: certain + more, within: null }));
const counted = fc.record({ asked: range, inVain: range, undue: range });
const sides = fc.record({ observed: counted, scenario: counted });

function settingOf({ asked, inVain, undue }: Counted): SettingResult {
  const all = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, NOBODY]));
  return {
    persons: { ...all(MEASURES), asks_in_vain: inVain, undue } as unknown as SettingResult['persons'],
    claims: { ...all(CLAIMS), asked } as unknown as SettingResult['claims'],
    euros: all(EUROS) as unknown as SettingResult['euros'],
  };
}

type Sides = Readonly<Record<'observed' | 'scenario', Counted>>;

function groupOf(dimension: GroupResult['dimension'], word: string | null, of: Sides): GroupResult {
  const settings = { observed: settingOf(of.observed), scenario: settingOf(of.scenario), full: settingOf(of.scenario) };
  const right = { right: 'one', settings, change: settings.full, moved: { gained: NOBODY, lost: NOBODY }, flows: [] };
  const sample = { homes: 100, persons: 200 };
  return { dimension, word, homes: 1, persons: 1, sample, rights: [right], money: null, ended: null };
}

/** Draws the whole population and its two parts: those who are not at ease with a computer, and the others. */
const groups = fc.tuple(sides, sides).map(([part, rest]) => {
  const plus = (a: ResultRange, b: ResultRange): ResultRange => ({
    certain: (a.certain ?? 0) + (b.certain ?? 0),
    possible: (a.possible ?? 0) + (b.possible ?? 0),
    within: null,
  });
  const both = (side: keyof Sides): Counted => ({
    asked: plus(part[side].asked, rest[side].asked),
    inVain: plus(part[side].inVain, rest[side].inVain),
    undue: plus(part[side].undue, rest[side].undue),
  });
  return [
    groupOf('all', null, { observed: both('observed'), scenario: both('scenario') }),
    groupOf('digital', 'vulnerable', part),
    groupOf('digital', 'at_ease', rest),
  ];
});

const assumed = fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100)).map((three): Likelihood => {
  const [low, value, high] = three.map((n) => n / 100).sort((a, b) => a - b) as [number, number, number];
  return { value, range: [low, high], source: null, why: 'assumed' };
});
function third({ value, range: [low, high], ...rest }: Likelihood): Likelihood {
  return { ...rest, value: value / 3, range: [low / 3, high / 3] };
}

const channel = fc.record({ rounds: fc.integer({ min: -3, max: 3 }), computerOnly: fc.boolean() });
const helped = fc
  .tuple(fc.tuple(...HELP.map(() => assumed)), assumed, fc.option(channel, { nil: undefined }))
  .map(([parts, recovered, one]): Helped => ({
    // One further round takes at most a third of the hours again; otherwise three rounds fewer would take less than
    // zero.
    help: new Map(
      HELP.map((name, k) => [name, name === 'round' ? third(parts[k] as Likelihood) : (parts[k] as Likelihood)]),
    ),
    recovered,
    channels: [one],
  }));

/** Fixes every assumption at one number between its ends; `along` returns its position from 0 to 1. */
function at(of: Helped, along: (name: HelpPart | 'recovered') => number): Helped {
  const fixed = (name: HelpPart | 'recovered', { range: [low, high], ...rest }: Likelihood): Likelihood => {
    const value = low + along(name) * (high - low);
    return { ...rest, value, range: [value, value] };
  };
  return {
    help: new Map([...of.help].map(([name, one]) => [name, fixed(name, one)])),
    recovered: of.recovered === null ? null : fixed('recovered', of.recovered),
    channels: of.channels,
  };
}

const CLOSE = 1e-6;

test('no assumption between its ends leads outside of what is shown, nor does what is taken', () => {
  let wide = 0;
  fc.assert(
    fc.property(
      groups,
      helped,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 }),
      (own, of, ways) => {
        const found = computeHelpHours(own, of);
        const inside = computeHelpHours(
          own,
          at(of, (name) => ways[name === 'recovered' ? 7 : HELP.indexOf(name)] as number),
        );
        for (const side of ['observed', 'scenario', 'change'] as const) {
          const [low, high] = found?.[side].range ?? [NaN, NaN];
          for (const one of [...(inside?.[side].range ?? []), ...(found?.[side].taken ?? [])]) {
            expect(one).toBeGreaterThanOrEqual(low - CLOSE);
            expect(one).toBeLessThanOrEqual(high + CLOSE);
          }
          if (high > low) wide++;
        }
      },
    ),
  );
  expect(wide).toBeGreaterThan(100);
});

test('where nothing is otherwise it takes as long as before; where only a computer is left, or a round more, no less', () => {
  let more = 0;
  fc.assert(
    fc.property(groups, helped, (own, of) => {
      const same = own.map((group) => ({
        ...group,
        rights: group.rights.map((one) => ({ ...one, settings: { ...one.settings, scenario: one.settings.observed } })),
      }));
      const computer = of.help.get('vulnerable') as Likelihood;
      const help = new Map([...of.help, ['computer', { ...computer, value: computer.range[1] }] as const]);
      const change = (channels: Helped['channels']) => computeHelpHours(same, { ...of, help, channels })?.change.taken;
      expect(change([undefined])).toEqual([0, 0]);
      const [computers = NaN] = change([{ rounds: 0, computerOnly: true }]) ?? [];
      const [rounds = NaN] = change([{ rounds: 1, computerOnly: false }]) ?? [];
      expect(computers).toBeGreaterThanOrEqual(-CLOSE);
      expect(rounds).toBeGreaterThanOrEqual(-CLOSE);
      if (computers > 0 && rounds > 0) more++;
    }),
  );
  expect(more).toBeGreaterThan(20);
});

test('who asks where that is not told is taken at both shares, and a whole that is not shown leaves no number', () => {
  let wider = 0;
  fc.assert(
    fc.property(groups, helped, (own, of) => {
      const told = computeHelpHours(own, of);
      const [whole] = own as [GroupResult];
      const untold = computeHelpHours([whole], of);
      for (const side of ['observed', 'scenario'] as const) {
        const [[a, b], [c, d]] = [told?.[side].taken ?? [NaN, NaN], untold?.[side].taken ?? [NaN, NaN]];
        expect(c).toBeLessThanOrEqual(a + CLOSE);
        expect(d).toBeGreaterThanOrEqual(b - CLOSE);
        if (d - c > b - a + CLOSE) wider++;
      }
      const few: ResultRange = { certain: null, possible: 5, within: null };
      const hidden = groupOf('all', null, {
        observed: { asked: few, inVain: NOBODY, undue: NOBODY },
        scenario: { asked: few, inVain: NOBODY, undue: NOBODY },
      });
      expect(computeHelpHours([hidden], of)).toBeNull();
    }),
  );
  expect(wider).toBeGreaterThan(20);
});
