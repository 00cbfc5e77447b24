/**
 * This module finds imports that run upwards: from a workspace to one that depends on it, from a floor to one above it,
 * or from a room (a folder on a floor) to another one on the same floor.
 */
import { BESIDE } from '../../../eslint.floors.js';
import type { ImportGraph } from './imports.ts';

type Floors = readonly (string | readonly string[])[];

export interface HouseLayers {
  /** Lists the folders of the workspaces from the lowest to the highest; a later one may import an earlier one. */
  readonly workspaces: readonly string[];
  /**
   * Maps each folder to its floors from the lowest to the highest; a floor is one room or a list of rooms. `*` stands
   * for the files beside the rooms.
   */
  readonly floorsOf: Readonly<Record<string, Floors>>;
  /** Names the file that every floor may import. */
  readonly shared: string;
}

export interface UpwardImport {
  readonly from: string;
  readonly to: string;
}

export function findUpwardImports(graph: ImportGraph, house: HouseLayers): readonly UpwardImport[] {
  return [...graph].flatMap(([from, imported]) =>
    [...imported].flatMap((to) => (to !== house.shared && isUpward(from, to, house) ? [{ from, to }] : [])),
  );
}

function isUpward(from: string, to: string, { workspaces, floorsOf }: HouseLayers): boolean {
  const [a, b] = [from, to].map((path) => workspaces.findIndex((one) => path.startsWith(`${one}/`)));
  if (a === undefined || b === undefined || a < 0 || b < 0) return false;
  if (a !== b) return a < b;
  return Object.entries(floorsOf).some(([folder, floors]) => {
    const [own, other] = [from, to].map((path) => roomOf(path, folder));
    const [low, high] = [own, other].map((room) => floors.findIndex((floor) => [floor].flat().includes(room ?? '')));
    if (low === undefined || high === undefined || low < 0 || high < 0) return false;
    return low < high || (low === high && own !== other);
  });
}

/** Returns the room of a file in a folder, or `null` where the file does not lie in the folder. */
function roomOf(path: string, folder: string): string | null {
  if (!path.startsWith(`${folder}/`)) return null;
  const inside = path.slice(folder.length + 1);
  const [first = ''] = inside.split('/');
  return inside.includes('/') ? first : BESIDE;
}
