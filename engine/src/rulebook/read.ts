/**
 * One YAML file → plain values, and the line of each of them, so that every later message can point.
 *
 * js-yaml's events carry positions and styles at a fifteenth of the time that a tree of nodes takes; a rulebook is
 * several megabytes, and every test loads it.
 */
import { COLLECTION_STYLE, CORE_SCHEMA, EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, YAMLException } from 'js-yaml';
import type { Event } from 'js-yaml';
import type { Place } from '../language/ast.ts';
import { inside, lineAt, linesOf, startOf } from './lines.ts';
import type { Report } from './report.ts';

type Scalar = Extract<Event, { type: typeof EVENT_ID.SCALAR }>;

export interface RuleFile {
  /** Path inside the rulebook's folder, with `/`. */
  readonly path: string;
  /** Maps as objects with their keys as written, lists, strings, numbers, booleans, null. */
  readonly value: unknown;
  /** The place of a field (`routes.on_request.when.all[0]`), or of its nearest ancestor that stands in the file. */
  place(field: string): Place;
}

/** Reads a file. What YAML allows and a rule file does not is reported; a file with a syntax error gives `null`. */
export function readRuleFile(path: string, written: string, report: Report): RuleFile | null {
  // By the letter of YAML a closing bracket stands deeper than the key that it belongs to; everybody writes it level.
  const text = written.replace(/^( *)(?=[}\]])/gm, '$1 ');
  let events: Event[];
  try {
    events = parseEvents(text, {});
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    report(syntaxProblem(path, text, error));
    return null;
  }
  const walk: Walk = { path, text, events, report, at: 1, trail: [], cut: new Set() };
  const value = plain(walk, false);
  if (walk.at < events.length - 1) report(severalDocuments(path));
  const line = linesOf(text, events);
  return { path, value, place: (field) => ({ file: path, line: line(field), field }) };
}

interface Walk {
  readonly path: string;
  readonly text: string;
  readonly events: readonly Event[];
  readonly report: Report;
  /** Index of the next event. */
  at: number;
  /** Keys and indices down to the node at hand. */
  readonly trail: (string | number)[];
  /** Lines on which a cut formula was already reported. */
  readonly cut: Set<number>;
}

function plain(walk: Walk, flow: boolean): unknown {
  const event = walk.events[walk.at];
  if (event === undefined || event.type === EVENT_ID.POP) return null;
  walk.at += 1;
  switch (event.type) {
    case EVENT_ID.SCALAR:
      refuseTricks(event, walk);
      return scalar(event, walk, flow);
    case EVENT_ID.SEQUENCE:
      refuseTricks(event, walk);
      return list(walk, flow || event.style === COLLECTION_STYLE.FLOW);
    case EVENT_ID.MAPPING:
      refuseTricks(event, walk);
      return map(walk, flow || event.style === COLLECTION_STYLE.FLOW);
    case EVENT_ID.ALIAS:
      reportAt(walk, event.anchorStart, 'yaml-alias', 'An alias stands in a rule file.', 'What a line says must stand on that line.', 'Write the value out where it is used.');
      return null;
    default:
      return null;
  }
}

function list(walk: Walk, flow: boolean): unknown[] {
  const items: unknown[] = [];
  while (walk.events[walk.at]?.type !== EVENT_ID.POP) {
    walk.trail.push(items.length);
    items.push(plain(walk, flow));
    walk.trail.pop();
  }
  walk.at += 1;
  return items;
}

function map(walk: Walk, flow: boolean): Record<string, unknown> {
  const entries = new Map<string, unknown>();
  for (let event = walk.events[walk.at]; event !== undefined && event.type !== EVENT_ID.POP; event = walk.events[walk.at]) {
    const key = event.type === EVENT_ID.SCALAR ? getScalarValue(walk.text, event) : '?';
    const start = startOf(event);
    if (event.type === EVENT_ID.SCALAR) walk.at += 1;
    else plain(walk, flow);
    walk.trail.push(key);
    const bare = flow && isBlank(walk.events[walk.at]);
    const value = plain(walk, flow);
    if (event.type === EVENT_ID.SCALAR && flow && (bare || isCut(event, key))) reportCut(walk, start, key);
    else if (entries.has(key)) reportAt(walk, start, 'duplicate-key', `"${key}" stands twice in one map.`, 'The second would silently take the place of the first.', 'Keep one of them, or give the other its own name.');
    else entries.set(key, value);
    walk.trail.pop();
  }
  walk.at += 1;
  return Object.fromEntries(entries);
}

function scalar(event: Scalar, walk: Walk, flow: boolean): unknown {
  const text = getScalarValue(walk.text, event);
  if (event.style !== SCALAR_STYLE.PLAIN) return text;
  if (flow && isCut(event, text)) reportCut(walk, event.valueStart, text);
  return CORE_SCHEMA.resolveImplicitScalarTag(text).value;
}

/** A key without a value, as the pieces of a cut formula are. */
function isBlank(event: Event | undefined): boolean {
  return event?.type === EVENT_ID.SCALAR && event.style === SCALAR_STYLE.PLAIN && event.valueStart < 0;
}

/** A bare text inside `{ }` or `[ ]` whose brackets do not close: YAML took its comma for the end of the value. */
function isCut(event: Scalar, text: string): boolean {
  if (event.style !== SCALAR_STYLE.PLAIN) return false;
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0) return true;
  }
  return depth !== 0;
}

function reportCut(walk: Walk, offset: number, text: string): void {
  const line = lineAt(walk.text, offset);
  if (walk.cut.has(line)) return;
  walk.cut.add(line);
  reportAt(walk, offset, 'cut-formula', `"${text}" is a piece of a line that YAML cut at its comma.`,
    'Inside { } and [ ] a comma ends a bare text, so the rest of the line is lost without a word.', 'Put the whole line in quotes.');
}

/** Anchors and explicit tags. */
function refuseTricks(event: Exclude<Event, { type: typeof EVENT_ID.ALIAS | typeof EVENT_ID.DOCUMENT | typeof EVENT_ID.POP }>, walk: Walk): void {
  if (event.tagStart < 0) return;
  reportAt(walk, event.tagStart, 'yaml-tag', 'An explicit tag (!…) stands in a rule file.', 'The form of a value follows from its place.', 'Take the tag out.');
}

function reportAt(walk: Walk, offset: number, code: string, what: string, why: string, mend: string): void {
  const field = walk.trail.reduce<string>(inside, '');
  walk.report({ code, what, where: { file: walk.path, line: lineAt(walk.text, offset), field }, why, mend });
}

function syntaxProblem(path: string, text: string, error: YAMLException): Parameters<Report>[0] {
  const line = (error.mark?.line ?? 0) + 1;
  const written = text.split('\n').slice(Math.max(0, line - 2), line).join('\n');
  return {
    code: 'yaml-syntax',
    what: `This is no YAML: ${error.reason}.`,
    where: { file: path, line, field: '' },
    why: 'Nothing of the file can be read.',
    mend: /[[{]/.test(written)
      ? 'Put a line that contains brackets, a comma or a colon in quotes when it stands inside { } or [ ], and close every bracket.'
      : 'Check the indentation, and put a line that contains ": " or " #" or starts with a bracket in quotes.',
  };
}

function severalDocuments(path: string): Parameters<Report>[0] {
  return {
    code: 'yaml-syntax', what: 'There are several documents in one file.', where: { file: path, line: 1, field: '' },
    why: 'Only the first would be read.', mend: 'Make one file of each, without "---".',
  };
}
