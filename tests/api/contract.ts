/**
 * This module reads the API from its own OpenAPI document: every operation, how a request is sent to it, and which
 * schema its answers must fit.
 */
import { createApp } from '@recto-verso/api';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import type { Document, OperationInput } from './openapi-document.ts';
import type { DrawnSchema } from './schema-arbitrary.ts';
import { openSimulatingService } from './simulating-service.ts';

export const { service, simulations } = await openSimulatingService(true);
export const app = createApp(service);
export const document = (await (await app.request('/api/v1/openapi.json')).json()) as Document;
const reference = await (await app.request('/api/v1/reference')).text();

// Ajv's optimization of the generated code is off, because it takes longer than the few checks that use the code.
const formats = { date: /^\d{4}-\d{2}-\d{2}$/, 'uri-reference': true } as const;
const ajv = new Ajv2020({ strict: false, code: { optimize: false }, formats });
ajv.addSchema(document, 'openapi');
const compiled = new Map<string, ValidateFunction>();

/** Returns the compiled check of a schema. References in the schema point into the document. */
export function getSchemaCheck(schema: DrawnSchema): ValidateFunction {
  const key = JSON.stringify(schema);
  const known = compiled.get(key) ?? ajv.compile(JSON.parse(key.replaceAll('"#/', '"openapi#/')) as DrawnSchema);
  compiled.set(key, known);
  return known;
}

function expectFits(schema: DrawnSchema, value: unknown): void {
  const check = getSchemaCheck(schema);
  expect(check(value) ? [] : check.errors?.slice(0, 3)).toEqual([]);
}

export const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ name: operation.operationId, path, method, operation })),
);
export type Described = (typeof operations)[number];

export interface Wire {
  /** Is the path with its query, from the first slash on. */
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer> | null;
}

export function sendWire({ method }: Described, { address, headers, body }: Wire): Promise<Response> {
  return Promise.resolve(app.request(address, { method: method.toUpperCase(), headers, body }));
}

export function sendInput(described: Described, { path, query, body }: OperationInput): Promise<Response> {
  const filled = described.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
  const asked = new URLSearchParams(query).toString();
  const media = getMediaType(described);
  return sendWire(described, {
    address: `${filled}${asked === '' ? '' : `?${asked}`}`,
    headers: media === null ? {} : { 'content-type': media },
    body: media === null ? null : textOf(body, media),
  });
}

/** Returns the media type that the operation reads, or `null` when it has no body. */
export function getMediaType({ operation }: Described): string | null {
  return Object.keys(operation.requestBody?.content ?? {})[0] ?? null;
}

function textOf(body: unknown, media: string): string {
  return media.includes('ndjson')
    ? (body as unknown[]).map((line) => `${JSON.stringify(line)}\n`).join('')
    : JSON.stringify(body);
}

export async function expectAnswer(described: Described, response: Response): Promise<void> {
  const told = (await response.clone().text()).slice(0, 300);
  expect(response.status, told).toBe(200);
  const [media, content] = Object.entries(described.operation.responses['200']?.content ?? {})[0] ?? [];
  expect(response.headers.get('content-type')?.split(';')[0]).toBe(media);
  const text = await response.text();
  if (media === 'application/json') expectFits(content?.schema ?? {}, JSON.parse(text));
  else if (media?.includes('ndjson') === true) {
    for (const line of text.split('\n').filter((one) => one !== ''))
      expectFits({ $ref: '#/components/schemas/BatchLine' }, JSON.parse(line));
  } else expect(text.length).toBeGreaterThan(0);
}

/**
 * Checks that a response is a problem with a status of 4xx, and that the document lists this status for the operation.
 * When the address does not match the operation's path, the list is not checked, because another operation answers.
 */
export async function expectProblem(described: Described, response: Response, address = described.path): Promise<void> {
  const text = await response.text();
  const documented = Object.keys(described.operation.responses);
  if (isOwn(described, address)) expect(documented, text.slice(0, 300)).toContain(String(response.status));
  expect(response.status, text.slice(0, 300)).toBeGreaterThanOrEqual(400);
  expect(response.status, text.slice(0, 300)).toBeLessThan(500);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const details = JSON.parse(text) as { readonly type: string; readonly status: number };
  expectFits({ $ref: '#/components/schemas/ProblemDetails' }, details);
  expect(details.status).toBe(response.status);
  expect(reference).toContain(`id="${details.type.split('#')[1] ?? ''}"`);
}

function isOwn({ path }: Described, address: string): boolean {
  const asked = new URL(address, 'http://localhost').pathname.split('/');
  const parts = path.split('/');
  return (
    asked.length === parts.length &&
    parts.every((part, i) => (part.startsWith('{') ? asked[i] !== '' : part === asked[i]))
  );
}
