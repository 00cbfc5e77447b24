/**
 * This module reads the nodes of conditions: `id: line`, `id: { all | any | not | is | duty }`, unnamed `all`, `any`
 * and `not`, and trees of json-rules-engine.
 */
import type { Condition } from '../../language/ast.ts';
import { REFUSES } from '../../values/duty.ts';
import { joinField } from '../lines.ts';
import { createProblem } from '../report.ts';
import { BRANCHES } from '../schema/law.ts';
import { didYouMean } from '../word.ts';
import { readFormula, readOptionalFormula } from './formula.ts';
import { isForeign, readForeign } from './json-rules.ts';
import type { Reader } from './reader.ts';

type Raw = Readonly<Record<string, unknown>>;

const ID = /^[A-Za-z][A-Za-z0-9_]*$/;

/** Checks whether the body of a fact is a tree of conditions, and not a formula or `first_of`. */
export function isTree(raw: unknown): boolean {
  return isMap(raw) && Object.keys(raw).some((key) => BRANCHES.has(key));
}

/**
 * Reads a node. Returns `null` with a report when it cannot be read.
 * @param source the source that its closest ancestor cites
 */
export function readCondition(raw: unknown, field: string, source: string | null, reader: Reader): Condition | null {
  if (!isMap(raw)) {
    return refuse(
      reader,
      field,
      'wrong-shape',
      'A condition without a name.',
      'Every condition is explained by the sentence of its name.',
      'Write `name: line`, or all, any or not with conditions below.',
    );
  }
  if (isForeign(raw)) return readForeign(raw, field, source, reader);
  const keys = Object.keys(raw).filter((key) => key !== 'source');
  const branches = keys.filter((key) => BRANCHES.has(key));
  if (branches.length > 0) return branchAt(raw, null, field, source, reader);
  const [id, other] = keys;
  if (id === undefined) {
    return refuse(
      reader,
      field,
      'empty-group',
      'A condition with nothing in it.',
      'Nothing can be decided by it.',
      'Write `name: line`, or take it out.',
    );
  }
  if (other !== undefined) {
    return refuse(
      reader,
      joinField(field, other),
      'ambiguous-node',
      `Conditions "${id}" and "${other}" stand side by side.`,
      'Nothing says whether both must hold or one is enough.',
      'Put them as a list below all: or any:.',
    );
  }
  return namedAt(id, raw[id], joinField(field, id), sourceOf(raw, source), reader);
}

function namedAt(id: string, raw: unknown, field: string, source: string | null, reader: Reader): Condition | null {
  if (!ID.test(id)) {
    return refuse(
      reader,
      field,
      'bad-word',
      `"${id}" is no name of a condition.`,
      'A text explains each condition by its name.',
      'Write one word before the line: `name: line`. Quote a line that holds a colon.',
    );
  }
  if (!isMap(raw)) {
    const formula = readFormula(reader.file, field, raw, reader.report);
    return formula === null ? null : { kind: 'line', id, source, formula };
  }
  if ('duty' in raw) return dutyAt(id, raw, field, source, reader);
  if ('is' in raw) {
    const unknown = Object.keys(raw).find((key) => key !== 'is' && key !== 'source');
    if (unknown !== undefined) reportUnknownKey(unknown, ['is', 'source'], joinField(field, unknown), reader);
    const formula = readFormula(reader.file, joinField(field, 'is'), raw['is'], reader.report);
    return formula === null ? null : { kind: 'line', id, source: sourceOf(raw, source), formula };
  }
  return branchAt(raw, id, field, source, reader);
}

/**
 * Reads `{ duty: fact, excused: line }`. The condition holds when the duty is not refused, or when something excuses
 * from it.
 */
