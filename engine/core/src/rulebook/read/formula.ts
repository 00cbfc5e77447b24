/** This module parses a line of a rule file to a formula with its place. */
import { parseFormula } from '../../language/parse.ts';
import type { Formula } from '../../language/ast.ts';
import type { RuleFile } from '../read.ts';
import { createProblem } from '../report.ts';
import type { Report } from '../report.ts';

/** Parses the formula of a field. Returns `null` with a report when it cannot be read. */
export function readFormula(file: RuleFile, field: string, raw: unknown, report: Report): Formula | null {
  const place = file.place(field);
  if (typeof raw === 'boolean') {
    report(
      createProblem(
        place,
        'boolean-word',
        `YAML reads this as ${raw ? 'true' : 'false'}, not as a word.`,
        'A truth of YAML is no word of the rule language.',
        `Write "${raw ? 'yes' : 'no'}".`,
      ),
    );
    return null;
  }
  if (typeof raw !== 'string' && typeof raw !== 'number') {
    report(
      createProblem(
        place,
        'wrong-shape',
        'Something other than a line stands where a formula belongs.',
        'Only one line of text can be read as a formula.',
        'Write one line; inside { } and [ ] in quotes.',
      ),
    );
    return null;
  }
  const parsed = parseFormula(String(raw), place);
  if (parsed.kind === 'formula') return parsed.formula;
  report(parsed.problem);
  return null;
}

/**
 * Parses the formula of a field that may be left out. Returns `null` when it is left out, and `null` with a report when
 * it cannot be read.
 */
export function readOptionalFormula(file: RuleFile, field: string, raw: unknown, report: Report): Formula | null {
  return raw === undefined ? null : readFormula(file, field, raw, report);
}
