/**
 * What a code carries, and with how much room: data. Of a table that codes were made with nothing is changed, for they
 * would be read as others: what changes is a new version.
 */
import data from './table.json';

/**
 * An answer that a code has room for. What is likely takes less room than what is not: each value has a share, and all
 * shares of a slot make one step of the code (`put`). The first share is that of no answer.
 */
export type Slot = Choice | Band | OfScreen;

interface Words {
  readonly name: string;
  readonly values: readonly string[];
  readonly shares: readonly number[];
}

export interface Choice extends Words {
  /** `since`: a day, as so many months before that of the code. */
  readonly kind: 'choice' | 'since';
}

/** The edition of a screen that was answered with "nothing else"; with a `+`, answers follow that are otherwise. */
export interface OfScreen extends Words {
  readonly kind: 'screen';
  /** What else can be told of the facts, receipts and things that the screen closes. */
  readonly told: readonly Slot[];
}

/** A number between two cuts; of a birth, the age on the day of the code. */
export interface Band {
  readonly kind: 'band';
  readonly name: string;
  readonly cuts: readonly number[];
  /** The bands that are likely, by their ends. */
  readonly likely: readonly (readonly [number, number])[];
  /** Of no answer, of each likely band, and of any other. */
  readonly shares: readonly number[];
  /** Shares are written as percentages. */
  readonly of: 'births' | 'shares' | 'amounts';
}

interface Written {
  readonly name: string;
  /** Share of no answer. */
  readonly unknown: number;
  /** `value*share`, share 1 where none stands. */
  readonly values?: string;
  /** Which of the cuts. */
  readonly cuts?: string;
  /** Share of each of the soft answers, 1 where none stands. */
  readonly soft?: number;
}

type Part = 'first' | 'child' | 'adult' | 'last';

/** Where bands begin and end. */
export interface Cuts {
  readonly cuts: Readonly<Record<string, { readonly at: readonly number[]; readonly likely: string }>>;
  /** Which of the cuts are ages, and which percentages. */
  readonly births: readonly string[];
  readonly shares: readonly string[];
}

interface Data extends Cuts, Readonly<Record<Part, readonly Written[]>> {
  readonly version: number;
  readonly first_day: string;
  readonly days: number;
  readonly persons: Written;
  readonly kin: Written;
  readonly children: readonly string[];
}

/** In the order in which room is given; what stands last is left out first where there is not enough. */
export interface Table extends Readonly<Record<Part, readonly Slot[]>> {
  readonly version: number;
  /** The first day that a code can be of, yyyymmdd, and how many there are. */
  readonly firstDay: number;
  readonly days: number;
  /** How many others there are. */
  readonly persons: Slot;
  /** Who each of them is to the first person; then follow the answers of a child or of an adult. */
  readonly kin: Slot;
  readonly children: readonly string[];
}

const SOFT = ['~declined', '~other'];

/** @param written `value*share`, share 1 where none stands */
export function sharesOf(written: string): readonly (readonly [string, number])[] {
  return written.split(' ').map((one) => {
    const [value = '', share = '1'] = one.split('*');
    return [value, Number(share)];
  });
}

function slotOf(written: Written, data: Data): Slot {
  const { name, unknown, values = '', soft = 1 } = written;
  if (written.cuts !== undefined) return bandOf(name, unknown, written.cuts, data);
  const known = sharesOf(values);
  const softly = soft === 0 ? [] : SOFT;
  return {
    kind: 'choice',
    name,
    values: ['', ...known.map(([value]) => value), ...softly],
    shares: [unknown, ...known.map(([, share]) => share), ...softly.map(() => soft)],
  };
}

/** Any band that is not likely has the share of two. */
const UNLIKELY = 2;

export function bandOf(name: string, unknown: number, cuts: string, data: Cuts): Band {
  const { at, likely } = data.cuts[cuts] ?? { at: [], likely: '' };
  const known = sharesOf(likely);
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

function tableOf(data: Data): Table {
  const slots = (part: Part): readonly Slot[] => data[part].map((one) => slotOf(one, data));
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
export const CUTS: Cuts = data;