function dutyAt(id: string, raw: Raw, field: string, above: string | null, reader: Reader): Condition | null {
  const known = ['duty', 'excused', 'source'];
  const unknown = Object.keys(raw).find((key) => !known.includes(key));
  if (unknown !== undefined) reportUnknownKey(unknown, known, joinField(field, unknown), reader);
  const fact = raw['duty'];
  if (typeof fact !== 'string' || !ID.test(fact)) {
    return refuse(
      reader,
      joinField(field, 'duty'),
      'bad-word',
      'A duty is the name of a fact.',
      'What has to be done is said in the words of the vocabulary.',
      'Write `duty: claimed_other_rights`, and what does without it behind `excused:`.',
    );
  }
  const done = readFormula(reader.file, joinField(field, 'duty'), `${fact} != ${REFUSES}`, reader.report);
  const excused = readOptionalFormula(reader.file, joinField(field, 'excused'), raw['excused'], reader.report);
  if (done === null) return null;
  const formula =
    excused === null
      ? done
      : {
          ...done,
          text: `${done.text} or ${excused.text}`,
          ast: { kind: 'binary', op: 'or', left: done.ast, right: excused.ast } as const,
        };
  return { kind: 'line', id, source: sourceOf(raw, above), formula, duty: { fact, excused } };
}

function branchAt(
  raw: Raw,
  named: string | null,
  field: string,
  above: string | null,
  reader: Reader,
): Condition | null {
  const place = reader.file.place(field);
  // json-rules-engine writes the name of a node under the key `name`.
  const id = named ?? (typeof raw['name'] === 'string' ? raw['name'] : null);
  const source = sourceOf(raw, above);
  const branches = Object.keys(raw).filter((key) => BRANCHES.has(key));
  const unknown = Object.keys(raw).find(
    (key) => !BRANCHES.has(key) && key !== 'source' && !(key === 'name' && named === null),
  );
  if (unknown !== undefined) {
    reportUnknownKey(unknown, ['all', 'any', 'not', 'is', 'duty', 'source'], joinField(field, unknown), reader);
    return null;
  }
  const [kind, second] = branches;
  if (second !== undefined || kind === undefined) {
    return refuse(
      reader,
      field,
      'ambiguous-node',
      second === undefined ? 'Neither all, any nor not.' : `Both "${kind ?? ''}" and "${second}" on one node.`,
      'json-rules-engine would read one of them and forget the other.',
      'Give each its own node.',
    );
  }
  const below = joinField(field, kind);
  if (kind === 'not') {
    const item = readCondition(raw['not'], below, source, reader);
    return item === null ? null : { kind: 'not', id, source, item, place };
  }
  const items = itemsAt(raw[kind], below, source, reader);
  return items === null ? null : { kind: kind === 'all' ? 'all' : 'any', id, source, items, place };
}

function itemsAt(raw: unknown, field: string, source: string | null, reader: Reader): Condition[] | null {
  if (!Array.isArray(raw)) {
    return refuse(
      reader,
      field,
      'wrong-shape',
      'A list of conditions is expected.',
      'all and any stand over a list.',
      'Begin each condition with "- ".',
    );
  }
  if (raw.length === 0) {
    return refuse(
      reader,
      field,
      'empty-group',
      'A group of no conditions.',
      'json-rules-engine finds an empty all and an empty any both true.',
      'Take the group out, or write a condition `always: "yes"`.',
    );
  }
  const items = raw.map((item: unknown, i) => readCondition(item, joinField(field, i), source, reader));
  return items.every((item) => item !== null) ? items : null;
}

export function reportUnknownKey(key: string, known: readonly string[], field: string, reader: Reader): void {
  reader.report(
    createProblem(
      reader.file.place(field),
      'unknown-key',
      `"${key}" is no key of this place.`,
      'A key that nobody reads would be law without effect.',
      didYouMean(key, known, 'Take it out, or use a key that is known.'),
    ),
  );
}

function refuse(reader: Reader, field: string, code: string, what: string, why: string, mend: string): null {
  reader.report(createProblem(reader.file.place(field), code, what, why, mend));
  return null;
}

function sourceOf(raw: Raw, above: string | null): string | null {
  return typeof raw['source'] === 'string' ? raw['source'] : above;
}

function isMap(raw: unknown): raw is Raw {
  return raw !== null && typeof raw === 'object' && !Array.isArray(raw);
}
