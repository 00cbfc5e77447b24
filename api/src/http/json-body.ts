/**
 * Reads the JSON body of a request: how many bytes it has, how deeply it is nested and of how many values it consists is
 * known before anything else looks at it, so that whatever reads it may be as plain as for a household.
 */
import type { ProblemItem } from '../contract/problem.ts';
import { LIMITS } from '../contract/request.ts';
import type { Context, Next } from './env.ts';
import { limitBody } from './limits.ts';
import { problem } from './problem.ts';

export interface Shape {
  /** Values in values, the body itself among them. */
  readonly depth: number;
  /** Values of every kind. */
  readonly values: number;
}

/** @param bytes that the body may have */
export function readsJson(bytes: number, shape: Shape = LIMITS.shape) {
  const limited = limitBody(bytes);
  return (c: Context, next: Next): Promise<Response | void> => limited(c, () => readShaped(c, next, shape));
}

async function readShaped(c: Context, next: Next, shape: Shape): Promise<void> {
  const body: unknown = await c.req.json();
  const wrong = wrongShape(body, shape);
  if (wrong !== null) {
    c.res = problem(c, 422, [wrong]);
    return;
  }
  // Read once: the operation is given what was looked at.
  c.req.json = <T>() => Promise.resolve(body as T);
  await next();
}

interface Place {
  readonly value: object;
  readonly depth: number;
  readonly key: string;
  readonly in: Place | null;
}

/** What is wrong with the shape of a body, in steps and not in calls: those would be as deep as the body is. */
export function wrongShape(body: unknown, { depth, values }: Shape): ProblemItem | null {
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

/** Parts of a path that are told, and letters of each. */
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
