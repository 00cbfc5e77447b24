/** This module reads the promises from the files of `promises/`. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const PROMISE = z.strictObject({
  says: z.string(),
  /** Holds the heading under which the page lists the promise. */
  kind: z.string(),
  /**
   * Holds a regular expression over the output of the command, in which `^` and `$` match at each line; its first group
   * is the figure.
   */
  figure: z.string().optional(),
  unit: z.string().optional(),
  at_least: z.number().optional(),
  at_most: z.number().optional(),
  /** Holds a text that has to occur in the figure. */
  at_word: z.string().optional(),
  /** No bound was promised, so that the figure is shown and is neither held nor not held. */
  measured: z.literal('yes').optional(),
});

const COMMAND = z.strictObject({ command: z.string(), run: z.string(), promises: z.array(PROMISE).min(1) });

const UNSHOWN = z.strictObject({ says: z.string(), kind: z.string(), why: z.string() });

const PROMISES = z.strictObject({ commands: z.array(COMMAND), unshown: z.array(UNSHOWN) });

export type Promises = z.infer<typeof PROMISES>;
export type Promised = z.infer<typeof PROMISE>;
export type ProofCommand = z.infer<typeof COMMAND>;

/** Lists the files by theme, in the order of the page. */
const FILES = ['answers.yaml', 'house.yaml'] as const;

/**
 * Returns the promises in the order of the files.
 * @throws Error where a file has another form
 */
export function readPromises(): Promises {
  const files = FILES.map((file) =>
    PROMISES.parse(parse(readFileSync(new URL(`promises/${file}`, import.meta.url), 'utf8'))),
  );
  return {
    commands: files.flatMap(({ commands }) => commands),
    unshown: files.flatMap(({ unshown }) => unshown),
  };
}
