/** Imports that run up the house: from a workspace to one that stands on it, or from a floor to one above it. */
import type { ImportGraph } from './imports.ts';

/** The floors of a workspace from the ground up, each a folder. Files outside these folders are entries, above all floors. */
export interface Workspace {
  readonly name: string;
  readonly source: string;
  readonly floors: readonly string[];
}

export interface UpwardImport {
  readonly from: string;
  readonly to: string;
}

/**
 * @param workspaces from the ground up: a later one may import an earlier one
 * @param shared files outside the floors that every floor may import
 */
export function upwardImports(
  graph: ImportGraph,
  workspaces: readonly Workspace[],
  shared: ReadonlySet<string>,
): readonly UpwardImport[] {
  return [...graph].flatMap(([from, imported]) =>
    [...imported].flatMap((to) => (!shared.has(to) && isUpward(from, to, workspaces) ? [{ from, to }] : [])),
  );
}

function isUpward(from: string, to: string, workspaces: readonly Workspace[]): boolean {
  const [a, b] = [from, to].map((path) => workspaces.findIndex((one) => path.startsWith(`${one.name}/`)));
  if (a === undefined || b === undefined || a < 0 || b < 0) return false;
  const workspace = workspaces[a];
  return a === b && workspace !== undefined ? floorOf(from, workspace) < floorOf(to, workspace) : a < b;
}

/** Its place from the ground up; that above the last floor for an entry. */
function floorOf(path: string, { source, floors }: Workspace): number {
  const floor = floors.findIndex((one) => path.startsWith(`${source}/${one}/`));
  return floor < 0 ? floors.length : floor;
}
