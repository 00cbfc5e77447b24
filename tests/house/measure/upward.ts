/** Imports that run up the house: from a workspace to one that stands on it, or from a floor to one above it. */
import { BESIDE } from '../../../eslint.floors.js';
import type { ImportGraph } from './imports.ts';

export interface House {
  /** Folders of the workspaces, from the ground up: a later one may import an earlier one. */
  readonly workspaces: readonly string[];
  /** By folder, its floors from the ground up; `*` stands for the files beside them. */
  readonly floorsOf: Readonly<Record<string, readonly string[]>>;
  /** Every floor may import it. */
  readonly shared: string;
}

export interface UpwardImport {
  readonly from: string;
  readonly to: string;
}

export function upwardImports(graph: ImportGraph, house: House): readonly UpwardImport[] {
  return [...graph].flatMap(([from, imported]) =>
    [...imported].flatMap((to) => (to !== house.shared && isUpward(from, to, house) ? [{ from, to }] : [])),
  );
}

function isUpward(from: string, to: string, { workspaces, floorsOf }: House): boolean {
  const [a, b] = [from, to].map((path) => workspaces.findIndex((one) => path.startsWith(`${one}/`)));
  if (a === undefined || b === undefined || a < 0 || b < 0) return false;
  if (a !== b) return a < b;
  return Object.entries(floorsOf).some(([folder, floors]) => {
    const [own, other] = [from, to].map((path) => floorOf(path, folder, floors));
    return own !== undefined && other !== undefined && own >= 0 && other >= 0 && own < other;
  });
}

/** Its place from the ground up; -1 where it is on no floor of the folder. */
function floorOf(path: string, folder: string, floors: readonly string[]): number {
  if (!path.startsWith(`${folder}/`)) return -1;
  const inside = path.slice(folder.length + 1);
  const [first = ''] = inside.split('/');
  return floors.indexOf(inside.includes('/') ? first : BESIDE);
}
