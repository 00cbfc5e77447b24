/**
 * This module defines a reader: a rule file that is being read, together with the function that receives its problems.
 */
import type { RuleFile } from '../read.ts';
import type { Report } from '../report.ts';

export interface Reader {
  readonly file: RuleFile;
  readonly report: Report;
}
