/**
 * What the longer code carries besides: the screens of the interview that were answered with "nothing else", with what is
 * otherwise all the same, and since when nothing has changed. Data, as the table: nothing of it is ever changed.
 */
import data from './screens.json';
import { bandOf, CUTS, sharesOf, type Choice, type OfScreen, type Slot } from './table.ts';

type Names = readonly string[];

/** The answers that can be otherwise than a screen closes them, by how they are written. */
interface Told {
  readonly yes?: Names;
  readonly no?: Names;
  readonly things?: Names;
  /** Things of which the form shows every kind: the fields of each. */
  readonly named?: Readonly<Record<string, Names>>;
  readonly choices?: Readonly<Record<string, string>>;
  /** Which of the cuts, up to which number: `money 5000`; or which of those of the table. */
  readonly numbers?: Readonly<Record<string, string>>;
}

/** Ends the edition of a screen behind which answers stand that are otherwise. */
export const TOLD = '+';

const { shares } = data;

function choice(name: string, written: string): Choice {
  const all = sharesOf(written);
  return { kind: 'choice', name, values: all.map(([value]) => value), shares: all.map(([, share]) => share) };
}

/** An answer that says why it states nothing. */
function soft(name: string): Choice {
  return choice(name, shares.soft);
}

const OWN_CUTS: Readonly<Record<string, readonly number[]>> = data.cuts;

/** No band ends above what the vocabulary has: nobody could read it, and the screen would close the fact. */
function number(name: string, of: string): Slot {
  const [cuts = '', most] = of.split(' ');
  if (most === undefined) return bandOf(name, shares.number, cuts, CUTS);
  const at = [...(OWN_CUTS[cuts] ?? []).filter((cut) => cut < Number(most)), Number(most)];
  return bandOf(name, shares.number, of, { cuts: { [of]: { at, likely: data.likely } }, births: [], shares: [] });
}

function toldSlots({ yes = [], no = [], things = [], named = {}, choices = {}, numbers = {} }: Told): readonly Slot[] {
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

function screensIn(screens: Readonly<Record<string, Told>>): readonly OfScreen[] {
  return Object.entries(screens).map(([id, told]) => ({
    ...choice(`closed.${id}`, data.editions),
    kind: 'screen',
    told: toldSlots(told),
  }));
}

export const SCREENS = {
  version: data.version,
  /** Whether somebody closed any. */
  some: choice('closed', data.some),
  unchanged: { ...choice('unchanged', data.months), kind: 'since' } satisfies Choice,
  person: screensIn(data.person),
  home: screensIn(data.home),
} as const;
