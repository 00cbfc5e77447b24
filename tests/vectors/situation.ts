/** This module builds the situation of a vector: what the vector states is merged over what the file states. */
import type { Vector, VectorFile } from './file.ts';

export type Values = Readonly<Record<string, unknown>>;

export function buildVectorSituation(file: VectorFile, vector: Vector): unknown {
  const own = vector.given === undefined ? (vector.situation ?? {}) : { persons: { ann: vector.given } };
  return mergeValues(file.base ?? {}, own);
}

/** Merges two maps key by key. Where one of two values is not a map, that of `above` replaces that of `below`. */
export function mergeValues(below: Values, above: Values): Values {
  const joined: Record<string, unknown> = { ...below };
  for (const [key, value] of Object.entries(above)) {
    const before = joined[key];
    joined[key] = isMap(before) && isMap(value) ? mergeValues(before, value) : value;
  }
  return joined;
}

function isMap(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
