/** This module holds the responses that the routes of several operations share. */
import type { z } from '@hono/zod-openapi';
import { PROBLEM_TYPE, ProblemDetails, STATUS_TITLES, type ProblemStatus } from '../../contract/problem.ts';

export const JSON_TYPE = 'application/json';
export const LINES_TYPE = 'application/x-ndjson';

export function createJsonResponse<T extends z.ZodType>(schema: T, description: string) {
  return { description, content: { [JSON_TYPE]: { schema } } };
}

type Refusals<S extends ProblemStatus> = Record<
  S,
  { description: string; content: Record<string, { schema: typeof ProblemDetails }> }
>;

/** Returns the refusals that any request can get, and those of the given statuses. */
export function createRefusals<S extends ProblemStatus>(
  ...statuses: readonly S[]
): Refusals<S | 406 | 429 | 500 | 503> {
  const all = [...new Set<ProblemStatus>([...statuses, 406, 429, 500, 503])].sort((a, b) => a - b);
  return Object.fromEntries(
    all.map((status) => [
      status,
      { description: STATUS_TITLES[status], content: { [PROBLEM_TYPE]: { schema: ProblemDetails } } },
    ]),
  ) as unknown as Refusals<S | 406 | 429 | 500 | 503>;
}

export function createJsonBody<T extends z.ZodType>(schema: T) {
  return { body: { required: true, content: { [JSON_TYPE]: { schema } } } } as const;
}
