/**
 * This module writes a schema as one line that a person can read. A list of alternatives that many keys share is
 * written once, as a numbered form.
 */

export type Schema = Readonly<Record<string, unknown>>;

/** Collects the forms of a page, numbered from 1 in the order in which they occur. */
export interface Forms {
  /** Writes the type of a key: its first alternative, and a reference to the form that lists the others. */
  cell(schema: Schema): string;
  all(): readonly string[];
}

/** Alternatives with fewer characters than this are written in place and not as a form. */
const LONG = 90;

export function formsOf(): Forms {
  const texts: string[] = [];
  return {
    all: () => texts,
    cell(schema) {
      const [first, ...others] = choicesOf(schema);
      if (first === undefined) return typeText(schema);
      const it = JSON.stringify(first);
      const form = others.map((one) => typeText(one, it)).join(' or ');
      if (form.length < LONG) return typeText(schema);
      if (!texts.includes(form)) texts.push(form);
      const number = texts.indexOf(form) + 1;
      return `${typeText(first)} <a href="#form-${number}">form ${number}</a>`;
    },
  };
}

/** @param it the JSON of a schema that the text calls "it" */
export function typeText(schema: Schema, it = ''): string {
  if (JSON.stringify(schema) === it) return '<i>it</i>';
  if (typeof schema['$ref'] === 'string') {
    const name = schema['$ref'].split('/').at(-1) ?? '';
    return `<a href="#schema-${name}">${escape(name)}</a>`;
  }
  const choices = choicesOf(schema);
  if (choices.length > 0) return choices.map((one) => typeText(one, it)).join(' or ');
  if (schema['const'] !== undefined) return `<code>${escape(JSON.stringify(schema['const']))}</code>`;
  if (Array.isArray(schema['enum'])) return `<code>${schema['enum'].map((v) => escape(String(v))).join(' | ')}</code>`;
  if (schema['type'] === 'array') return `list of ${typeText((schema['items'] as Schema | undefined) ?? {}, it)}`;
  if (schema['type'] === 'object') return objectText(schema, it);
  return `${escape([schema['type'] ?? 'any'].flat().join(' or '))}${bounds(schema)}`;
}

/** Lists the alternatives of a schema, nested ones included; the list is empty when there are none. */
function choicesOf(schema: Schema): readonly Schema[] {
  const choices = (schema['anyOf'] ?? schema['oneOf']) as readonly Schema[] | undefined;
  return (choices ?? []).flatMap((one) => {
    const below = choicesOf(one);
    return below.length > 0 ? below : [one];
  });
}

function objectText(schema: Schema, it: string): string {
  const properties = schema['properties'] as Readonly<Record<string, Schema>> | undefined;
  if (properties !== undefined) {
    return `{ ${Object.entries(properties)
      .map(([key, value]) => `<code>${escape(key)}</code>: ${typeText(value, it)}`)
      .join(', ')} }`;
  }
  const values = schema['additionalProperties'];
  return typeof values === 'object' && values !== null ? `map of ${typeText(values as Schema, it)}` : 'object';
}

function bounds(schema: Schema): string {
  const { minimum, maximum, format } = schema;
  const range =
    minimum === undefined && maximum === undefined ? '' : ` ${String(minimum ?? '')} … ${String(maximum ?? '')}`;
  return escape(`${range}${typeof format === 'string' ? ` (${format})` : ''}`);
}

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
