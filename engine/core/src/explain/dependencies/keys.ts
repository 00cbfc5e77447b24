/** Numbers that tell what was read of a household from what else was read of it. */
export interface Keys {
  /** How many were given. */
  count: number;
  readonly texts: Map<string, number>;
  /** By fact and row. */
  readonly rows: Map<string, number[]>;
}

export function newKeys(): Keys {
  return { count: 0, texts: new Map(), rows: new Map() };
}

/** Of a fact on the day of the answer. All its rows are of one scope. */
export function keyOfRow(keys: Keys, id: string, row: number): number {
  let ofFact = keys.rows.get(id);
  if (ofFact === undefined) keys.rows.set(id, (ofFact = []));
  return (ofFact[row] ??= keys.count++);
}

/** Of anything else, by all that it is known by. */
export function keyOfText(keys: Keys, text: string): number {
  let key = keys.texts.get(text);
  if (key === undefined) keys.texts.set(text, (key = keys.count++));
  return key;
}
