/** Schemas as a person reads them, in one line; what many keys may be besides is told once, as a form. */

export type Schema = Readonly<Record<string, unknown>>;

/** The forms of a page, numbered from 1 as they are met. */
export interface Forms {
  /** The type of a key: its first choice, and the form that the others have. */
  cell(schema: Schema): string;
  all(): readonly string[];
}

/** Other choices than these are told where they stand. */
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

/** @param it a schema, as JSON, of which "it" is said */
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

/** What a schema leaves the choice of; none where it leaves none. */
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
