/**
 * This module refuses a receipt that is named differently from its right although no other right shares it, and former
 * names that are in use today or that two rights state.
 */
import type { RuleFiles } from '../files.ts';
import type { Right } from '../model.ts';
import type { Rulebook } from '../rulebook.ts';
import { createProblem } from '../report.ts';
import type { Report } from '../report.ts';

export function refuseReceipts(rulebook: Rulebook, files: RuleFiles, report: Report): void {
  const { facts, rights } = rulebook;
  const named = new Set(facts.map(({ id }) => id));
  const before = new Map<string, string>();
  for (const right of rights) {
    const entry = files.one('right', `rights/${right.id}/right.yaml`);
    if (entry === null) continue;
    const { file, value } = entry;
    if (value.receipt !== undefined && !isShared(right, rights))
      report(
        createProblem(
          file.place('receipt'),
          'unshared-receipt',
          `No other right has the receipt "${right.receipt}".`,
          'A right has one name, by which what is received of it is told too, unless several rights pay the same.',
          `Leave receipt: out, and write gets.${right.name}.`,
        ),
      );
    for (const name of right.formerly) {
      const other = named.has(`gets.${name}`) ? `gets.${name}` : before.get(name);
      before.set(name, `formerly: of ${right.id}`);
      if (other !== undefined)
        report(
          createProblem(
            file.place('formerly'),
            'word-twice',
            `"${name}" cannot be a former name: it stands for ${other} too.`,
            'A situation that was kept could be read in two ways.',
            'Write a name that nothing else has or had.',
          ),
        );
    }
  }
}

function isShared(right: Right, rights: readonly Right[]): boolean {
  return rights.some((other) => other !== right && other.receipt === right.receipt);
}
