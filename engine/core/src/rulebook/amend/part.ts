/**
 * This module represents the values of a rule file together with the file and field in which each of them stands, so
 * that one law can be made of the parts of two files.
 */
import type { Place } from '../../language/ast.ts';
import { joinField, getParentField } from '../lines.ts';
import type { RuleFile } from '../read.ts';

/**
 * Describes a part of a law: a map, a list, or a single value. Maps and lists may be changed, because each conversion
 * of a file makes a new tree.
 */
export interface LawFilePart {
  readonly file: RuleFile;
  readonly field: string;
  readonly held: LawFileMap | LawFilePart[] | string | number | boolean | null;
}
export type LawFileMap = Map<string, LawFilePart>;

/** Converts the value of a field, and everything below it, to a part. */
export function toLawFilePart(file: RuleFile, field: string, value: unknown): LawFilePart {
  if (Array.isArray(value)) {
    return { file, field, held: value.map((item: unknown, i) => toLawFilePart(file, joinField(field, i), item)) };
  }
  if (value === null || typeof value !== 'object') return { file, field, held: value as string };
  const below = Object.entries(value).map(
    ([key, one]) => [key, toLawFilePart(file, joinField(field, key), one)] as const,
  );
  return { file, field, held: new Map(below) };
}

/** Converts a part to a plain value, as a file would hold it that states the whole law itself. */
export function toPlainValue({ held }: LawFilePart): unknown {
  if (Array.isArray(held)) return held.map(toPlainValue);
  return held instanceof Map ? Object.fromEntries([...held].map(([key, one]) => [key, toPlainValue(one)])) : held;
}

/**
 * Returns a function that maps a field of the whole law to the place in which it, or its closest existing ancestor, was
 * written.
 */
export function createPlaceLookup(law: LawFilePart): (field: string) => Place {
  let known: ReadonlyMap<string, LawFilePart> | null = null;
  return (field) => {
    known ??= new Map(fieldsOf(law, ''));
    for (let at = field; at !== ''; at = getParentField(at)) {
      const part = known.get(at);
      if (part !== undefined) return part.file.place(part.field + field.slice(at.length));
    }
    return law.file.place(field);
  };
}

function* fieldsOf({ held }: LawFilePart, field: string): Generator<readonly [string, LawFilePart]> {
  if (held === null || typeof held !== 'object') return;
  for (const [key, below] of held.entries()) {
    const at = joinField(field, key);
    yield [at, below];
    yield* fieldsOf(below, at);
  }
}
