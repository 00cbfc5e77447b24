/**
 * This module collects the sums of groups of persons and homes, and of the parts into which each group is divided. The
 * part of a home depends on its number alone. The sums that remain without one part show how much a sum could vary by
 * chance.
 */
import type { Sums } from '../run/run.ts';
import { countScenarioCells } from './cells.ts';

export const HOME_PARTS = 20;

/** Holds the sums of a group as a whole, and of each of its parts. The whole is the sum of the parts. */
export interface Parted {
  readonly sums: readonly bigint[];
  /** A part is `undefined` when nobody of the group belongs to it. */
  readonly parts: readonly (readonly bigint[] | undefined)[];
}

export function formatPartKey(group: string, part: number): string {
  return `${group}/${part}`;
}

/** Collects the parts of each group. A group is `all`, a dimension with its word, or a trial. */
export function collectGroups(sums: Sums): ReadonlyMap<string, Parted> {
  const names = [...sums.keys()].flatMap((key) => (key === null ? [] : [key.slice(0, key.lastIndexOf('/'))]));
  return new Map(
    [...new Set(names)].sort().map((group) => {
      const parts = Array.from({ length: HOME_PARTS }, (_, part) => sums.get(formatPartKey(group, part)));
      return [group, { sums: together(parts), parts }];
    }),
  );
}

function together(parts: Parted['parts']): readonly bigint[] {
  const whole: bigint[] = new Array<bigint>(
    parts.find((part) => part !== undefined)?.length ?? countScenarioCells(0),
  ).fill(0n);
  for (const part of parts) part?.forEach((sum, cell) => (whole[cell] = (whole[cell] as bigint) + sum));
  return whole;
}
