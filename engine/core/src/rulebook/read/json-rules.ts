/**
 * This module reads the leaves of trees in the format of json-rules-engine: `{ fact, operator, value }`. Their branches
 * `all`, `any` and `not` are read by `conditions.ts`. Such trees are loaded unchanged and give the same conditions as
 * the project's own lines. Whatever json-rules-engine leaves undefined is refused.
 */
import { parseFormula } from '../../language/parse.ts';
import type { Ast, BinaryOperator, Condition, Formula } from '../../language/ast.ts';
import { isIsoDay, toDayNumber } from '../day.ts';
import { joinField } from '../lines.ts';
import { createProblem } from '../report.ts';
import { didYouMean } from '../word.ts';
import type { Reader } from './reader.ts';

type Raw = Readonly<Record<string, unknown>>;

const OPERATORS: Readonly<Record<string, BinaryOperator>> = {
  equal: '==',
  notEqual: '!=',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
  in: 'in',
  notIn: 'in',
};
/** Maps the keys of json-rules-engine that are refused here to an explanation of what to write instead. */
const UNDEFINED: Readonly<Record<string, string>> = {
  params: 'Name the fact that you mean; a fact takes no parameters.',
  path: 'Name the fact itself: home.tenure, gets.ris.amount.',
  priority: 'Take it out: every condition is looked at, so that every one can be explained.',
  condition: 'Write the condition out, or make it a fact with a name.',
};

/**
 * Checks whether a node is a leaf of json-rules-engine, or its reference to a named condition. Its branches have the
 * same form as the project's own.
 */
export function isForeign(raw: Raw): boolean {
  return 'fact' in raw || 'operator' in raw || ('condition' in raw && typeof raw['condition'] === 'string');
}

export function readForeign(raw: Raw, field: string, source: string | null, reader: Reader): Condition | null {
  for (const key of Object.keys(raw)) {
    const mend = UNDEFINED[key];
    if (mend !== undefined)
      return refuse(reader, joinField(field, key), 'undefined-in-json-rules-engine', `"${key}" on a condition.`, mend);
    if (!['fact', 'operator', 'value', 'name'].includes(key)) {
      return refuse(
        reader,
        joinField(field, key),
        'unknown-key',
        `"${key}" is no key of a condition.`,
        didYouMean(key, ['fact', 'operator', 'value', 'name'], 'Take it out.'),
      );
    }
  }
  const left = typeof raw['fact'] === 'string' ? nameOf(raw['fact']) : null;
  if (left === null)
    return refuse(
      reader,
      joinField(field, 'fact'),
      'wrong-shape',
      'The fact of a condition is no name.',
      'Write the name of a fact.',
    );
  const written = String(raw['operator']);
  const bare = written.replace(/^not:/, '');
  const op = OPERATORS[bare];
  if (op === undefined) {
    return refuse(
      reader,
      joinField(field, 'operator'),
      'unknown-word',
      `The operator "${written}" is not known here.`,
      didYouMean(bare, Object.keys(OPERATORS), 'Choose a known operator.'),
    );
  }
  const right =
    op === 'in'
      ? setOf(raw['value'], joinField(field, 'value'), reader)
      : valueOf(raw['value'], joinField(field, 'value'), reader);
  if (right === null) return null;
  const negated = (bare === 'notIn') !== written.startsWith('not:');
  const ast = compared(op, left, right, negated);
  const id = typeof raw['name'] === 'string' ? raw['name'] : String(raw['fact']).replaceAll(/[^A-Za-z0-9]+/g, '_');
  return { kind: 'line', id, source, formula: formulaOf(ast, field, reader) };
}

/** Converts a comparison. A truth is not compared with `true` or `false`; it stands alone or is negated with `not`. */
function compared(op: BinaryOperator, left: Ast, right: Ast, negated: boolean): Ast {
  if (right.kind !== 'truth' || (op !== '==' && op !== '!='))
    return negatedIf(negated, { kind: 'binary', op, left, right });
  return negatedIf(negated !== ((op === '!=') === right.value), left);
}

