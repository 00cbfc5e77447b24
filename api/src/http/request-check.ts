/**
 * This module checks every request before its content is read: the address, the method and the media types must be
 * those of the OpenAPI document.
 */
import type { ProblemItem } from '../contract/problem.ts';
import type { OpenApiDocument } from './document.ts';
import { API_PATH, type ApiContext, type Next } from './env.ts';
import { respondProblem } from './problem.ts';

interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}

interface Known {
  readonly pattern: RegExp;
  readonly operations: ReadonlyMap<string, { readonly reads: readonly string[]; readonly gives: readonly string[] }>;
}

export function createRequestCheck(
  document: OpenApiDocument,
): (c: ApiContext, next: Next) => Promise<Response | undefined> {
  const known = Object.entries(document.paths ?? {}).map(([path, item]) =>
    knownOf(path, item as Readonly<Record<string, Operation>>),
  );
  return async (c, next) => {
    const found = known.find(({ pattern }) => pattern.test(c.req.path));
    if (found === undefined) return respondProblem(c, 404, [nothingHere(c.req.path)]);
    const operation = found.operations.get(c.req.method === 'HEAD' ? 'GET' : c.req.method);
    if (operation === undefined) return refuseMethod(c, [...found.operations.keys()]);
    if (!acceptsMediaType(c.req.header('accept'), operation.gives))
      return respondProblem(c, 406, [notAcceptable(operation.gives)]);
    if (operation.reads.length > 0) {
      const media = mediaOf(c);
      if (!operation.reads.includes(media)) return respondProblem(c, 415, [otherMedia(media, operation.reads)]);
      // The code that reads the body checks the type again and accepts fewer forms of parameters, so the header is
      // reduced to the media type. No parameter changes how the body is read.
      c.req.raw.headers.set('content-type', media);
    }
    await next();
    return undefined;
  };
}

function knownOf(path: string, item: Readonly<Record<string, Operation>>): Known {
  const operations = Object.entries(item).map(([method, { requestBody, responses }]) => {
    const gives = Object.entries(responses).flatMap(([status, { content }]) =>
      status === '200' ? Object.keys(content ?? {}) : [],
    );
    return [method.toUpperCase(), { reads: Object.keys(requestBody?.content ?? {}), gives }] as const;
  });
  return {
    pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
    operations: new Map(operations),
  };
}

function mediaOf(c: ApiContext): string {
  return (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/**
 * Checks whether an `Accept` header allows one of the media types. A type with `q=0` is one that the client refuses.
 */
export function acceptsMediaType(header: string | undefined, gives: readonly string[]): boolean {
  if (header === undefined || header.trim() === '') return true;
  const ranges = header.split(',').flatMap((part) => {
    const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    return parameters.some((one) => /^q=0(?:\.0*)?$/.test(one)) ? [] : [range];
  });
  return gives.some((type) =>
    ranges.some((range) => range === '*/*' || range === type || range === `${type.split('/')[0]}/*`),
  );
}

function refuseMethod(c: ApiContext, methods: readonly string[]): Response {
  const allowed = methods.includes('GET') ? [...methods, 'HEAD'] : methods;
  c.header('allow', allowed.join(', '));
  return respondProblem(c, 405, [
    {
      code: 'method-not-allowed',
      field: 'method',
      what: `${c.req.method} is not answered here.`,
      why: 'A household is sent in the body of a POST, never in an address that others may read; the law is read with GET.',
      mend: `Send ${allowed.join(' or ')}.`,
    },
  ]);
}

function nothingHere(path: string): ProblemItem {
  return {
    code: 'not-found',
    field: 'path',
    what: `"${path.slice(0, 80)}" is no address of this API.`,
    why: 'There is nothing to answer with.',
    mend: `See ${API_PATH}/reference for all addresses.`,
  };
}

function notAcceptable(gives: readonly string[]): ProblemItem {
  return {
    code: 'not-acceptable',
    field: 'accept',
    what: `The header "accept" leaves none of what is given here: ${gives.join(', ')}.`,
    why: 'An answer in a form that is not read helps nobody.',
    mend: `Send "accept: ${gives[0] ?? '*/*'}", or no such header.`,
  };
}

function otherMedia(media: string, reads: readonly string[]): ProblemItem {
  return {
    code: 'unsupported-media-type',
    field: 'content-type',
    what: media === '' ? 'No media type is given.' : `The media type is not ${reads.join(' or ')}.`,
    why: 'Nothing else is read here.',
    mend: `Send the header "content-type: ${reads[0] ?? ''}" and such a body.`,
  };
}
