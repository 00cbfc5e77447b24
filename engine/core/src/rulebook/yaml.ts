/** The YAML that rule files are written in: version 1.2, core schema, without the tricks that `read.ts` refuses. */
import { parseDocument } from 'yaml';
import type { Document, LineCounter, ScalarTag } from 'yaml';

/** What cannot begin a number, a truth or null is a text: nearly all values, spared the tests for the rest. */
const WORD: ScalarTag = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  test: /^[^-+.\d~nNtTfF]/,
  resolve: (text) => text,
};

/** One document with the positions of its nodes. Keys that stand twice are left to the reader, who can say it better. */
export function parsed(text: string, lines?: LineCounter): Document.Parsed {
  return parseDocument(text, {
    uniqueKeys: false,
    prettyErrors: false,
    customTags: (core) => [WORD, ...core],
    ...(lines === undefined ? {} : { lineCounter: lines }),
  });
}
