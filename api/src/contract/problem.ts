/**
 * This module writes errors as RFC 9457 problem details, with a list of what is wrong (at most `LISTED` entries):
 * where, why, and how to correct it.
 */
import { z } from '@hono/zod-openapi';
import { type Problem as EngineProblem } from '@recto-verso/engine';
import { isDocumented } from './problem-codes.ts';

export const ProblemItem = z
  .object({
    code: z.string().openapi({ example: 'unknown-fact' }),
    field: z.string().openapi({ example: 'situation.persons.me.birht' }),
    what: z.string(),
    why: z.string(),
    mend: z.string(),
  })
  .openapi('ProblemItem');

export const ProblemDetails = z
  .object({
    type: z.string().openapi({
      format: 'uri-reference',
      description: 'Where the reference page says what this kind of problem is.',
      example: '/api/v1/reference#unknown-fact',
    }),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    problems: z.array(ProblemItem),
  })
  .openapi('ProblemDetails', {
    description: 'RFC 9457. `problems` names each field that is wrong and how to mend it.',
  });

export type ProblemItem = z.infer<typeof ProblemItem>;
export type ProblemDetails = z.infer<typeof ProblemDetails>;

export const PROBLEM_TYPE = 'application/problem+json';

/** Says what each status means in this API, for the title of a problem and for the reference page. */
export const STATUS_TITLES = {
  400: 'The body cannot be read',
  404: 'There is nothing at this address',
  405: 'This address has no such method',
  406: 'The answer has no such media type',
  413: 'The body is too large',
  415: 'The body is of another media type',
  422: 'The request cannot be answered',
  429: 'Too many requests from one address',
  500: 'Something failed here',
  503: 'This cannot be answered now',
} as const;
export type ProblemStatus = keyof typeof STATUS_TITLES;

/** Limits the problems that are listed: enough of them to correct the request, too few to echo a large body. */
const LISTED = 20;

/** @param base the path under which the service is reached from outside */
export function createProblemDetails(
  base: string,
  status: ProblemStatus,
  items: readonly ProblemItem[],
): ProblemDetails {
  const first = items[0];
  const more = items.length > 1 ? ` (and ${items.length - 1} more)` : '';
  const place = first !== undefined && isDocumented(first.code) ? first.code : `status-${status}`;
  return {
    type: `${base}/api/v1/reference#${place}`,
    title: STATUS_TITLES[status],
    status,
    detail: first === undefined ? STATUS_TITLES[status] : `${first.field}: ${first.what} ${first.mend}${more}`,
    problems: items.slice(0, LISTED),
  };
}

/**
 * Lists the fields of requests other than the situation. A problem of the engine whose field begins with none of them
 * belongs to the situation.
 */
const BESIDE: ReadonlySet<string> = new Set([
  'date',
  'rights',
  'right',
  'answer',
  'before',
  'after',
  'official',
  'decided',
  'event',
  'who',
  'tells',
  'fact',
  'of',
  'from',
  'to',
  'commune',
  'postcode',
  'region',
  'scenario',
  'SCENARIO',
  'variant',
]);

/** Converts a problem of the engine, whose fields start at the situation, to one whose fields start at the body. */
export function toBodyProblem(problem: EngineProblem): ProblemItem {
  const { code, what, why, mend, where } = problem;
  const beside = BESIDE.has(where.field.split('.')[0] ?? '');
  const field = beside ? where.field : where.field === '' ? 'situation' : `situation.${where.field}`;
  return { code, what, why, mend, field };
}
