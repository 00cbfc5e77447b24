/**
 * This module converts the stated value of a fact to the two ends that the memory holds: the least and the greatest
 * value, or a mask of the possible values.
 */
import { toGrid, toMemoryUnits, isOnGrid, getMemoryScale } from '../values/grid.ts';
import { computeUntoldMask } from '../values/duty.ts';
import type { ValueType } from '../values/types.ts';
import type { Stated } from './model.ts';
import { isOneselfForNobody } from './oneself.ts';
import { NOBODY_BIT } from './people.ts';

/**
 * Describes how the values of one type are stored in memory. It is data and not a closure, so that one short function
 * serves every fact.
 */
export interface StoredEnds {
  readonly kind: ValueType['kind'];
  /**
   * The values `least` and `greatest` are the bounds of a value that is not stated. For a choice, both are the mask of
   * the values that are possible while nothing is told. For a person, both are 0, because the mask depends on the
   * household.
   */
  readonly least: number;
  readonly greatest: number;
  readonly onGrid: boolean;
  readonly scale: number;
  readonly bits: ReadonlyMap<string, number>;
  /**
   * Is the bit for nobody when the fact is one in which "nobody" means the person whose fact it is: such a fact never
   * has this bit. Otherwise it is 0.
   */
  readonly never: number;
}

/** Computes how a type is stored. `open` replaces the bounds of a number or a date that is not stated. */
export function computeStoredEnds(
  type: ValueType,
  open: { readonly min: number; readonly max: number } | null = null,
): StoredEnds {
  const values = type.kind === 'choice' ? type.values : [];
  const bits = new Map(values.map((v, i) => [v, 2 ** i]));
  const never = isOneselfForNobody(type) ? NOBODY_BIT : 0;
  const plain = { kind: type.kind, onGrid: isOnGrid(type), scale: getMemoryScale(type), bits, never };
  if (type.kind === 'number' || type.kind === 'date') {
    const { min, max } = open ?? type;
    return { ...plain, least: toMemoryUnits(min, type), greatest: toMemoryUnits(max, type) };
  }
  const all = type.kind === 'choice' ? computeUntoldMask(type) : type.kind === 'truth' ? 1 : 0;
  return { ...plain, least: type.kind === 'truth' ? 0 : all, greatest: all };
}

/**
 * Writes the two ends of a stated value to `data[at]` and `data[at + 1]`. `bits` maps the values of a choice, or the
 * ids of the persons, to their bits.
 */
export function writeEnds(
  ends: StoredEnds,
  value: Stated,
  bits: ReadonlyMap<string, number>,
  data: number[],
  at: number,
): void {
  if (value.kind === 'truth') data[at] = data[at + 1] = value.value ? 1 : 0;
  else if (value.kind === 'set') data[at] = data[at + 1] = value.values.reduce((m, v) => m | (bits.get(v) ?? 0), 0);
  else {
    data[at] = inUnits(value.lo, ends);
    data[at + 1] = value.lo === value.hi ? (data[at] as number) : inUnits(value.hi, ends);
  }
}

function inUnits(value: number, { onGrid, scale }: StoredEnds): number {
  return onGrid ? toGrid(value) : value * scale;
}
