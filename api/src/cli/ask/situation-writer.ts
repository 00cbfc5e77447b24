/** This module writes the situation of an interview, one answer after another. */

type Node = Record<string | number, unknown>;

/** Says where in a situation an answer stands: the keys of objects and the indexes of rows. */
export type Path = readonly (string | number)[];

/** Returns the path of the part of a situation that describes a person, or the home. */
export function getSituationPath(of: string): Path {
  return of === 'home' ? ['home'] : ['persons', of];
}

/** Writes a value at a path, and creates the objects and lists on the way that do not exist yet. */
export function writeAnswer(situation: Node, path: Path, value: unknown): void {
  let node = situation;
  path.slice(0, -1).forEach((key, i) => {
    const made = typeof path[i + 1] === 'number' ? [] : {};
    node = (node[key] ??= made) as Node;
  });
  node[path.at(-1) as string | number] = value;
}

/** Returns the value at a path, or `undefined` when there is none. */
export function readAnswer(situation: Node, path: Path): unknown {
  return path.reduce<unknown>((node, key) => (node as Node | undefined)?.[key], situation);
}

/** Adds a word to the list at a path, and creates the list when there is none. */
export function appendAnswer(situation: Node, path: Path, word: string): void {
  const before = readAnswer(situation, path);
  writeAnswer(situation, path, [...(Array.isArray(before) ? (before as readonly unknown[]) : []), word]);
}
