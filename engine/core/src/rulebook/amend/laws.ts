/** This module replaces every amending law file of a rulebook by the whole law that results from it. */
import type { RuleFiles, TypedRuleFile } from '../files.ts';
import { createProblem } from '../report.ts';
import type { Report } from '../report.ts';
import { SCHEMAS } from '../schema/kinds.ts';
import { checkShape } from '../shape.ts';
import { applyAmendment } from './amend.ts';

/**
 * Returns the files in which the laws include the whole law that results from each amendment. An amendment may be based
 * on an earlier amendment. It is left out when the law that it amends does not exist or could not be read, or when the
 * result does not pass the schema.
 */
export function resolveAmendments(files: RuleFiles, report: Report): RuleFiles {
  const laws = [...files.of('law')];
  for (const amendment of files.of('amendment')) {
    const law = wholeLaw(amendment, laws, files, report);
    if (law !== null) laws.push(law);
  }
  laws.sort((a, b) => (a.file.path < b.file.path ? -1 : 1));
  return {
    ...files,
    // The cast is safe, because these laws have passed the schema of their kind.
    of: (kind) => (kind === 'law' ? (laws as never) : files.of(kind)),
  };
}

function wholeLaw(
  { file, value }: TypedRuleFile<'amendment'>,
  laws: readonly TypedRuleFile<'law'>[],
  files: RuleFiles,
  report: Report,
): TypedRuleFile<'law'> | null {
  const path = file.path.replace(/[^/]*$/, `${value.amends}.yaml`);
  if (value.amends >= value.from || !files.has(path)) {
    report(
      createProblem(
        file.place('amends'),
        'unknown-law',
        `No law file of this right begins on ${value.amends}, before ${value.from}.`,
        'Without the law that is amended there is no law from this day on.',
        'Write the day in the name of an earlier law file of this folder.',
      ),
    );
    return null;
  }
  const base = laws.find((law) => law.file.path === path);
  // The amended law could not be read, and that problem is already reported at its own file.
  if (base === undefined) return null;
  const whole = applyAmendment(base.file, file, value, report);
  const law = checkShape(SCHEMAS.law, whole, report);
  return law === null ? null : { file: whole, value: law };
}
