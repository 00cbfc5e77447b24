/**
 * The reference page: the OpenAPI document as a page that a person reads, without a script and without
 * anything from another host.
 */
import { STATUS_TITLES } from '../contract/problem.ts';
import { EXIT_CODES } from '../cli/exit.ts';
import type { OpenApiDocument } from './document.ts';

type Schema = Readonly<Record<string, unknown>>;
interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses?: Readonly<Record<string, Response>>;
}
interface Response {
  readonly description?: string;
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

export function referencePage(document: OpenApiDocument): string {
  const schemas = (document.components?.schemas ?? {}) as Readonly<Record<string, Schema>>;
  const paths = Object.entries(document.paths ?? {});
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Recto-Verso API, version ${escape(document.info.version)}</title>
<link rel="stylesheet" href="reference.css"></head><body>
<header><h1>Recto-Verso API</h1><p>${code(escape(document.info.description ?? ''))}</p>
<p>The same as data: <a href="openapi.json">openapi.json</a> (OpenAPI ${escape(document.openapi)}).</p></header>
<nav aria-label="Contents"><ul>${paths.map(([path]) => `<li><a href="#${anchor(path)}">${escape(path)}</a></li>`).join('')}
<li><a href="#errors">Errors</a></li><li><a href="#schemas">Schemas</a></li></ul></nav>
<main>
${paths.map(([path, item]) => pathSection(path, item as Readonly<Record<string, unknown>>, schemas)).join('\n')}
${errorsSection()}
<section id="schemas"><h2>Schemas</h2>${Object.entries(schemas)
    .map(([name, schema]) => schemaSection(name, schema))
    .join('\n')}</section>
</main></body></html>`;
}

function pathSection(
  path: string,
  item: Readonly<Record<string, unknown>>,
  schemas: Readonly<Record<string, Schema>>,
): string {
  return Object.entries(item)
    .map(([method, value]) => {
      const operation = value as Operation;
      return `<section id="${anchor(path)}"><h2><b>${method.toUpperCase()}</b> ${escape(path)}</h2>
<p>${escape(operation.summary ?? '')}</p>${operation.description === undefined ? '' : `<p>${code(escape(operation.description))}</p>`}
${requestPart(operation, schemas)}${example(method, path, operation, schemas)}
<h3>Answers</h3>${responses(operation)}</section>`;
    })
    .join('\n');
}

function requestPart(operation: Operation, schemas: Readonly<Record<string, Schema>>): string {
  const content = Object.entries(operation.requestBody?.content ?? {})[0];
  if (content === undefined) return '';
  return `<h3>Body (${escape(content[0])})</h3>${table(resolve(content[1].schema, schemas))}`;
}

function example(
  method: string,
  path: string,
  operation: Operation,
  schemas: Readonly<Record<string, Schema>>,
): string {
  const schema = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
  const body = schema === undefined ? undefined : resolve(schema, schemas)['example'];
  const data =
    body === undefined ? '' : ` \\\n  -H 'content-type: application/json' \\\n  -d '${JSON.stringify(body)}'`;
  const verb = method === 'get' ? '' : ` -X ${method.toUpperCase()}`;
  return `<h3>Example</h3><pre tabindex="0"><code>${escape(`curl${verb} http://localhost:3000${path}${data}`)}</code></pre>`;
}

function responses(operation: Operation): string {
  const rows = Object.entries(operation.responses ?? {}).map(([status, response]) => {
    const content = Object.entries(response.content ?? {})[0];
    const body = content === undefined ? '' : `${typeText(content[1].schema)} <small>${escape(content[0])}</small>`;
    return `<tr><th scope="row">${status}</th><td>${escape(response.description ?? '')}</td><td>${body}</td></tr>`;
  });
  return `<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">Status</th><th scope="col">When</th><th scope="col">Body</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

/** Codes that this API gives besides those of the situation. */
const OWN_CODES: readonly (readonly [string, string])[] = [
  ['broken-json', '400: the body is not JSON.'],
  ['not-found', '404: no such address.'],
  ['method-not-allowed', '405: the address answers to another method.'],
  ['body-too-large', '413: the body is above the limit.'],
  ['unsupported-media-type', '415: only application/json is read.'],
  ['unknown-key', '422: the request has a key that is none of its own.'],
  ['wrong-type', '422: a value is of another type than its key wants.'],
  ['invalid-date', '422: the date is no day of the calendar.'],
  ['busy', '503: too many evaluations are waiting.'],
  ['took-too-long', '503: the evaluation was stopped after its time limit.'],
  ['before-rulebook', '422: the date is before the first day of the rulebook.'],
];

function errorsSection(): string {
  const statuses = Object.entries(STATUS_TITLES).map(
    ([s, t]) => `<tr><th scope="row">${s}</th><td>${escape(t)}</td></tr>`,
  );
  const codes = OWN_CODES.map(
    ([id, text]) => `<tr id="${id}"><th scope="row"><code>${id}</code></th><td>${escape(text)}</td></tr>`,
  );
  const exits = EXIT_CODES.map(([id, text]) => `<tr><th scope="row">${id}</th><td>${escape(text)}</td></tr>`);
  return `<section id="errors"><h2>Errors</h2>
<p>Every refusal is a problem (RFC 9457, <code>application/problem+json</code>). Its <code>problems</code> name each field, why it matters and how to mend it.</p>
${plainTable(statuses)}
<h3>Codes</h3>${plainTable(codes)}
<p>Other codes come from the reading of the situation and say in words what to mend.</p>
<h3>Exit codes of the command line</h3>${plainTable(exits)}</section>`;
}

function plainTable(rows: readonly string[]): string {
  return `<div class="scroll" tabindex="0"><table><tbody>${rows.join('')}</tbody></table></div>`;
}

function schemaSection(name: string, schema: Schema): string {
  const description = typeof schema['description'] === 'string' ? `<p>${code(escape(schema['description']))}</p>` : '';
  return `<article id="schema-${name}"><h3>${escape(name)}</h3>${description}${table(schema)}</article>`;
}

function table(schema: Schema): string {
  const properties = schema['properties'] as Readonly<Record<string, Schema>> | undefined;
  if (properties === undefined) return `<p>${typeText(schema)}</p>`;
  const required = new Set((schema['required'] as readonly string[] | undefined) ?? []);
  const rows = Object.entries(properties).map(([key, value]) => {
    const description = typeof value['description'] === 'string' ? code(escape(value['description'])) : '';
    const mark = required.has(key) ? '' : ' <small>optional</small>';
    return `<tr><th scope="row"><code>${escape(key)}</code>${mark}</th><td>${typeText(value)}</td><td>${description}</td></tr>`;
  });
  return `<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">Key</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

/** A schema in one line. */
function typeText(schema: Schema): string {
  if (typeof schema['$ref'] === 'string') {
    const name = schema['$ref'].split('/').at(-1) ?? '';
    return `<a href="#schema-${name}">${escape(name)}</a>`;
  }
  const choices = (schema['anyOf'] ?? schema['oneOf']) as readonly Schema[] | undefined;
  if (choices !== undefined) return choices.map(typeText).join(' or ');
  if (schema['const'] !== undefined) return `<code>${escape(JSON.stringify(schema['const']))}</code>`;
  if (Array.isArray(schema['enum'])) return schema['enum'].map((v) => `<code>${escape(String(v))}</code>`).join(' | ');
  if (schema['type'] === 'array') return `list of ${typeText((schema['items'] as Schema | undefined) ?? {})}`;
  if (schema['type'] === 'object') return objectText(schema);
  return `${escape([schema['type'] ?? 'any'].flat().join(' or '))}${bounds(schema)}`;
}

function objectText(schema: Schema): string {
  const properties = schema['properties'] as Readonly<Record<string, Schema>> | undefined;
  if (properties !== undefined) {
    return `{ ${Object.entries(properties)
      .map(([key, value]) => `<code>${escape(key)}</code>: ${typeText(value)}`)
      .join(', ')} }`;
  }
  const values = schema['additionalProperties'];
  return typeof values === 'object' && values !== null ? `map of ${typeText(values as Schema)}` : 'object';
}

function bounds(schema: Schema): string {
  const { minimum, maximum, format } = schema;
  const range =
    minimum === undefined && maximum === undefined ? '' : ` ${String(minimum ?? '')} … ${String(maximum ?? '')}`;
  return escape(`${range}${typeof format === 'string' ? ` (${format})` : ''}`);
}

function resolve(schema: Schema, schemas: Readonly<Record<string, Schema>>): Schema {
  const name = typeof schema['$ref'] === 'string' ? schema['$ref'].split('/').at(-1) : undefined;
  return name === undefined ? schema : (schemas[name] ?? schema);
}

function anchor(path: string): string {
  return path.replaceAll(/[^a-z0-9]+/gi, '-').replace(/^-/, '');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Text between backticks as code. */
function code(escaped: string): string {
  return escaped.replaceAll(/`([^`]+)`/g, '<code>$1</code>');
}

export const referenceStyle = `
:root{color-scheme:light dark;--ink:#1B1B1F;--ink-2:#4A4A52;--paper:#fff;--surface:#F6F4EF;--hair:#D5D0C5;--action:#1D3F8F;--recto:#0A554D;--recto-soft:#DDF1EC}
@media (prefers-color-scheme:dark){:root{--ink:#F2F0EA;--ink-2:#C2C0B9;--paper:#14161A;--surface:#1D2026;--hair:#3A3E46;--action:#9DB8FF;--recto:#6FD3C0;--recto-soft:#12332F}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:72rem;padding:1rem 1.5rem 4rem;background:var(--surface);color:var(--ink);font:400 1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;overflow-wrap:break-word}
a{color:var(--action);text-underline-offset:.2em}
h1{font-size:1.875rem;line-height:1.2}h2{margin-top:2.5rem;border-inline-start:.5rem solid var(--recto);padding-inline-start:.75rem;font-size:1.5rem}h2 b{color:var(--recto)}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;padding:0}
.scroll{overflow-x:auto}
h1,h2,h3,p,li,td,th,code{overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;background:var(--paper)}th,td{text-align:start;vertical-align:top;padding:.4rem .75rem;border-bottom:1px solid var(--hair)}th[scope=row]{font-weight:600}
pre{background:var(--paper);border:1px solid var(--hair);padding:.75rem 1rem;overflow-x:auto}code{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.92em}
small{color:var(--ink-2);font-size:.875rem;font-weight:400}:target{background:var(--recto-soft)}:focus-visible{outline:3px solid var(--action);outline-offset:2px}
`;
