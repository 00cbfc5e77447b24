/**
 * This module writes a schema as one line that a person can read. A list of alternatives that many keys share is
 * written once, as a numbered form.
 */

export type JsonSchemaNode = Readonly<Record<string, unknown>>;

/** Collects the forms of a page, numbered from 1 in the order in which they occur. */
export interface Forms {
  /**
   * Writes the type of a key. When the alternatives after the first are long, they are written as a form, and the type
   * is the first alternative with a reference to this form.
   */
  cell(schema: JsonSchemaNode): string;
  all(): readonly string[];
}

/** Alternatives with fewer characters than this are written in place and not as a form. */
const LONG = 90;

export function createForms(): Forms {
  const texts: string[] = [];
  return {
    all: () => texts,
    cell(schema) {
      const [first, ...others] = choicesOf(schema);
      if (first === undefined) return formatType(schema);
      const it = JSON.stringify(first);
      const form = others.map((one) => formatType(one, it)).join(' or ');
      if (form.length < LONG) return formatType(schema);
      if (!texts.includes(form)) texts.push(form);
      const number = texts.indexOf(form) + 1;
      return `${formatType(first)} <a href="#form-${number}">form ${number}</a>`;
    },
  };
}

/** @param it the JSON of a schema that the text calls "it" */
export function formatType(schema: JsonSchemaNode, it = ''): string {
  if (JSON.stringify(schema) === it) return '<i>it</i>';
  if (typeof schema['$ref'] === 'string') {
    const name = schema['$ref'].split('/').at(-1) ?? '';
    return `<a href="#schema-${name}">${escapeHtml(name)}</a>`;
  }
  const choices = choicesOf(schema);
  if (choices.length > 0) return choices.map((one) => formatType(one, it)).join(' or ');
  if (schema['const'] !== undefined) return `<code>${escapeHtml(JSON.stringify(schema['const']))}</code>`;
  if (Array.isArray(schema['enum']))
    return `<code>${schema['enum'].map((v) => escapeHtml(String(v))).join(' | ')}</code>`;
  if (schema['type'] === 'array')
    return `list of ${formatType((schema['items'] as JsonSchemaNode | undefined) ?? {}, it)}`;
  if (schema['type'] === 'object') return objectText(schema, it);
  return `${escapeHtml([schema['type'] ?? 'any'].flat().join(' or '))}${bounds(schema)}`;
}

/** Lists the alternatives of a schema, nested ones included; the list is empty when there are none. */
function choicesOf(schema: JsonSchemaNode): readonly JsonSchemaNode[] {
  const choices = (schema['anyOf'] ?? schema['oneOf']) as readonly JsonSchemaNode[] | undefined;
  return (choices ?? []).flatMap((one) => {
    const below = choicesOf(one);
    return below.length > 0 ? below : [one];
  });
}

function objectText(schema: JsonSchemaNode, it: string): string {
  const properties = schema['properties'] as Readonly<Record<string, JsonSchemaNode>> | undefined;
  if (properties !== undefined) {
    return `{ ${Object.entries(properties)
      .map(([key, value]) => `<code>${escapeHtml(key)}</code>: ${formatType(value, it)}`)
      .join(', ')} }`;
  }
  const values = schema['additionalProperties'];
  return typeof values === 'object' && values !== null
    ? `map of ${formatType(values as JsonSchemaNode, it)}`
    : 'object';
}

function bounds(schema: JsonSchemaNode): string {
  const { minimum, maximum, format } = schema;
  const range =
    minimum === undefined && maximum === undefined ? '' : ` ${String(minimum ?? '')} … ${String(maximum ?? '')}`;
  return escapeHtml(`${range}${typeof format === 'string' ? ` (${format})` : ''}`);
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
