/**
 * This module refuses a region that does not exist, a commune that is listed twice or under a code that no longer
 * exists, and a former code that leads to no existing commune.
 */
import type { Problem } from '../../problem.ts';
import { REGION_FACT } from '../desks/book.ts';
import type { RuleFiles } from '../files.ts';
import type { Rulebook } from '../rulebook.ts';
import type { RuleFile } from '../read.ts';
import { createProblem } from '../report.ts';
import type { Report } from '../report.ts';
import { didYouMean } from '../word.ts';

export function refuseCommunes(rulebook: Rulebook, files: RuleFiles, report: Report): void {
  const type = rulebook.facts.find((fact) => fact.id === REGION_FACT)?.type;
  const regions = type?.kind === 'choice' ? type.values : [];
  const seen = new Set<string>();
  for (const { file, value } of files.of('communes')) {
    for (const [region, communes] of Object.entries(value.regions)) {
      if (!regions.includes(region)) report(unknownRegion(region, regions, file));
      for (const nis of Object.keys(communes)) {
        const taken = seen.has(nis)
          ? 'stands twice'
          : nis in rulebook.desks.formerCommunes
            ? 'is a code that no longer exists'
            : null;
        seen.add(nis);
        if (taken === null) continue;
        report(
          createProblem(
            file.place(`regions.${region}.${nis}`),
            'duplicate-word',
            `${nis} ${taken}.`,
            'A code stands for one commune.',
            'Keep it in one place.',
          ),
        );
      }
    }
    for (const [day, changes] of Object.entries(value.former)) {
      for (const [nis, before] of Object.entries(changes)) {
        if (before.every((code) => seen.has(rulebook.desks.formerCommunes[code] ?? code))) continue;
        report(
          createProblem(
            file.place(`former.${day}.${nis}`),
            'unknown-commune',
            `No commune has the NIS code ${nis}.`,
            'A former code has to lead to a commune.',
            'Write the code that is in force.',
          ),
        );
      }
    }
  }
}

function unknownRegion(region: string, known: readonly string[], file: RuleFile): Problem {
  return createProblem(
    file.place(`regions.${region}`),
    'unknown-word',
    `"${region}" is no value of ${REGION_FACT}.`,
    'The commune gives the region that laws read.',
    didYouMean(region, known, `Use the values of ${REGION_FACT}.`),
  );
}
