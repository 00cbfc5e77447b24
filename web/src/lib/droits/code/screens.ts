/**
 * This module holds the table of the longer code: the screens of the interview that were answered with "nothing else",
 * the answers that differ from them, and the day since which nothing has changed. It is data, and like the table of the
 * shorter code it is never changed.
 */
import data from './screens.json';
import { createBandSlot, CUTS, parseShares, type ChoiceSlot, type ScreenSlot, type CodeSlot } from './table.ts';

type Names = readonly string[];

/** Lists the answers that can differ from what a screen closes, grouped by how they are written. */
interface Told {
  readonly yes?: Names;
  readonly no?: Names;
  readonly things?: Names;
  /**
   * Maps each kind of thing whose rows the form always lists to the fields of these rows, such as `contract[0].holder`.
   */
  readonly named?: Readonly<Record<string, Names>>;
  readonly choices?: Readonly<Record<string, string>>;
  /**
   * Maps each fact to the cuts of its bands. `money 5000` names cuts of this table and the highest value of the fact; a
   * single word names cuts of the main table.
   */
  readonly numbers?: Readonly<Record<string, string>>;
}

/** This sign ends the edition of a screen when answers follow that differ from it. */
export const ANSWERS_FOLLOW_MARK = '+';

const { shares } = data;

function choice(name: string, written: string): ChoiceSlot {
  const all = parseShares(written);
  return { kind: 'choice', name, values: all.map(([value]) => value), shares: all.map(([, share]) => share) };
}

/** Returns the slot for a soft answer, which says why no value is stated. */
function soft(name: string): ChoiceSlot {
  return choice(name, shares.soft);
}

const OWN_CUTS: Readonly<Record<string, readonly number[]>> = data.cuts;

/**
 * Returns the slot of a number. When `of` names a highest value, no band ends above it, because such an answer could
 * not be parsed and the screen would then close the fact.
 */
function number(name: string, of: string): CodeSlot {
  const [cuts = '', most] = of.split(' ');
  if (most === undefined) return createBandSlot(name, shares.number, cuts, CUTS);
  const at = [...(OWN_CUTS[cuts] ?? []).filter((cut) => cut < Number(most)), Number(most)];
  return createBandSlot(name, shares.number, of, {
    cuts: { [of]: { at, likely: data.likely } },
    births: [],
    shares: [],
  });
}

function toldSlots({
  yes = [],
  no = [],
  things = [],
  named = {},
  choices = {},
  numbers = {},
}: Told): readonly CodeSlot[] {
  return [
    ...yes.map((name) => choice(name, `${shares.yes} ${shares.softly}`)),
    ...no.map((name) => choice(name, `${shares.no} ${shares.softly}`)),
    ...things.map((name) => choice(name, `${shares.things} ${shares.softly}`)),
    ...Object.entries(named).flatMap(([kind, fields]) => [
      soft(kind),
      ...fields.map((name) => choice(name, shares.named)),
    ]),
    ...Object.entries(choices).map(([name, values]) => choice(name, `${shares.choice} ${values} ${shares.softly}`)),
    ...Object.entries(numbers).flatMap(([name, of]) => [soft(name), number(name, of)]),
  ];
}

function screensIn(screens: Readonly<Record<string, Told>>): readonly ScreenSlot[] {
  return Object.entries(screens).map(([id, told]) => ({
    ...choice(`closed.${id}`, data.editions),
    kind: 'screen',
    told: toldSlots(told),
  }));
}

export const SCREENS = {
  version: data.version,
  /** This slot says whether a person, or the home, has any closed screen. */
  some: choice('closed', data.some),
  unchanged: { ...choice('unchanged', data.months), kind: 'since' } satisfies ChoiceSlot,
  person: screensIn(data.person),
  home: screensIn(data.home),
} as const;
