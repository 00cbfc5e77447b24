/** This module finds where two JSON values differ, and gives the places as JSON pointers (RFC 6901). */
import { writeCanonicalJson } from './canonical.ts';

export interface JsonDifference {
  readonly path: string;
  /** Is `undefined` when the first of the two values has nothing at this place; so is `here` for the second. */
  readonly recorded: unknown;
  readonly here: unknown;
}

/**
 * Lists the smallest parts that differ. In each object or list, the keys of the first value come first, followed by
 * those that only the second has.
 */
export function findJsonDifferences(recorded: unknown, here: unknown, path = ''): readonly JsonDifference[] {
  if (isObject(recorded) && isObject(here) && Array.isArray(recorded) === Array.isArray(here)) {
    const keys = new Set([...Object.keys(recorded), ...Object.keys(here)]);
    return [...keys].flatMap((key) =>
      findJsonDifferences(member(recorded, key), member(here, key), `${path}/${escape(key)}`),
    );
  }
  const same =
    recorded !== undefined && here !== undefined && writeCanonicalJson(recorded) === writeCanonicalJson(here);
  return same ? [] : [{ path, recorded, here }];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function member(value: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

function escape(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
