/** This module reads groups: the shared ones, and those of a single law or divergence. */
import type { GroupDef } from '../model.ts';
import { joinField } from '../lines.ts';
import type { RuleFile } from '../read.ts';
import type { Report } from '../report.ts';
import type { GroupFile } from '../schema/shared.ts';
import { readFormula, readOptionalFormula } from './formula.ts';

/** Reads the groups under a field. The field is `''` for a file that contains only groups. */
export function readGroups(
  groups: Readonly<Record<string, GroupFile>>,
  file: RuleFile,
  field: string,
  report: Report,
): GroupDef[] {
  return Object.entries(groups).flatMap(([name, raw]) => {
    const at = joinField(field, name);
    const place = file.place(at);
    if (typeof raw !== 'object') {
      const where = readFormula(file, at, raw, report);
      return where === null ? [] : [{ name, over: 'roof', asOf: null, where, place }];
    }
    const where = readFormula(file, joinField(at, 'where'), raw.where, report);
    const asOf = readOptionalFormula(file, joinField(at, 'as_of'), raw.as_of, report);
    return where === null ? [] : [{ name, over: raw.over === 'home' ? 'roof' : raw.over, asOf, where, place }];
  });
}
