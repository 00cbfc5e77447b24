/**
 * This module reads stories: lives as they are told in two minutes, each with what an experienced social worker would
 * say first (`stories/README.md` says what the fields mean). It also computes the situation after each broad question
 * that everybody is asked.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const FOLDER = join(import.meta.dirname, 'stories');
const DENIALS = join(import.meta.dirname, 'broad-denials.yaml');
const Facts = z.record(z.string(), z.unknown());
type Facts = z.infer<typeof Facts>;
const Persons = z.record(z.string(), Facts);
const Ids = z.array(z.string());

const Told = z.strictObject({ persons: Persons, home: Facts, others: z.string().optional() });

/** Maps each broad denial, such as `no_debts`, to the persons for whom it was answered. */
const Denied = z.strictObject({
  nothing_else: Ids.default([]),
  no_other: Ids.default([]),
  well: Ids.default([]),
  owns_nothing: Ids.default([]),
  no_debts: Ids.default([]),
});

const Natural = Denied.extend({ ask: z.string(), tells: Told.partial().default({}) });

const period = z.enum(['month', 'year', 'day', 'once']);
const Amount = z
  .union([z.strictObject({ value: z.number(), period }), z.strictObject({ min: z.number(), max: z.number(), period })])
  .transform((amount) => ('value' in amount ? { ...amount, min: amount.value, max: amount.value } : amount));

const Expected = z.strictObject({
  right: z.string(),
  who: z.string().optional(),
  amount: Amount.optional(),
  after: z.string().optional(),
  why: z.string(),
});
const Decided = z.strictObject({ right: z.string(), who: z.string().optional() });

const Expect = z.strictObject({
  within: z.int().positive(),
  at_most: z.int().positive().optional(),
  for: Ids.default([]),
  first: z.array(Expected),
  sure_or_likely: z.array(z.union([Decided, z.string().transform((right): z.infer<typeof Decided> => ({ right }))])),
  absent_from_first: z.array(z.strictObject({ right: z.string(), who: z.string().optional(), why: z.string() })),
  steps: z.array(z.strictObject({ do: z.string(), desk: z.string() })),
  warnings: z.array(z.string()),
  nothing_asked_about: z.array(z.strictObject({ fact: z.string(), of: z.string().optional(), why: z.string() })),
});

const StoryFile = z.strictObject({
  id: z.string(),
  title: z.string(),
  day: z.iso.date(),
  language: z.string(),
  prose: z.string(),
  told: Told,
  natural: z.array(Natural),
  expect: Expect,
  beyond: z.array(z.string()),
});

export type WrittenStory = z.infer<typeof StoryFile>;
export type Expectation = WrittenStory['expect'];
type Situation = z.infer<typeof Told>;

export const STORY_FILES: readonly string[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.yaml'))
  .sort()
  .map((file) => join(FOLDER, file));

const denials = read(DENIALS, z.record(Denied.keyof(), Facts));

/**
 * Reads the story of a file.
 * @throws Error that names the file and each field that is not valid
 */
export function readStory(file: string): WrittenStory {
  return read(file, StoryFile);
}

/** Returns the day of the answer, an integer yyyymmdd. */
export function parseStoryDay({ day }: WrittenStory): number {
  return Number(day.replaceAll('-', ''));
}

/** Returns the situations after the story alone and after each natural answer, so one more than there are questions. */
export function buildStorySituations({ told, natural, id }: WrittenStory): readonly Situation[] {
  const known: Situation[] = [told];
  for (const { tells, ...denied } of natural) {
    const now = laidOver(known.at(-1) ?? told, tells) as Situation;
    known.push({ ...now, persons: withDenials(now.persons, denied, id) });
  }
  return known;
}

function withDenials(
  persons: Situation['persons'],
  denied: z.infer<typeof Denied>,
  story: string,
): Situation['persons'] {
  const all = { ...persons };
  for (const name of Denied.keyof().options)
    for (const who of denied[name]) {
      const facts = all[who];
      if (facts === undefined)
        throw new Error(
          `"${who}" of ${name} in the story ${story} is nobody who was told of, so that nothing can be denied of them. ` +
            `Write one of: ${Object.keys(all).join(', ')}.`,
        );
      all[who] = laidUnder(facts, denials[name]);
    }
  return all;
}

/** Merges two values: maps are merged key by key, and any other value is replaced as a whole. */
function laidOver(below: unknown, above: unknown): unknown {
  if (!isMap(below) || !isMap(above)) return above;
  const added = Object.entries(above).map(([key, value]) => [key, key in below ? laidOver(below[key], value) : value]);
  return { ...below, ...Object.fromEntries(added) };
}

/**
 * Adds the denied facts that are not known yet. A range is not merged like a map: a fact of which a part was told stays
 * as it was told.
 */
function laidUnder(known: Facts, denied: Facts): Facts {
  const out = { ...known };
  for (const [key, value] of Object.entries(denied)) {
    const there = out[key];
    if (!(key in out)) out[key] = value;
    else if (isMap(value) && isMap(there) && !('min' in value || 'max' in value)) out[key] = laidUnder(there, value);
  }
  return out;
}

function isMap(value: unknown): value is Facts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function read<T>(file: string, shape: z.ZodType<T>): T {
  const found = shape.safeParse(parse(readFileSync(file, 'utf8')));
  if (found.success) return found.data;
  throw new Error(
    `${basename(file)} is not written as it is to be, so that it cannot be scored:\n${z.prettifyError(found.error)}\n` +
      'Mend these fields; tests/interview/stories/README.md says what each holds.',
  );
}
