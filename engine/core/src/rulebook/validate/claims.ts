/**
 * This module refuses a right without instructions for claiming it, a claim that excludes people without a computer,
 * instructions for a route that does not exist, and a harm of asking that is no downside of the claim.
 */
import type { RuleFiles, TypedRuleFile } from '../files.ts';
import type { Right } from '../model.ts';
import { createProblem } from '../report.ts';
import type { Report } from '../report.ts';
import { didYouMean } from '../word.ts';

const COMPULSORY = ['desk', 'phone', 'post'] as const;

export function refuseClaim(right: Right, files: RuleFiles, report: Report): void {
  const path = `rights/${right.id}/claim.yaml`;
  const claim = files.one('claim', path);
  if (claim === null) {
    if (right.laws.length > 0 && !files.has(path)) {
      report(
        createProblem(
          { file: path, line: 1, field: '' },
          'missing-file',
          `Nothing says how "${right.id}" is asked for.`,
          'A right that one is told of and cannot ask for is no right.',
          'Add claim.yaml with channels, documents, deadlines and appeal.',
        ),
      );
    }
    return;
  }
  for (const channel of COMPULSORY) {
    if (claim.value.channels[channel] !== 'no') continue;
    report(
      createProblem(
        claim.file.place(`channels.${channel}`),
        'missing-channel',
        `The right cannot be asked for by ${channel}.`,
        'Nobody may need a computer to claim a right.',
        `Write ${channel}: yes, and say in the texts where.`,
      ),
    );
  }
  refuseUnknownHarm(claim, report);
  const routes = new Set(right.laws.flatMap((law) => law.routes.map((route) => route.id)));
  for (const id of Object.keys(claim.value.by_route ?? {})) {
    if (routes.has(id)) continue;
    report(
      createProblem(
        claim.file.place(`by_route.${id}`),
        'unknown-word',
        `"${id}" is no route of this right.`,
        'What differs by route must name one.',
        didYouMean(id, routes, 'Write the name of a route.'),
      ),
    );
  }
}

function refuseUnknownHarm({ value, file }: TypedRuleFile<'claim'>, report: Report): void {
  const parts = [
    ['', value] as const,
    ...Object.entries(value.by_route ?? {}).map(([id, part]) => [`by_route.${id}.`, part] as const),
  ];
  for (const [field, { harm_of_asking: harms = [], downside = [] }] of parts)
    for (const harm of harms.filter((id) => !downside.includes(id)))
      report(
        createProblem(
          file.place(`${field}harm_of_asking`),
          'unknown-word',
          `"${harm}" is no downside of this claim.`,
          'What asking can do is told to people by the text of the downside.',
          didYouMean(harm, new Set(downside), 'Write a name of `downside`.'),
        ),
      );
}
