/**
 * This module checks a file against its schema, and describes each error: what is wrong, where, why it matters, and how
 * to correct it.
 */
import type { z } from 'zod';
import type { Problem } from '../problem.ts';
import { joinField } from './lines.ts';
import type { RuleFile } from './read.ts';
import { createProblem } from './report.ts';
import type { Report } from './report.ts';
import { didYouMean } from './word.ts';

type Issue = z.core.$ZodIssue;

/**
 * Returns the value of the file with the type of the schema. Returns `null` when its shape is wrong. Unknown keys alone
 * still give a usable value, so that later errors are found in the same run.
 */
export function checkShape<S extends z.ZodType>(schema: S, file: RuleFile, report: Report): z.infer<S> | null {
  const result = schema.safeParse(file.value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) issueToProblems(issue, file, '').forEach(report);
  const usable = result.error.issues.every((issue) => issue.code === 'unrecognized_keys');
  return usable ? (file.value as z.infer<S>) : null;
}

function issueToProblems(issue: Issue, file: RuleFile, above: string): Problem[] {
  const field = fieldOf(issue.path, above);
  const place = file.place(field);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        createProblem(
          file.place(joinField(field, key)),
          'unknown-key',
          `"${key}" is no key of this place.`,
          'A key that nobody reads would be law without effect.',
          didYouMean(key, issue.message.split(' '), 'Take it out, or use a key that is known.'),
        ),
      );
    case 'invalid_union':
      return unionProblems(issue, file, field);
    case 'invalid_value':
      return [wordProblem(valueAt(file, field, above, issue), issue.values.map(String), file, field)];
    case 'invalid_key':
      return [
        createProblem(
          place,
          'bad-word',
          `"${String(issue.path.at(-1))}" cannot be a name here.`,
          'Names are read in formulas, and dates are keys of their own kind.',
          keyMend(issue),
        ),
      ];
    case 'invalid_type':
      return [typeProblem(issue.expected, valueAt(file, field, above, issue), file, field)];
    case 'invalid_format':
      return [createFormatProblem(issue, valueAt(file, field, above, issue), file, field)];
    case 'too_small':
    case 'too_big':
      return [
        createProblem(
          place,
          'out-of-bounds',
          `${shown(valueAt(file, field, above, issue))} is too ${issue.code === 'too_small' ? 'small' : 'large'} here.`,
          'A value outside its bounds is a slip of the pen.',
          issue.code === 'too_small'
            ? `Write at least ${String(issue.minimum)}.`
            : `Write at most ${String(issue.maximum)}.`,
        ),
      ];
    default:
      return [
        createProblem(
          place,
          'wrong-shape',
          issue.message,
          'The file cannot be read as it stands.',
          'See the schema of this kind of file.',
        ),
      ];
  }
}

/**
 * Describes the errors of a value that may have several forms. Only the errors of one form are reported: of the forms
 * that accept this kind of value, the first with an error inside the value, or else the first. For a boolean, and when
 * there is no such form, the expected kinds of values are reported.
 */
function unionProblems(issue: Extract<Issue, { code: 'invalid_union' }>, file: RuleFile, field: string): Problem[] {
  const value = lookUp(file.value, field);
  const near = issue.errors.filter((branch) => !branch.some((i) => i.path.length === 0 && i.code === 'invalid_type'));
  const chosen =
    near.find((branch) => branch.some((i) => i.path.length > 0 || i.code === 'unrecognized_keys')) ?? near.at(0);
  if (chosen !== undefined && typeof value !== 'boolean') return chosen.flatMap((i) => issueToProblems(i, file, field));
  const expected = issue.errors.flatMap((branch) =>
    branch.flatMap((i) => (i.code === 'invalid_type' ? [i.expected] : [])),
  );
  return [typeProblem([...new Set(expected)].join(' or '), value, file, field)];
}

