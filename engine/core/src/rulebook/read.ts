/**
 * This module parses one YAML file to plain values and finds the line of each of them, so that every later message can
 * point to its line.
 *
 * A file is parsed once. The positions of its fields are noted then, because the cache of a rulebook holds the line of
 * every place.
 */
import { isAlias, isMap, isScalar, LineCounter, Scalar } from 'yaml';
import type { ParsedNode, YAMLError, YAMLMap } from 'yaml';
import type { Place } from '../language/ast.ts';
import { joinField, readYamlKey, findLineAt, createLineLookup } from './lines.ts';
import type { Report } from './report.ts';
import { parseYaml } from './yaml.ts';

export interface RuleFile {
  /** Gives the path inside the rulebook's folder, with `/`. */
  readonly path: string;
  /** Holds the content: maps (as objects with their keys as written), lists, strings, numbers, booleans and `null`. */
  readonly value: unknown;
  /**
   * Returns the place of a field (`routes.on_request.when.all[0]`). Its line is that of the field, or of the closest
   * ancestor that exists in the file.
   */
  place(field: string): Place;
}

/**
 * Parses a rule file. Features of YAML that rule files may not use are reported. Returns `null` with a report when the
 * file has a syntax error.
 */
export function readRuleFile(path: string, written: string, report: Report): RuleFile | null {
  // YAML requires a closing bracket at the beginning of a line to be indented more than the key above, but authors
  // indent both equally. So one space is inserted before each such bracket.
  const text = written.replace(/^( *)(?=[}\]])/gm, '$1 ');
  const counter = new LineCounter();
  const { contents, errors } = parseYaml(text, counter);
  const broken = errors.find((error) => error.code !== 'MULTIPLE_DOCS');
  if (broken !== undefined) {
    report(syntaxProblem(path, text, broken));
    return null;
  }
  if (errors.length > 0) report(severalDocuments(path));
  const value = plain({ path, text, report, trail: [], cut: new Set() }, contents);
  const line = createLineLookup(contents, counter);
  return {
    path,
    value,
    place: (field) => ({
      file: path,
      field,
      get line() {
        return line(field);
      },
    }),
  };
}

interface Walk {
  readonly path: string;
  readonly text: string;
  readonly report: Report;
  readonly trail: (string | number)[];
  /** Lists the lines for which a cut formula was already reported. */
  readonly cut: Set<number>;
}

/**
 * Converts a node to a plain value.
 * @param flow `true` when the node stands inside `{ }` or `[ ]`, where a comma ends an unquoted text
 */
function plain(walk: Walk, node: ParsedNode | null, flow = false): unknown {
  if (node === null) return null;
  if (isAlias(node)) {
    reportAt(
      walk,
      node.range[0],
      'yaml-alias',
      'An alias stands in a rule file.',
      'What a line says must stand on that line.',
      'Write the value out where it is used.',
    );
    return null;
  }
  if (node.tag !== undefined)
    reportAt(
      walk,
      node.range[0],
      'yaml-tag',
      'An explicit tag (!…) stands in a rule file.',
      'The form of a value follows from its place.',
      'Take the tag out.',
    );
  if (isScalar(node)) {
    if (flow && isCut(node)) reportCut(walk, node.range[0], node.source);
    if (typeof node.value === 'string' && TO_DO.test(node.value)) reportToDo(walk, node.range[0], node.value);
    return node.value;
  }
  const inFlow = flow || node.flow === true;
  return isMap(node)
    ? map(walk, node, inFlow)
    : node.items.map((item, i) => below(walk, i, () => plain(walk, item, inFlow)));
}

function map(walk: Walk, node: YAMLMap.Parsed, flow: boolean): Record<string, unknown> {
  const entries = new Map<string, unknown>();
  for (const { key, value: written } of node.items) {
    const name = readYamlKey(key);
    if (!isScalar(key)) plain(walk, key, flow);
    below(walk, name, () => {
      const value = plain(walk, written, flow);
      if (flow && isScalar(key) && (isBlank(written) || isCut(key))) reportCut(walk, key.range[0], name);
      else if (entries.has(name))
        reportAt(
          walk,
          key.range[0],
          'duplicate-key',
          `"${name}" stands twice in one map.`,
          'The second would silently take the place of the first.',
          'Keep one of them, or give the other its own name.',
        );
      else entries.set(name, value);
    });
  }
  return Object.fromEntries(entries);
}

function below<T>(walk: Walk, key: string | number, run: () => T): T {
  walk.trail.push(key);
  const result = run();
  walk.trail.pop();
  return result;
}

/** Matches what `rules new` leaves for the author: `TODO`, followed by a description of what belongs there. */
const TO_DO = /\bTODO\b:?\s*/;

function reportToDo(walk: Walk, offset: number, text: string): void {
  const asked = text.slice((TO_DO.exec(text)?.index ?? 0) + 'TODO'.length).replace(/^[\s:]+/, '');
  reportAt(
    walk,
    offset,
    'to-do',
    `"${text}" still stands here.`,
    'Only a person knows what belongs here.',
    asked === '' ? 'Write it, or take the key out.' : `Write ${asked}.`,
  );
}

/** Checks whether a key has no value. The pieces of a cut formula look like this. */
function isBlank(node: ParsedNode | null): boolean {
  return node === null || (isScalar(node) && node.type === Scalar.PLAIN && node.source === '');
}

/**
 * Checks whether an unquoted text inside `{ }` or `[ ]` has unbalanced parentheses. YAML then took a comma of the
 * formula for the end of the value.
 */
function isCut(node: Scalar.Parsed): boolean {
  if (node.type !== Scalar.PLAIN || !/[()]/.test(node.source)) return false;
  let depth = 0;
  for (const sign of node.source) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0) return true;
  }
  return depth !== 0;
}

function reportCut(walk: Walk, offset: number, text: string): void {
  const line = findLineAt(walk.text, offset);
  if (walk.cut.has(line)) return;
  walk.cut.add(line);
  reportAt(
    walk,
    offset,
    'cut-formula',
    `"${text}" is a piece of a line that YAML cut at its comma.`,
    'Inside { } and [ ] a comma ends a bare text, so the rest of the line is lost without a word.',
    'Put the whole line in quotes.',
  );
}

function reportAt(walk: Walk, offset: number, code: string, what: string, why: string, mend: string): void {
  const field = walk.trail.reduce<string>(joinField, '');
  walk.report({ code, what, where: { file: walk.path, line: findLineAt(walk.text, offset), field }, why, mend });
}

function syntaxProblem(path: string, text: string, error: YAMLError): Parameters<Report>[0] {
  const line = findLineAt(text, error.pos[0]);
  const written = text
    .split('\n')
    .slice(Math.max(0, line - 2), line)
    .join('\n');
  return {
    code: 'yaml-syntax',
    what: `This is no YAML: ${error.message}.`,
    where: { file: path, line, field: '' },
    why: 'Nothing of the file can be read.',
    mend: /[[{]/.test(written)
      ? 'Put a line that contains brackets, a comma or a colon in quotes when it stands inside { } or [ ], close every bracket, and indent what stands between two.'
      : 'Check the indentation, and put a line that contains ": " or " #" or starts with a bracket in quotes.',
  };
}

function severalDocuments(path: string): Parameters<Report>[0] {
  return {
    code: 'yaml-syntax',
    what: 'There are several documents in one file.',
    where: { file: path, line: 1, field: '' },
    why: 'Only the first would be read.',
    mend: 'Make one file of each, without "---".',
  };
}
