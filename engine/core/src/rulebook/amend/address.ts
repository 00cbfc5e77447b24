/**
 * This module resolves the addresses by which an amendment names a line of a law, such as
 * `routes.on_request.when.low_income` or `facts.category.cat5`. Each step of an address is a key, or the name of a
 * condition or branch below it. Unnamed `all`, `any`, `not` and `first_of` can be left out.
 */
import { BRANCHES } from '../schema/law.ts';
import type { LawFileMap, LawFilePart } from './part.ts';

/**
 * Describes the place of a line in a law: the map that holds it under `name`, and the list of which this map is an
 * item. `list` is `null` when the map is no item of a list.
 */
export interface Spot {
  readonly map: LawFileMap;
  readonly name: string;
  readonly list: LawFilePart[] | null;
}

/**
 * Describes how far an address leads: `part` is the part that was reached, and `rest` holds the steps that remain below
 * it, at least the last one.
 */
export interface Reached {
  readonly part: LawFilePart;
  readonly rest: string;
}

/** Returns the lines that an address names: one, none, or several of the same name. */
export function findSpots(law: LawFilePart, address: string): readonly Spot[] {
  return firstSteps(law, address).flatMap(([spot, rest]) => {
    const below = spot.map.get(spot.name);
    if (rest === '') return [spot];
    return below === undefined ? [] : findSpots(below, rest);
  });
}

/**
 * Follows an address down to the part that holds, or would hold, its last step, or as far as the address exists.
 * @returns the part that was reached, and the rest of the address
 */
export function followLineAddress(part: LawFilePart, address: string): Reached {
  const [step] = firstSteps(part, address);
  if (step === undefined) return { part, rest: address };
  const [spot, rest] = step;
  const below = spot.map.get(spot.name);
  return below === undefined || rest === '' ? { part, rest: address } : followLineAddress(below, rest);
}

/** Returns the list of conditions or branches below a part. Returns `null` when there is none or more than one. */
export function findListBelow({ held }: LawFilePart): LawFilePart[] | null {
  if (!(held instanceof Map)) return null;
  const lists = [...held].flatMap(([key, { held: list }]) => (isList(key) && Array.isArray(list) ? [list] : []));
  return lists.length === 1 ? (lists[0] ?? null) : null;
}

/** Returns the names directly below a part: keys, conditions and branches. */
export function listNamesBelow(part: LawFilePart): readonly string[] {
  return [...spotsBelow(part)].map(({ name }) => name);
}

/**
 * Returns each line with which an address can begin, together with the rest of the address. There may be several,
 * because a key may contain a dot, such as `building.counted`.
 */
function firstSteps(part: LawFilePart, address: string): readonly (readonly [Spot, string])[] {
  return [...spotsBelow(part)].flatMap((spot) => {
    if (spot.name === address) return [[spot, ''] as const];
    return address.startsWith(`${spot.name}.`) ? [[spot, address.slice(spot.name.length + 1)] as const] : [];
  });
}

function* spotsBelow({ held }: LawFilePart): Generator<Spot> {
  if (!(held instanceof Map)) return;
  for (const [name, below] of held) {
    yield { map: held, name, list: null };
    if (isList(name) && Array.isArray(below.held)) yield* spotsInside(below.held);
    if (name === 'not') yield* spotsBelow(below);
  }
}

/** Yields the named items of a list, and the named lines below its unnamed items. */
function* spotsInside(list: LawFilePart[]): Generator<Spot> {
  for (const item of list) {
    if (!(item.held instanceof Map)) continue;
    const names = [...item.held.keys()].filter((key) => key !== 'source');
    const [name] = names;
    if (name === undefined) continue;
    if (BRANCHES.has(name)) yield* spotsBelow(item);
    else yield { map: item.held, name, list };
  }
}

function isList(key: string): boolean {
  return BRANCHES.has(key) || key === 'first_of';
}
