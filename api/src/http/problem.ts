/** This module writes refusals as responses. */
import type { z } from '@hono/zod-openapi';
import { ProblemError } from '@recto-verso/engine';
import { HTTPException } from 'hono/http-exception';
import {
  PROBLEM_TYPE,
  createProblemDetails,
  toBodyProblem,
  type ProblemItem,
  type ProblemStatus,
} from '../contract/problem.ts';
import { logFailure } from '../threads/failure.ts';
import { Overload } from '../threads/pool.ts';
import type { ApiContext } from './env.ts';

/** Gives the seconds after which a client may try again when a request was refused with the status 503. */
export const RETRY_AFTER = 2;

export function respondProblem(c: ApiContext, status: ProblemStatus, items: readonly ProblemItem[]): Response {
  const headers: Record<string, string> = { 'content-type': PROBLEM_TYPE };
  if (status === 503) headers['retry-after'] = String(RETRY_AFTER);
  return c.body(JSON.stringify(createProblemDetails(c.get('base'), status, items)), status, headers);
}

/** Returns what is wrong, as a status and its items; `null` when the error is a failure of this program. */
export function findRefusal(
  error: unknown,
): { readonly status: ProblemStatus; readonly items: readonly ProblemItem[] } | null {
  if (error instanceof ProblemError) return { status: 422, items: error.problems.map(toBodyProblem) };
  if (error instanceof SyntaxError) return { status: 400, items: [brokenJson] };
  if (error instanceof HTTPException && error.status === 400) return { status: 400, items: [brokenJson] };
  if (error instanceof Overload) return { status: 503, items: [overload(error)] };
  return null;
}

/**
 * Answers an error. Of a failure, only the operation, the kind of error and the calls are logged, because nothing of
 * the request may be written anywhere.
 */
export function respondToError(error: Error, c: ApiContext): Response {
  const refusal = findRefusal(error);
  if (refusal !== null) return respondProblem(c, refusal.status, refusal.items);
  // The client broke off while it sent the body. That is not a failure of this program, and nobody receives the answer.
  if (c.env?.incoming?.complete === false && c.env.incoming.destroyed) return respondProblem(c, 400, [brokenJson]);
  logFailure(`${c.req.method} ${c.req.routePath}`, error);
  return respondProblem(c, 500, [failure]);
}

export const failure: ProblemItem = {
  code: 'failure',
  field: 'body',
  what: 'Something failed inside the service.',
  why: 'No answer is better than a wrong one.',
  mend: 'Ask again; if it fails again, tell those who run the service. Nothing of what was sent is kept.',
};

const brokenJson: ProblemItem = {
  code: 'broken-json',
  field: 'body',
  what: 'The body is not valid JSON.',
  why: 'Nothing can be read from it.',
  mend: 'Check quotes, commas and brackets; the reference page shows a whole request.',
};

function overload({ reason, message }: Overload): ProblemItem {
  const { code, mend } = OVERLOADS[reason];
  return { code, field: 'body', what: message, why: 'The service is kept free for the others who ask.', mend };
}

const SMALLER = 'Describe fewer persons, or more of what is known of them.';
const OVERLOADS: Readonly<Record<Overload['reason'], Pick<ProblemItem, 'code' | 'mend'>>> = {
  busy: { code: 'busy', mend: 'Ask again in a moment.' },
  'too-long': { code: 'took-too-long', mend: SMALLER },
  'too-much': { code: 'took-too-much', mend: SMALLER },
};

/** Names the part of a request that holds the invalid value. */
export type RequestPart = 'json' | 'query' | 'param';

/** Limits the issues that are reported when a body is wrong in thousands of places. */
const MOST_ISSUES = 50;
/** Limits the characters of a message, because zod lists every unknown key. */
const LONGEST = 300;

export function toProblemItems({ issues }: z.core.$ZodError, target: RequestPart): readonly ProblemItem[] {
  return issues.slice(0, MOST_ISSUES).map((issue) => ofIssue(issue, target));
}

function ofIssue(issue: z.core.$ZodIssue, target: RequestPart): ProblemItem {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const field = shortened([...issue.path.map(String), ...keys.slice(0, 1)].join('.'));
  return {
    code: keys.length > 0 ? 'unknown-key' : 'wrong-type',
    field: field === '' ? (target === 'json' ? 'body' : target) : field,
    what: `${shortened(issue.message.replace(/\.$/, ''))}.`,
    why: 'What is not understood is refused, so that nothing is answered that was not asked.',
    mend: keys.length > 0 ? 'Leave the key out, or check its spelling.' : 'See the request in the reference page.',
  };
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
