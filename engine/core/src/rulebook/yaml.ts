/**
 * This module defines the YAML of rule files: version 1.2, core schema, without the features that `read.ts` refuses.
 */
import { parseDocument } from 'yaml';
import type { Document, LineCounter, ScalarTag } from 'yaml';

/**
 * Recognizes a value as a text when its first character cannot begin a number, a boolean or `null`. Nearly all values
 * are such texts, so the slower tests for the other types are skipped.
 */
const WORD: ScalarTag = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  test: /^[^-+.\d~nNtTfF]/,
  resolve: (text) => text,
};

/**
 * Parses one document with the positions of its nodes. Duplicate keys are not checked here, because the caller reports
 * them better.
 */
export function parseYaml(text: string, lines: LineCounter): Document.Parsed {
  return parseDocument(text, {
    uniqueKeys: false,
    prettyErrors: false,
    customTags: (core) => [WORD, ...core],
    lineCounter: lines,
  });
}
