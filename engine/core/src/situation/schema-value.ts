/** This module builds the zod schema of one value from its type. */
import { z } from 'zod';
import { showUnit } from '../language/unit.ts';
import { parseDay, showDay } from '../values/calendar.ts';
import type { ValueType } from '../values/types.ts';
import { FIRST_SPELL_DAY, LAST_SPELL_DAY } from './days.ts';
import { PERSON_ID } from './persons.ts';
import { NOBODY } from './expected.ts';
import { LONGEST_TEXT } from './value.ts';

export type FieldSchema = z.ZodType<unknown, unknown>;

const DECLINED = z.strictObject({ declined: z.literal(true) }).describe('Never asked again.');
const OTHER = z
  .strictObject({ other: z.string().max(LONGEST_TEXT) })
  .describe('My situation is different: a person has to look. No names, no numbers.');
/** Accepts the yes or no of situations that were written when a duty was still a yes-no question. */
const FORMER_TRUTH = z.union([z.enum(['yes', 'no']), z.boolean()]).describe('As it was asked before; still read.');
/** Accepts the answers that state no value: null, declined, or "my situation is different". */
export const SOFT: FieldSchema = z.union([z.null(), DECLINED, OTHER]);
/** Accepts any text that has the form of a person's id, which includes `nobody` and `none`. */
export const PERSON_REF = z.string().regex(PERSON_ID);
/** Accepts what `PERSON_REF` accepts, except `nobody`. Without a partner, the word is `none`. */
export const PARTNER_REF = z.string().regex(new RegExp(`^(?!${NOBODY}$)${PERSON_ID.source.slice(1)}`));

/**
 * Returns the schema of every answer that a type accepts. With `settled`, it is the schema of an open point of the law,
 * which nobody can decline.
 */
export function createValueSchema(type: ValueType, answer: 'any' | 'settled' = 'any'): FieldSchema {
  const exact = exactSchema(type);
  const forms: FieldSchema[] = [exact, z.strictObject({ one_of: z.array(exact).min(1) })];
  if (type.kind === 'number' || type.kind === 'date') {
    forms.push(
      z
        .strictObject({ min: createOptionalSchema(exact), max: createOptionalSchema(exact) })
        .refine((range) => Object.keys(range).length > 0)
        .meta({ minProperties: 1 }),
    );
  }
  return z.union([...forms, answer === 'any' ? SOFT : z.null()]);
}

/** Returns the schema of a field that may be missing or null. Both mean the same. */
export function createOptionalSchema(schema: FieldSchema): z.ZodOptional<FieldSchema> {
  return schema.nullable().optional();
}

/** Returns the schema of the first or last day of a spell. */
export function createDaySchema(): z.ZodOptional<FieldSchema> {
  return createOptionalSchema(dayBetween(FIRST_SPELL_DAY, LAST_SPELL_DAY));
}

function exactSchema(type: ValueType): FieldSchema {
  switch (type.kind) {
    case 'truth':
      return z.union([z.enum(['yes', 'no']), z.boolean()]);
    case 'number':
      return z.number().min(type.min).max(type.max).describe(showUnit(type.unit));
    case 'date':
      return dayBetween(type.min, type.max);
    case 'choice':
      return type.duty?.formerNo == null ? z.enum(type.values) : z.union([z.enum(type.values), FORMER_TRUTH]);
    case 'person':
      return PERSON_REF.describe('The id of a person, or `nobody`.');
  }
}

/**
 * Returns the schema of a day. JSON Schema has no bounds for days, so there they are only described in words; zod
 * checks them.
 */
function dayBetween(first: number, last: number): FieldSchema {
  return z.iso
    .date()
    .refine((text) => {
      const read = parseDay(text);
      return read !== null && read >= first && read <= last;
    })
    .describe(`From ${showDay(first)} to ${showDay(last)}.`);
}
