/**
 * Groups of persons and homes, each added up in parts: a home falls into a part by its number alone, and what a sum would be
 * without one part tells how far it could be another.
 */
import type { Sums } from '../run/run.ts';
import { sizeOf } from './cells.ts';

export const PARTS = 20;

/** The whole of it is the sum of its parts. */
export interface Parted {
  readonly sums: readonly bigint[];
  /** `undefined` where nobody of the group falls into it. */
  readonly parts: readonly (readonly bigint[] | undefined)[];
}

export function partOf(group: string, part: number): string {
  return `${group}/${part}`;
}

/** By the group: `all`, or a dimension and its word. */
export function groupsOf(sums: Sums): ReadonlyMap<string, Parted> {
  const names = [...sums.keys()].flatMap((key) => (key === null ? [] : [key.slice(0, key.lastIndexOf('/'))]));
  return new Map(
    [...new Set(names)].sort().map((group) => {
      const parts = Array.from({ length: PARTS }, (_, part) => sums.get(partOf(group, part)));
      return [group, { sums: together(parts), parts }];
    }),
  );
}

function together(parts: Parted['parts']): readonly bigint[] {
  const whole: bigint[] = new Array<bigint>(parts.find((part) => part !== undefined)?.length ?? sizeOf(0)).fill(0n);
  for (const part of parts) part?.forEach((sum, cell) => (whole[cell] = (whole[cell] as bigint) + sum));
  return whole;
}
