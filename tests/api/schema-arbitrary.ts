/** This module draws values that fit a JSON Schema of the OpenAPI document, and values that do not. */
import fc from 'fast-check';

export type DrawnSchema = Readonly<Record<string, unknown>>;

export interface SchemaDrawing {
  readonly schemas: Readonly<Record<string, DrawnSchema>>;
  /** Holds arbitraries by the name of a schema, for schemas that allow more than is valid. */
  readonly own: Readonly<Record<string, fc.Arbitrary<unknown>>>;
  /** Draws days for which the API can answer, in ISO form. */
  readonly days: fc.Arbitrary<string>;
}

/**
 * Draws a value that the schema allows. It supports only the keywords of JSON Schema that the document of this API
 * uses.
 */
export function drawValid(schema: DrawnSchema, drawing: SchemaDrawing): fc.Arbitrary<unknown> {
  const of = (one: unknown): fc.Arbitrary<unknown> => drawValid(one as DrawnSchema, drawing);
  const ref = schema['$ref'];
  if (typeof ref === 'string') {
    const name = ref.split('/').at(-1) ?? '';
    return drawing.own[name] ?? of(drawing.schemas[name]);
  }
  if (Array.isArray(schema['enum'])) return fc.constantFrom<unknown>(...(schema['enum'] as unknown[]));
  const options = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(options)) return fc.oneof(...options.map(of));
  switch (schema['type']) {
    case 'object':
      return object(schema, drawing);
    case 'array':
      return fc.uniqueArray(of(schema['items']), {
        minLength: (schema['minItems'] as number | undefined) ?? 0,
        maxLength: 3,
      });
    case 'string':
      if (schema['format'] === 'date') return drawing.days;
      return fc.string({ maxLength: Math.min(20, (schema['maxLength'] as number | undefined) ?? 20) });
    case 'number':
      return fc.integer({ min: 0, max: 1000 });
    case 'boolean':
      return fc.boolean();
    default:
      throw new Error(`The document uses a schema that no value is drawn for: ${JSON.stringify(schema).slice(0, 200)}`);
  }
}

function object(schema: DrawnSchema, drawing: SchemaDrawing): fc.Arbitrary<unknown> {
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, DrawnSchema>>;
  const required = (schema['required'] ?? []) as string[];
  const drawn = Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, drawValid(one, drawing)]));
  return fc.record(drawn, { requiredKeys: required });
}

/**
 * Draws JSON values that are not allowed.
 * @param fits checks whether a value is allowed
 */
export function drawInvalid(fits: (value: unknown) => boolean): fc.Arbitrary<unknown> {
  return fc.jsonValue({ maxDepth: 2 }).filter((value) => !fits(value));
}
