/** What is promised, as the files of `promises/` have it. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const PROMISE = z.strictObject({
  says: z.string(),
  /** Where it was promised, as the headings of the page say it. */
  kind: z.string(),
  /** A regular expression over what the command says, lines by themselves; its brackets catch the figure. */
  figure: z.string().optional(),
  unit: z.string().optional(),
  at_least: z.number().optional(),
  at_most: z.number().optional(),
  /** What has to stand in the figure. */
  at_word: z.string().optional(),
  /** No bound was promised: the figure is shown, and neither held nor not. */
  measured: z.literal('yes').optional(),
});

const COMMAND = z.strictObject({ command: z.string(), run: z.string(), promises: z.array(PROMISE).min(1) });

const UNSHOWN = z.strictObject({ says: z.string(), kind: z.string(), why: z.string() });

const PROMISES = z.strictObject({ commands: z.array(COMMAND), unshown: z.array(UNSHOWN) });

export type Promises = z.infer<typeof PROMISES>;
export type Promised = z.infer<typeof PROMISE>;
export type Command = z.infer<typeof COMMAND>;

/** By theme, in the order in which they stand on the page. */
const FILES = ['answers.yaml', 'house.yaml'] as const;

/** In the order of the files. @throws where one has not that form */
export function readPromises(): Promises {
  const files = FILES.map((file) =>
    PROMISES.parse(parse(readFileSync(new URL(`promises/${file}`, import.meta.url), 'utf8'))),
  );
  return {
    commands: files.flatMap(({ commands }) => commands),
    unshown: files.flatMap(({ unshown }) => unshown),
  };
}
