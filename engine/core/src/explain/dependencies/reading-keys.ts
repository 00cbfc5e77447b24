/** This module gives numbers (keys) that distinguish the readings of one household from each other. */
export interface ReadingKeys {
  count: number;
  readonly texts: Map<string, number>;
  /** Maps the id of a fact to its keys, row by row. */
  readonly rows: Map<string, number[]>;
}

export function createReadingKeys(): ReadingKeys {
  return { count: 0, texts: new Map(), rows: new Map() };
}

/** Returns the key of a fact on the day of the answer. All rows of a fact belong to one scope. */
export function getRowKey(keys: ReadingKeys, id: string, row: number): number {
  let ofFact = keys.rows.get(id);
  if (ofFact === undefined) keys.rows.set(id, (ofFact = []));
  return (ofFact[row] ??= keys.count++);
}

/** Returns the key of any other reading, given a text that contains everything that identifies it. */
export function getTextKey(keys: ReadingKeys, text: string): number {
  let key = keys.texts.get(text);
  if (key === undefined) keys.texts.set(text, (key = keys.count++));
  return key;
}
