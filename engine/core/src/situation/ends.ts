/** What is stated of a fact as the two ends that memory holds: least and greatest, or a mask of what is possible. */
import { gridded, inMemory, isOnGrid, scaleOf } from '../values/grid.ts';
import { untoldMask } from '../values/duty.ts';
import type { ValueType } from '../values/types.ts';
import type { Stated } from './model.ts';
import { isOneselfForNobody } from './oneself.ts';
import { NOBODY_BIT } from './people.ts';

/** How values of one type stand in memory. It is data and no closure, so that one short function serves every fact. */
export interface Ends {
  readonly kind: ValueType['kind'];
  /** What a value can be that is not stated: least and greatest, or a mask of everything. */
  readonly least: number;
  readonly greatest: number;
  readonly onGrid: boolean;
  readonly scale: number;
  readonly bits: ReadonlyMap<string, number>;
  /** Of a person: the bit that is never meant, that of nobody where nobody is the person whose fact it is; else 0. */
  readonly never: number;
}

/** `open` narrows or widens what a number can be that is not stated. */
export function endsOf(type: ValueType, open: { readonly min: number; readonly max: number } | null = null): Ends {
  const values = type.kind === 'choice' ? type.values : [];
  const bits = new Map(values.map((v, i) => [v, 2 ** i]));
  const never = isOneselfForNobody(type) ? NOBODY_BIT : 0;
  const plain = { kind: type.kind, onGrid: isOnGrid(type), scale: scaleOf(type), bits, never };
  if (type.kind === 'number' || type.kind === 'date') {
    const { min, max } = open ?? type;
    return { ...plain, least: inMemory(min, type), greatest: inMemory(max, type) };
  }
  const all = type.kind === 'choice' ? untoldMask(type) : type.kind === 'truth' ? 1 : 0;
  return { ...plain, least: type.kind === 'truth' ? 0 : all, greatest: all };
}

/** Writes both ends of a value that is stated, side by side. `bits`: of the values of a choice, or of the persons who are there. */
export function writeEnds(
  ends: Ends,
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

function inUnits(value: number, { onGrid, scale }: Ends): number {
  return onGrid ? gridded(value) : value * scale;
}
