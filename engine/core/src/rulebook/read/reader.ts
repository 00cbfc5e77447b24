/** A rule file that is read, and to whom its problems are told. */
import type { RuleFile } from '../read.ts';
import type { Report } from '../report.ts';

export interface Reader {
  readonly file: RuleFile;
  readonly report: Report;
}
