/**
 * This module writes the reference page: the OpenAPI document as a page for people. It has no script and loads nothing
 * from another host.
 */
import { REQUEST_CODES, SITUATION_CODES } from '../contract/problem-codes.ts';
import { STATUS_TITLES } from '../contract/problem.ts';
import { LIMITS } from '../contract/request.ts';
import { EXIT_CODES } from '../contract/exit.ts';
import type { OpenApiDocument } from './document.ts';
import { escapeHtml, createForms, formatType, type Forms, type JsonSchemaNode } from './reference-types.ts';

interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchemaNode }>> };
  readonly responses?: Readonly<Record<string, Response>>;
}
interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: JsonSchemaNode;
}
interface Response {
  readonly description?: string;
  readonly content?: Readonly<Record<string, { readonly schema: JsonSchemaNode }>>;
}

export function buildReferencePage(document: OpenApiDocument): string {
  const schemas = (document.components?.schemas ?? {}) as Readonly<Record<string, JsonSchemaNode>>;
  const paths = Object.entries(document.paths ?? {});
  const server = document.servers?.[0]?.url ?? '/';
  const forms = createForms();
  const sections = paths.map(([path, item]) =>
    pathSection(server, path, item as Readonly<Record<string, unknown>>, schemas, forms),
  );
  const articles = Object.entries(schemas).map(([name, schema]) => schemaSection(name, schema, forms));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Recto-Verso API, version ${escapeHtml(document.info.version)}</title>
<link rel="stylesheet" href="reference.css"></head><body>
<header><h1>Recto-Verso API</h1><p>${code(escapeHtml(document.info.description ?? ''))}</p>
<p>The same as data: <a href="openapi.json">openapi.json</a> (OpenAPI ${escapeHtml(document.openapi)}).</p></header>
<nav aria-label="Contents"><ul>${paths.map(([path]) => `<li><a href="#${anchor(path)}">${escapeHtml(path)}</a></li>`).join('')}
<li><a href="#limits">Limits</a></li><li><a href="#errors">Errors</a></li><li><a href="#schemas">Schemas</a></li><li><a href="#forms">Forms of a value</a></li></ul></nav>
<main>
${sections.join('\n')}
${limitsSection()}
${errorsSection()}
<section id="schemas"><h2>Schemas</h2>${articles.join('\n')}</section>
${formsSection(forms)}
</main></body></html>`;
}

function pathSection(
  server: string,
  path: string,
  item: Readonly<Record<string, unknown>>,
  schemas: Readonly<Record<string, JsonSchemaNode>>,
  forms: Forms,
): string {
  return Object.entries(item)
    .map(([method, value]) => {
      const operation = value as Operation;
      return `<section id="${anchor(path)}"><h2><b>${method.toUpperCase()}</b> ${escapeHtml(path)}</h2>
<p>${escapeHtml(operation.summary ?? '')}</p>${operation.description === undefined ? '' : `<p>${code(escapeHtml(operation.description))}</p>`}
${parametersPart(operation)}${requestPart(operation, schemas, forms)}${example(server, method, path, operation, schemas)}
<h3>Answers</h3>${responses(operation)}</section>`;
    })
    .join('\n');
}

function parametersPart({ parameters = [] }: Operation): string {
  if (parameters.length === 0) return '';
  const rows = parameters.map(({ name, in: place, required = false, schema = {} }) => {
    const description = typeof schema['description'] === 'string' ? code(escapeHtml(schema['description'])) : '';
    const mark = required ? '' : ' <small>optional</small>';
    return `<tr><th scope="row"><code>${escapeHtml(name)}</code>${mark}</th><td>${escapeHtml(place)}</td><td>${formatType(schema)}</td><td>${description}</td></tr>`;
  });
  return `<h3>In the address</h3><div class="scroll" tabindex="0"><table><thead><tr><th scope="col">Name</th><th scope="col">Where</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function requestPart(operation: Operation, schemas: Readonly<Record<string, JsonSchemaNode>>, forms: Forms): string {
  const content = Object.entries(operation.requestBody?.content ?? {})[0];
  if (content === undefined) return '';
  return `<h3>Body (${escapeHtml(content[0])})</h3>${table(resolve(content[1].schema, schemas), forms)}`;
}

function example(
  server: string,
  method: string,
  path: string,
  operation: Operation,
  schemas: Readonly<Record<string, JsonSchemaNode>>,
): string {
  const [media = '', content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  const body = content === undefined ? undefined : resolve(content.schema, schemas)['example'];
  const sent = typeof body === 'string' ? `$'${body.replaceAll('\n', '\\n')}'` : `'${JSON.stringify(body)}'`;
  const data = body === undefined ? '' : ` \\\n  -H 'content-type: ${media}' \\\n  --data-binary ${sent}`;
  const host = server.startsWith('http') ? server : `http://localhost:3000${server === '/' ? '' : server}`;
  const address = `${host}${filled(path, operation)}`;
  return `<h3>Example</h3><pre tabindex="0"><code>${escapeHtml(`curl ${method === 'get' && address.includes('?') ? `'${address}'` : address}${data}`)}</code></pre>`;
}

/** Fills the address with the examples of its parameters. */
function filled(path: string, { parameters = [] }: Operation): string {
  const examples = parameters.flatMap(({ name, in: place, schema }) =>
    schema?.['example'] === undefined ? [] : [{ name, place, value: encodeURIComponent(String(schema['example'])) }],
  );
  const query = examples.filter((one) => one.place === 'query').map(({ name, value }) => `${name}=${value}`);
  const whole = examples.reduce(
    (text, { name, place, value }) => (place === 'path' ? text.replace(`{${name}}`, value) : text),
    path,
  );
  return query.length === 0 ? whole : `${whole}?${query.join('&')}`;
}

function responses(operation: Operation): string {
  const rows = Object.entries(operation.responses ?? {}).map(([status, response]) => {
    const content = Object.entries(response.content ?? {})[0];
    const body =
      content === undefined ? '' : `${formatType(content[1].schema)} <small>${escapeHtml(content[0])}</small>`;
    return `<tr><th scope="row">${status}</th><td>${escapeHtml(response.description ?? '')}</td><td>${body}</td></tr>`;
  });
  return `<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">Status</th><th scope="col">When</th><th scope="col">Body</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function limitsSection(): string {
  const kb = (bytes: number) => `${bytes / 1024} KB`;
  return `<section id="limits"><h2>Limits</h2><ul>
<li>A body has at most ${kb(LIMITS.body)}, with an earlier answer ${kb(LIMITS.record)}; a situation at most ${LIMITS.persons} persons.</li>
<li>A body, or a line of a batch, is nested at most ${LIMITS.shape.depth} deep and consists of at most ${LIMITS.shape.values} values; with an earlier answer, ${LIMITS.recordShape.depth} and ${LIMITS.recordShape.values}. An answer has at most some ${LIMITS.answer / 1024 / 1024} MB: name <code>rights</code> where it would be larger.</li>
<li>The threads are shared between the addresses that ask, by the time that their answers take: who asks much waits for whoever asks little.</li>
<li>A batch has at most ${LIMITS.lines} lines of ${kb(LIMITS.body)} each. Read its answers while you send: a line is read only once an answer has been taken. At most ${LIMITS.batches} batches of one address run at the same time.</li>
<li>How many requests a minute one address may make, and how long an answer may take, is set by whoever runs the service. <code>Retry-After</code> says after how many seconds to ask again (429, 503).</li>
<li>Whatever is sent is neither kept nor logged. Addresses of senders are counted in memory for a minute at most.</li></ul></section>`;
}

function errorsSection(): string {
  const statuses = Object.entries(STATUS_TITLES).map(
    ([s, t]) => `<tr id="status-${s}"><th scope="row">${s}</th><td>${escapeHtml(t)}</td></tr>`,
  );
  const codes = (of: Readonly<Record<string, string>>) =>
    Object.entries(of).map(
      ([id, text]) => `<tr id="${id}"><th scope="row"><code>${id}</code></th><td>${code(escapeHtml(text))}</td></tr>`,
    );
  const exits = EXIT_CODES.map(([id, text]) => `<tr><th scope="row">${id}</th><td>${escapeHtml(text)}</td></tr>`);
  return `<section id="errors"><h2>Errors</h2>
<p>Every refusal is a problem (RFC 9457, <code>application/problem+json</code>). Its <code>problems</code> name each field, why it matters and how to mend it; its <code>type</code> points to a line below.</p>
${plainTable(statuses)}
<h3>Codes of a request</h3>${plainTable(codes(REQUEST_CODES))}
<h3>Codes of a situation (422)</h3>${plainTable(codes(SITUATION_CODES))}
<h3>Exit codes of the command line</h3>${plainTable(exits)}</section>`;
}

function plainTable(rows: readonly string[]): string {
  return `<div class="scroll" tabindex="0"><table><tbody>${rows.join('')}</tbody></table></div>`;
}

function formsSection(forms: Forms): string {
  const rows = forms
    .all()
    .map((text, i) => `<tr id="form-${i + 1}"><th scope="row">form ${i + 1}</th><td>${text}</td></tr>`);
  return `<section id="forms"><h2>Forms of a value</h2>
<p>What a key names as its type is <i>it</i>. In its place may stand, where the key names a form:</p>${plainTable(rows)}</section>`;
}

function schemaSection(name: string, schema: JsonSchemaNode, forms: Forms): string {
  const description =
    typeof schema['description'] === 'string' ? `<p>${code(escapeHtml(schema['description']))}</p>` : '';
  return `<article id="schema-${name}"><h3>${escapeHtml(name)}</h3>${description}${table(schema, forms)}</article>`;
}

function table(schema: JsonSchemaNode, forms: Forms): string {
  const properties = schema['properties'] as Readonly<Record<string, JsonSchemaNode>> | undefined;
  if (properties === undefined) return `<p>${formatType(schema)}</p>`;
  const required = new Set((schema['required'] as readonly string[] | undefined) ?? []);
  const rows = Object.entries(properties).map(([key, value]) => {
    const description = typeof value['description'] === 'string' ? code(escapeHtml(value['description'])) : '';
    const mark = required.has(key) ? '' : ' <small>optional</small>';
    return `<tr><th scope="row"><code>${escapeHtml(key)}</code>${mark}</th><td>${forms.cell(value)}</td><td>${description}</td></tr>`;
  });
  return `<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">Key</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function resolve(schema: JsonSchemaNode, schemas: Readonly<Record<string, JsonSchemaNode>>): JsonSchemaNode {
  const name = typeof schema['$ref'] === 'string' ? schema['$ref'].split('/').at(-1) : undefined;
  return name === undefined ? schema : (schemas[name] ?? schema);
}

function anchor(path: string): string {
  return path.replaceAll(/[^a-z0-9]+/gi, '-').replace(/^-/, '');
}

/** Marks text between backticks as code. */
function code(escaped: string): string {
  return escaped.replaceAll(/`([^`]+)`/g, '<code>$1</code>');
}
