/** This module reads the bodies of the facts that a law derives: a formula, `first_of`, or a tree of conditions. */
import type { Body, FirstOf, Formula } from '../../language/ast.ts';
import type { LawFact } from '../model.ts';
import { joinField } from '../lines.ts';
import { createProblem } from '../report.ts';
import { readCondition, isTree, reportUnknownKey } from './conditions.ts';
import type { Reader } from './reader.ts';
import { readFormula } from './formula.ts';

/**
 * Reads the facts of a law.
 * @param things kinds of things; their facts are written `building.counted`
 */
export function readLawFacts(
  facts: Readonly<Record<string, unknown>>,
  right: string,
  source: string | null,
  things: ReadonlySet<string>,
  reader: Reader,
): LawFact[] {
  return Object.entries(facts).flatMap(([name, raw]) => {
    const field = joinField('facts', name);
    const place = reader.file.place(field);
    const match = /^(?:([a-z][A-Za-z0-9_]*)\.)?([A-Za-z][A-Za-z0-9_]*)$/.exec(name);
    const scope = match?.[1] ?? 'person';
    if (match === null || (scope !== 'person' && scope !== 'home' && !things.has(scope))) {
      reader.report(
        createProblem(
          place,
          'bad-word',
          `"${name}" is no name of a fact.`,
          'Formulas read a fact by its name.',
          'Write one word; for a fact of a thing, its kind and a word: building.counted.',
        ),
      );
      return [];
    }
    const body = readBody(raw, field, source, reader);
    return body === null ? [] : [{ id: `${right}.${name}`, scope, body, place }];
  });
}

export function readBody(raw: unknown, field: string, source: string | null, reader: Reader): Body | null {
  if (raw !== null && typeof raw === 'object' && !Array.isArray(raw)) {
    if (isTree(raw)) {
      const tree = readCondition(raw, field, source, reader);
      return tree === null ? null : { kind: 'tree', tree };
    }
    if ('first_of' in raw) {
      for (const key of Object.keys(raw)) {
        if (key !== 'first_of') reportUnknownKey(key, ['first_of'], joinField(field, key), reader);
      }
      return firstOf(raw.first_of, joinField(field, 'first_of'), reader);
    }
    for (const key of Object.keys(raw))
      reportUnknownKey(key, ['first_of', 'all', 'any', 'not'], joinField(field, key), reader);
    return null;
  }
  const formula = readFormula(reader.file, field, raw, reader.report);
  return formula === null ? null : { kind: 'formula', formula };
}

function firstOf(raw: unknown, field: string, reader: Reader): FirstOf | null {
  const place = reader.file.place(field);
  if (!Array.isArray(raw) || raw.length < 2) {
    reader.report(
      createProblem(
        place,
        'wrong-shape',
        'first_of is no list of two branches or more.',
        'The value of the first branch that holds is taken.',
        'Write `- value: condition` for each, the last `- value: otherwise`.',
      ),
    );
    return null;
  }
  const branches: { value: Formula; when: Formula | null }[] = [];
  for (const [i, item] of raw.entries()) {
    const at = joinField(field, i);
    const entries: [string, unknown][] =
      item !== null && typeof item === 'object' && !Array.isArray(item) ? Object.entries(item) : [];
    const [value, when] = entries[0] ?? [];
    if (value === undefined || entries.length !== 1) {
      reader.report(
        createProblem(
          reader.file.place(at),
          'wrong-shape',
          'A branch is no `value: condition`.',
          'A branch has one value and one condition.',
          'Write `- value: condition`.',
        ),
      );
      return null;
    }
    const last = i === raw.length - 1;
    if (last !== (when === 'otherwise')) {
      reader.report(
        createProblem(
          reader.file.place(joinField(at, value)),
          'missing-otherwise',
          last ? 'The last branch is not `otherwise`.' : '`otherwise` stands before the last branch.',
          'A fact must have a value in every case.',
          'End the list with `- value: otherwise`, and with nothing after it.',
        ),
      );
      return null;
    }
    const valueFormula = readFormula(reader.file, joinField(at, value), value, reader.report);
    const whenFormula = last ? null : readFormula(reader.file, joinField(at, value), when, reader.report);
    if (valueFormula === null || (!last && whenFormula === null)) return null;
    branches.push({ value: valueFormula, when: whenFormula });
  }
  return { kind: 'first_of', branches, place };
}