function negatedIf(negated: boolean, operand: Ast): Ast {
  return negated ? { kind: 'unary', op: 'not', operand } : operand;
}

function formulaOf(ast: Ast, field: string, reader: Reader): Formula {
  return { text: print(ast), ast, place: reader.file.place(field) };
}

/** Parses a dotted name with the project's own grammar. Returns `null` for anything that is not a name. */
function nameOf(text: string): Ast | null {
  if (!/^[A-Za-z][\w]*(\.[A-Za-z][\w]*)*$/.test(text)) return null;
  const parsed = parseFormula(text, { file: '', line: 1, field: '' });
  return parsed.kind === 'formula' ? parsed.formula.ast : null;
}

function valueOf(value: unknown, field: string, reader: Reader): Ast | null {
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value === 'boolean') return { kind: 'truth', value };
  if (isIsoDay(value)) return { kind: 'number', value: toDayNumber(value) };
  if (typeof value === 'string') {
    if (value.trim() !== '' && Number.isFinite(Number(value))) {
      return refuse(
        reader,
        field,
        'undefined-in-json-rules-engine',
        `The number ${value} stands as a text.`,
        'Write it without quotes.',
      );
    }
    if (value === 'yes' || value === 'no') return { kind: 'truth', value: value === 'yes' };
    const word = /^[A-Za-z]\w*$/.test(value) ? nameOf(value) : null;
    return word ?? refuse(reader, field, 'bad-word', `"${value}" is no value of a choice.`, 'Write one word.');
  }
  if (value !== null && typeof value === 'object' && 'fact' in value && typeof value.fact === 'string') {
    const extra = Object.keys(value).find((key) => key !== 'fact');
    if (extra !== undefined)
      return refuse(
        reader,
        joinField(field, extra),
        'undefined-in-json-rules-engine',
        `"${extra}" beside the fact of a value.`,
        UNDEFINED[extra] ?? 'Take it out.',
      );
    return (
      nameOf(value.fact) ??
      refuse(
        reader,
        joinField(field, 'fact'),
        'bad-word',
        `"${value.fact}" is no name of a fact.`,
        'Write the name of a fact.',
      )
    );
  }
  return refuse(
    reader,
    field,
    'undefined-in-json-rules-engine',
    'A condition without a value to compare with.',
    'Write a number, a word, or `{ fact: … }`.',
  );
}

function setOf(value: unknown, field: string, reader: Reader): Ast | null {
  if (!Array.isArray(value) || value.length === 0) {
    return refuse(
      reader,
      field,
      'undefined-in-json-rules-engine',
      'in and notIn need a list.',
      'Write the values as a list: in a text json-rules-engine would look for a part of it.',
    );
  }
  const items = value.map((item: unknown, i) => valueOf(item, joinField(field, i), reader));
  return items.every((item) => item !== null) ? { kind: 'list', items } : null;
}

/** Prints an expression as a line of the rule language, for human readers. */
function print(ast: Ast): string {
  switch (ast.kind) {
    case 'number':
      return String(ast.value);
    case 'truth':
      return ast.value ? 'yes' : 'no';
    case 'name':
      return ast.name;
    case 'member':
      return `${print(ast.object)}.${ast.name}`;
    case 'list':
      return `[${ast.items.map(print).join(', ')}]`;
    case 'unary':
      return ast.operand.kind === 'binary' ? `not (${print(ast.operand)})` : `not ${print(ast.operand)}`;
    case 'binary':
      return `${print(ast.left)} ${ast.op} ${print(ast.right)}`;
    default:
      return '';
  }
}

function refuse(reader: Reader, field: string, code: string, what: string, mend: string): null {
  reader.report(
    createProblem(
      reader.file.place(field),
      code,
      what,
      'json-rules-engine gives it no meaning that one could rely on.',
      mend,
    ),
  );
  return null;
}
