/** This module reads groups, both the shared ones and those of a single law. */
import type { GroupDef } from '../model.ts';
import { inside } from '../lines.ts';
import type { RuleFile } from '../read.ts';
import type { Report } from '../report.ts';
import type { GroupFile } from '../schema/shared.ts';
import { formulaAt, optionalFormula } from './formula.ts';

/** Reads the groups under a field. The field is `''` for a file that contains only groups. */
export function groupsOf(
  groups: Readonly<Record<string, GroupFile>>,
  file: RuleFile,
  field: string,
  report: Report,
): GroupDef[] {
  return Object.entries(groups).flatMap(([name, raw]) => {
    const at = inside(field, name);
    const place = file.place(at);
    if (typeof raw !== 'object') {
      const where = formulaAt(file, at, raw, report);
      return where === null ? [] : [{ name, over: 'roof', asOf: null, where, place }];
    }
    const where = formulaAt(file, inside(at, 'where'), raw.where, report);
    const asOf = optionalFormula(file, inside(at, 'as_of'), raw.as_of, report);
    return where === null ? [] : [{ name, over: raw.over === 'home' ? 'roof' : raw.over, asOf, where, place }];
  });
}
