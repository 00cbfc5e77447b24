/**
 * This module reads the JSON body of a request. It checks the size in bytes, the depth of nesting and the number of
 * values before any other code reads the body, so that this code need not protect itself against huge bodies.
 */
import type { ProblemItem } from '../contract/problem.ts';
import { LIMITS } from '../contract/request.ts';
import type { ApiContext, Next } from './env.ts';
import { limitBody } from './limits.ts';
import { respondProblem } from './problem.ts';

export interface BodyShape {
  /** Limits the levels of nesting; the body itself is the first level. */
  readonly depth: number;
  /** Limits the number of values of any kind. */
  readonly values: number;
}

/** @param bytes the largest size of the body */
export function readJsonBody(bytes: number, shape: BodyShape = LIMITS.shape) {
  const limited = limitBody(bytes);
  return (c: ApiContext, next: Next): Promise<Response | void> => limited(c, () => readShaped(c, next, shape));
}

async function readShaped(c: ApiContext, next: Next, shape: BodyShape): Promise<void> {
  const body: unknown = await c.req.json();
  const wrong = findShapeProblem(body, shape);
  if (wrong !== null) {
    c.res = respondProblem(c, 422, [wrong]);
    return;
  }
  // The body is parsed only once: the operation gets the value that was checked here.
  c.req.json = <T>() => Promise.resolve(body as T);
  await next();
}

interface Place {
  readonly value: object;
  readonly depth: number;
  readonly key: string;
  readonly in: Place | null;
}

/**
 * Returns what is wrong with the shape of a body, or `null`. It walks in a loop and not by recursion, which would go as
 * deep as the body is nested.
 */
export function findShapeProblem(body: unknown, { depth, values }: BodyShape): ProblemItem | null {
  let left = values - 1;
  const open: Place[] = isNested(body) ? [{ value: body, depth: 1, key: '', in: null }] : [];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const keys = Object.keys(place.value);
    left -= keys.length;
    if (left < 0) return tooMany(place, values);
    for (const key of keys) {
      const value: unknown = (place.value as Readonly<Record<string, unknown>>)[key];
      if (!isNested(value)) continue;
      const below: Place = { value, depth: place.depth + 1, key, in: place };
      if (below.depth > depth) return tooDeep(below, depth);
      open.push(below);
    }
  }
  return null;
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** These constants limit the parts of a path that are shown, and the characters of each part. */
const PARTS = 8;
const LETTERS = 40;

function pathOf(place: Place): string {
  const keys: string[] = [];
  for (let at: Place | null = place; at !== null && at.in !== null; at = at.in) keys.unshift(at.key.slice(0, LETTERS));
  const told = keys.slice(0, PARTS).join('.');
  return keys.length === 0 ? 'body' : keys.length > PARTS ? `${told}.…` : told;
}

function tooDeep(place: Place, depth: number): ProblemItem {
  return {
    code: 'too-deep',
    field: pathOf(place),
    what: `Values stand in one another here more than ${depth} deep.`,
    why: 'Nothing that is asked here is nested so deeply; the limit keeps the service free for the next one.',
    mend: 'Check the brackets; the reference page shows a whole request.',
  };
}

function tooMany(place: Place, values: number): ProblemItem {
  return {
    code: 'too-many-values',
    field: pathOf(place),
    what: `The body consists of more than ${values} values; the last of them were counted here.`,
    why: 'One household is described by some hundreds of values; the limit keeps the service free for the next one.',
    mend: 'Send one household in a request, and of it what is known.',
  };
}
