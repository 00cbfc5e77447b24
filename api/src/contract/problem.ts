/** Errors as RFC 9457 problem details, with a list of all that is wrong: where, why, and how to mend it. */
import { z } from '@hono/zod-openapi';
import { type Problem as EngineProblem } from '@recto-verso/engine';

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
    type: z.string().openapi({ format: 'uri-reference', example: '/api/v1/reference#unknown-fact' }),
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

/** What each status means here, for the title and for the reference page. */
export const STATUS_TITLES = {
  400: 'The body cannot be read',
  404: 'There is nothing at this address',
  405: 'This address has no such method',
  413: 'The body is too large',
  415: 'The body is of another media type',
  422: 'The request cannot be evaluated',
  500: 'Something failed here',
  503: 'Too much is asked at once',
} as const;
export type ProblemStatus = keyof typeof STATUS_TITLES;

/** At most so many problems are listed: enough to mend, too few to echo a large body. */
const LISTED = 20;

export function problemDetails(status: ProblemStatus, items: readonly ProblemItem[]): ProblemDetails {
  const first = items[0];
  const more = items.length > 1 ? ` (and ${items.length - 1} more)` : '';
  return {
    type: `/api/v1/reference#${first?.code ?? `status-${status}`}`,
    title: STATUS_TITLES[status],
    status,
    detail: first === undefined ? STATUS_TITLES[status] : `${first.field}: ${first.what} ${first.mend}${more}`,
    problems: items.slice(0, LISTED),
  };
}

/** A problem of the engine, whose fields start at the situation (but for the date), as one of the body. */
export function ofBody(problem: EngineProblem): ProblemItem {
  const { code, what, why, mend, where } = problem;
  const field = where.field === 'date' ? 'date' : where.field === '' ? 'situation' : `situation.${where.field}`;
  return { code, what, why, mend, field };
}
