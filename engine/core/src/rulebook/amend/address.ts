/**
 * Where a line of a law stands, as an amendment names it: `routes.on_request.when.low_income`, `facts.category.cat5`. A step is a
 * key, or the name of a condition or branch below it; `all`, `any`, `not` and `first_of` without a name are passed through.
 */
import { BRANCHES } from '../schema/law.ts';
import type { MapPart, Part } from './part.ts';

/** A line that stands in a law: the map that holds it under its name, and the list whose item that map is, if it is one. */
export interface Spot {
  readonly map: MapPart;
  readonly name: string;
  readonly list: Part[] | null;
}

/** As far as an address leads: the last part that is there, and the steps that are not. */
export interface Reached {
  readonly part: Part;
  readonly rest: string;
}

/** The lines that an address names: one, none, or several of one name. */
export function spotsAt(law: Part, address: string): readonly Spot[] {
  return firstSteps(law, address).flatMap(([spot, rest]) => {
    const below = spot.map.get(spot.name);
    if (rest === '') return [spot];
    return below === undefined ? [] : spotsAt(below, rest);
  });
}

/** @returns the part that stands furthest along the address */
export function reached(part: Part, address: string): Reached {
  const [step] = firstSteps(part, address);
  if (step === undefined) return { part, rest: address };
  const [spot, rest] = step;
  const below = spot.map.get(spot.name);
  return below === undefined || rest === '' ? { part, rest: address } : reached(below, rest);
}

/** The list of conditions or branches below a part, where there is one alone. */
export function listBelow({ held }: Part): Part[] | null {
  if (!(held instanceof Map)) return null;
  const lists = [...held].flatMap(([key, { held: list }]) => (isList(key) && Array.isArray(list) ? [list] : []));
  return lists.length === 1 ? (lists[0] ?? null) : null;
}

/** Names of what stands directly below a part: keys, conditions and branches. */
export function namesBelow(part: Part): readonly string[] {
  return [...spotsBelow(part)].map(({ name }) => name);
}

/** Each line with which an address may go on, and what is left of it: a key may hold a dot, as `building.counted` does. */
function firstSteps(part: Part, address: string): readonly (readonly [Spot, string])[] {
  return [...spotsBelow(part)].flatMap((spot) => {
    if (spot.name === address) return [[spot, ''] as const];
    return address.startsWith(`${spot.name}.`) ? [[spot, address.slice(spot.name.length + 1)] as const] : [];
  });
}

function* spotsBelow({ held }: Part): Generator<Spot> {
  if (!(held instanceof Map)) return;
  for (const [name, below] of held) {
    yield { map: held, name, list: null };
    if (isList(name) && Array.isArray(below.held)) yield* spotsInside(below.held);
    if (name === 'not') yield* spotsBelow(below);
  }
}

/** The named items of a list, and those below its items without a name. */
function* spotsInside(list: Part[]): Generator<Spot> {
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
