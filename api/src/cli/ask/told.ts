/** The situation that an interview writes, one answer after another. */

type Node = Record<string | number, unknown>;

/** Where an answer stands: keys, and numbers of rows. */
export type Path = readonly (string | number)[];

/** The part of a situation that tells of a person, or of the home. */
export function pathOf(of: string): Path {
  return of === 'home' ? ['home'] : ['persons', of];
}

/** Writes a value; what stands on the way is made where it is not there. */
export function tell(situation: Node, path: Path, value: unknown): void {
  let node = situation;
  path.slice(0, -1).forEach((key, i) => {
    const made = typeof path[i + 1] === 'number' ? [] : {};
    node = (node[key] ??= made) as Node;
  });
  node[path.at(-1) as string | number] = value;
}

/** What stands at a path; `undefined` where nothing does. */
export function toldAt(situation: Node, path: Path): unknown {
  return path.reduce<unknown>((node, key) => (node as Node | undefined)?.[key], situation);
}

/** Adds a word to a list. */
export function tellAlso(situation: Node, path: Path, word: string): void {
  const before = toldAt(situation, path);
  tell(situation, path, [...(Array.isArray(before) ? (before as readonly unknown[]) : []), word]);
}
