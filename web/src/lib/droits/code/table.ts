/**
 * This module holds what a code carries and how much room each answer has. It is data. A table with which codes were
 * made is never changed, because those codes would then decode to other answers; a change is a new version.
 */
import data from './table.json';

/**
 * Describes an answer that a code has room for. Likely values take less room than unlikely ones: each value has a
 * share, and `packChoice` packs a value by the shares of its slot. The first share is that of no answer.
 */
export type CodeSlot = ChoiceSlot | BandSlot | ScreenSlot;

interface Words {
  readonly name: string;
  readonly values: readonly string[];
  readonly shares: readonly number[];
}

export interface ChoiceSlot extends Words {
  /** In a slot of the kind `since` a day is held as a number of months before the day of the code. */
  readonly kind: 'choice' | 'since';
}

/**
 * Describes the slot of a screen that was answered with "nothing else". Its value is the edition of the screen; a `+`
 * behind it means that answers follow that differ from the screen.
 */
export interface ScreenSlot extends Words {
  readonly kind: 'screen';
  /** Lists the slots of the facts, receipts and things that the screen closes, for answers that differ from it. */
  readonly told: readonly CodeSlot[];
}

/** Describes the slot of a number between two cuts; a birth is held as the age on the day of the code. */
export interface BandSlot {
  readonly kind: 'band';
  readonly name: string;
  readonly cuts: readonly number[];
  /** Lists the likely bands, each by its two ends. */
  readonly likely: readonly (readonly [number, number])[];
  /** Lists the share of no answer, that of each likely band, and that of all other bands together. */
  readonly shares: readonly number[];
  /** Says what the cuts are: ages in years (`births`), percentages (`shares`) or other numbers (`amounts`). */
  readonly of: 'births' | 'shares' | 'amounts';
}

interface Written {
  readonly name: string;
  /** Holds the share of no answer. */
  readonly unknown: number;
  /** Lists the values as `value*share`; a share that is not written is 1. */
  readonly values?: string;
  readonly cuts?: string;
  /**
   * Holds the share of each soft answer. It is 1 when it is not written, and 0 means that the slot has no soft answers.
   */
  readonly soft?: number;
}

type Part = 'first' | 'child' | 'adult' | 'last';

export interface BandCuts {
  readonly cuts: Readonly<Record<string, { readonly at: readonly number[]; readonly likely: string }>>;
  /** Lists the names of the cuts that are ages; `shares` lists those that are percentages. */
  readonly births: readonly string[];
  readonly shares: readonly string[];
}

interface Data extends BandCuts, Readonly<Record<Part, readonly Written[]>> {
  readonly version: number;
  readonly first_day: string;
  readonly days: number;
  readonly persons: Written;
  readonly kin: Written;
  readonly children: readonly string[];
}

/**
 * Describes the whole table. `visitSlots` defines the order in which the slots get room; when there is not enough room,
 * the last slots are left out first.
 */
export interface CodeTable extends Readonly<Record<Part, readonly CodeSlot[]>> {
  readonly version: number;
  /** Holds the first day that a code can have, yyyymmdd; `days` is the number of such days. */
  readonly firstDay: number;
  readonly days: number;
  /** This slot holds the number of other persons. */
  readonly persons: CodeSlot;
  /**
   * This slot holds the relation of one other person to the first person. The slots of a child or of an adult follow
   * it.
   */
  readonly kin: CodeSlot;
  readonly children: readonly string[];
}

const SOFT = ['~declined', '~other'];

/**
 * Parses values with their shares.
 * @param written `value*share`, separated by spaces; a share that is not written is 1
 */
export function parseShares(written: string): readonly (readonly [string, number])[] {
  return written.split(' ').map((one) => {
    const [value = '', share = '1'] = one.split('*');
    return [value, Number(share)];
  });
}

function slotOf(written: Written, data: Data): CodeSlot {
  const { name, unknown, values = '', soft = 1 } = written;
  if (written.cuts !== undefined) return createBandSlot(name, unknown, written.cuts, data);
  const known = parseShares(values);
  const softly = soft === 0 ? [] : SOFT;
  return {
    kind: 'choice',
    name,
    values: ['', ...known.map(([value]) => value), ...softly],
    shares: [unknown, ...known.map(([, share]) => share), ...softly.map(() => soft)],
  };
}

/** This is the share of all bands that are not likely, taken as one. */
const UNLIKELY = 2;

export function createBandSlot(name: string, unknown: number, cuts: string, data: BandCuts): BandSlot {
  const { at, likely } = data.cuts[cuts] ?? { at: [], likely: '' };
  const known = parseShares(likely);
  return {
    kind: 'band',
    name,
    cuts: at,
    likely: known.map(([ends]) => {
      const [low = 0, high = 0] = ends.split('-').map(Number);
      return [low, high];
    }),
    shares: [unknown, ...known.map(([, share]) => share), UNLIKELY],
    of: data.births.includes(cuts) ? 'births' : data.shares.includes(cuts) ? 'shares' : 'amounts',
  };
}

function tableOf(data: Data): CodeTable {
  const slots = (part: Part): readonly CodeSlot[] => data[part].map((one) => slotOf(one, data));
  return {
    version: data.version,
    firstDay: Number(data.first_day.replaceAll('-', '')),
    days: data.days,
    first: slots('first'),
    persons: slotOf(data.persons, data),
    kin: slotOf(data.kin, data),
    children: data.children,
    child: slots('child'),
    adult: slots('adult'),
    last: slots('last'),
  };
}

export const TABLE = tableOf(data as Data);
export const CUTS: BandCuts = data;
