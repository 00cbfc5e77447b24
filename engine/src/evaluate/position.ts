/** Inputs that say where a row stands: its bit, its partners, whom it stands for, and since when a right is asked or granted. */
import { UNLISTED } from '../lowering/groups.ts';
import type { InputSource } from '../lowering/plan.ts';
import { datedIn, writeEnds, type Ends } from './bounds.ts';
import type { Loaded } from './load.ts';
import { bit, type People } from './people.ts';

/** Writes one input of a row that begins at `base`. */
export interface Position {
  (loaded: Loaded, row: number, people: People, today: number, data: Float64Array, base: number): void;
}

type Source = Exclude<InputSource, { readonly kind: 'fact' | 'stated' | 'open' | 'unknown' }>;

const BEGINNING = 19000101;

export function positionOf(source: Source, ends: Ends, lo: number, hi: number): Position {
  switch (source.kind) {
    case 'asked':
      return asked(source.receipt, lo, hi);
    case 'granted': {
      const name = `gets.${source.receipt}.granted`;
      return ({ row }, _, people, today, data, base) =>
        writeEnds(ends, row === null ? null : datedIn(row, name, today), people, data, base + lo, base + hi);
    }
    default:
      return settled(lo, hi, VALUE[source.kind]);
  }
}

const VALUE: Readonly<
  Record<Exclude<Source['kind'], 'asked' | 'granted'>, (loaded: Loaded, row: number, people: People) => number>
> = {
  bit: (_, row) => bit(row),
  order: (_, row) => row,
  partner_certain: (_, row, people) => people.partners(row, false),
  partner_possible: (_, row, people) => people.partners(row, true),
  ghost: ({ row }) => (row === null ? 1 : 0),
  weight: ({ row }) => (row === null ? UNLISTED : 1),
};

function settled(lo: number, hi: number, value: (loaded: Loaded, row: number, people: People) => number): Position {
  return (loaded, row, people, _, data, base) => {
    data[base + lo] = data[base + hi] = value(loaded, row, people);
  };
}

/**
 * The day of the request: as stated with the receipt; where the right is received and the day is not stated,
 * any day up to that of the answer; where it is not received, the day of the answer (who asks now).
 */
function asked(receipt: string, lo: number, hi: number): Position {
  const [gets, day] = [`gets.${receipt}`, `gets.${receipt}.asked`];
  return ({ row }, _i, _people, today, data, base) => {
    const received = row === null ? null : datedIn(row, gets, today);
    const said = received?.kind === 'truth' && received.value && row !== null ? datedIn(row, day, today) : null;
    const open = received?.kind === 'truth' && received.value;
    data[base + lo] = said?.kind === 'range' ? said.lo : open ? BEGINNING : today;
    data[base + hi] = said?.kind === 'range' ? said.hi : today;
  };
}