function typeProblem(expected: string, value: unknown, file: RuleFile, field: string): Problem {
  const place = file.place(field);
  if (value === undefined) {
    return createProblem(
      place,
      'missing-key',
      `"${field.split('.').at(-1) ?? field}" is missing.`,
      'Without it the file is not whole.',
      `Add it (${named(expected)}).`,
    );
  }
  if (typeof value === 'boolean') {
    return createProblem(
      place,
      'boolean-word',
      `YAML reads this as ${value ? 'true' : 'false'}, not as a word.`,
      'A truth of YAML is no value of the rule language, and another reader of YAML would take other words for truths.',
      `Write ${value ? 'yes' : 'no'} for a yes or no; for a value of a choice, another word.`,
    );
  }
  return createProblem(
    place,
    'wrong-shape',
    `${shown(value)} stands where ${named(expected)} belongs.`,
    'The file cannot be read as it stands.',
    `Write ${named(expected)}.`,
  );
}

function wordProblem(value: unknown, known: readonly string[], file: RuleFile, field: string): Problem {
  if (typeof value === 'boolean' || value === undefined) return typeProblem('string', value, file, field);
  return createProblem(
    file.place(field),
    'unknown-word',
    `${shown(value)} is not known here.`,
    'Only words with a meaning can be read.',
    didYouMean(String(value), known, 'Choose one of the known words.'),
  );
}

/**
 * Marks the messages in which a schema itself says what to write: they begin with this word. Any other message comes
 * from zod.
 */
const OWN_MEND = 'Write ';

function createFormatProblem(
  { format, message }: Extract<Issue, { code: 'invalid_format' }>,
  value: unknown,
  file: RuleFile,
  field: string,
): Problem {
  const place = file.place(field);
  if (format === 'date') {
    return createProblem(
      place,
      'bad-date',
      `${shown(value)} is no day of the calendar.`,
      'Law is dated to the day.',
      'Write YYYY-MM-DD.',
    );
  }
  return createProblem(
    place,
    'bad-word',
    `${shown(value)} has not the form that belongs here.`,
    'Names and links are read by programs.',
    message.startsWith(OWN_MEND)
      ? message
      : 'Write a name as one word of letters, digits and _; a link with https://; a delay as "2 months".',
  );
}

function keyMend(issue: Extract<Issue, { code: 'invalid_key' }>): string {
  const isDate = issue.issues.some((i) => i.code === 'invalid_format' && i.format === 'date');
  if (isDate) return 'Write a day, YYYY-MM-DD.';
  const own = issue.issues.find(({ message }) => message.startsWith(OWN_MEND));
  return own?.message ?? 'Write one word of letters, digits and _.';
}

const NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  record: 'a map',
  object: 'a map',
  array: 'a list',
  null: 'nothing',
  int: 'a whole number',
};

function named(expected: string): string {
  return expected
    .split(' or ')
    .map((word) => NAMES[word] ?? word)
    .join(' or ');
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return 'Nothing';
  if (Array.isArray(value)) return 'A list';
  return typeof value === 'object' ? 'A map' : `"${String(value)}"`;
}

function fieldOf(path: readonly PropertyKey[], above: string): string {
  return path.reduce<string>((field, key) => joinField(field, typeof key === 'number' ? key : String(key)), above);
}

/** Returns the value to which an issue refers. Zod leaves it out of most issues. */
function valueAt(file: RuleFile, field: string, above: string, issue: Issue): unknown {
  return issue.path.length === 0 && above === '' ? file.value : lookUp(file.value, field);
}

/** Reads the value of a field. Keys may contain dots, so the longest matching key is used at each step. */
function lookUp(value: unknown, field: string): unknown {
  if (field === '') return value;
  if (Array.isArray(value)) {
    const match = /^\[(\d+)\]\.?(.*)$/.exec(field);
    return match === null ? undefined : lookUp(value[Number(match[1])], match[2] ?? '');
  }
  if (value === null || typeof value !== 'object') return undefined;
  const keys = Object.keys(value).filter((k) => field === k || field.startsWith(`${k}.`) || field.startsWith(`${k}[`));
  const key = keys.sort((a, b) => b.length - a.length)[0];
  if (key === undefined) return undefined;
  const rest = field.slice(key.length);
  return lookUp((value as Record<string, unknown>)[key], rest.startsWith('.') ? rest.slice(1) : rest);
}
