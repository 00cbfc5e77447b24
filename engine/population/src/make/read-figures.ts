/**
 * This module reads the published figures, and what the registers record instead of the actual values. It converts them
 * from the form of the files to the form that is run.
 */
import { toDayNumber, didYouMean, joinField, type Report, type Rulebook } from '@recto-verso/engine/rulebook';
import type { KnownColumns } from './columns.ts';
import {
  PARTNER,
  type PublishedFigure,
  type Marginal,
  type PopulationModel,
  type RegisterStep,
  type Test,
  type Total,
} from './model.ts';
import type { Open } from './opener.ts';
import { readCase, readRef, readTest, reportField, type PopulationReading } from './read-draw.ts';
import { checkSource } from './read-step.ts';
import type { MarginalFile, TestFile, TotalFile } from './schema.ts';

/**
 * Stands in place of the id of a divergence (a documented reason why registers differ from life) for what the registers
 * record about everybody.
 */
const EVERYBODY = 'official';

export function readFigures(
  open: Open,
  columns: KnownColumns,
  rulebook: Rulebook,
  sources: ReadonlyMap<string, unknown>,
  report: Report,
): Pick<PopulationModel, 'marginals' | 'totals' | 'seen'> {
  const marginals = open('population-marginals', 'marginals.yaml');
  const totals = open('population-totals', 'totals.yaml');
  const registers = open('population-registers', 'registers.yaml');
  return {
    marginals: (marginals?.value.marginals ?? []).map((one, i) =>
      marginal({ columns, file: marginals?.file as never, report }, sources, one, joinField('marginals', i)),
    ),
    totals: (totals?.value.totals ?? []).map((one, i) =>
      total({ columns, file: totals?.file as never, report }, sources, rulebook, one, joinField('totals', i)),
    ),
    seen: (registers?.value.sees ?? []).flatMap((one, i): RegisterStep[] => {
      const reading: PopulationReading = { columns, file: registers?.file as never, report };
      const field = joinField('sees', i);
      const { divergence, of, draw: name, ...draw } = one;
      const known = [EVERYBODY, ...rulebook.crossings.divergences.map(({ id }) => id)];
      if (!known.includes(divergence))
        reportField(
          reading,
          joinField(field, 'divergence'),
          'unknown-word',
          `"${divergence}" is no divergence.`,
          'Why the registers hold it has to be written down.',
          didYouMean(divergence, known, 'Name a file of crossings/divergences/.'),
        );
      const column =
        of === 'person' && name === PARTNER
          ? { scope: of, name, type: { kind: 'person' } as const, fact: null, scratch: false }
          : columns.get(of, name);
      if (column === null) {
        reportField(
          reading,
          joinField(field, 'draw'),
          'unknown-column',
          `"${name}" of ${of} is not drawn.`,
          'Where life is not known the registers cannot part from it.',
          'Name a column that a step draws.',
        );
        return [];
      }
      const read = readCase(reading, { scope: of, type: column.type, field }, draw);
      return read === null ? [] : [{ divergence, step: { column, cases: [read], moneyOf: null } }];
    }),
  };
}

function figureOf(
  reading: PopulationReading,
  sources: ReadonlyMap<string, unknown>,
  file: MarginalFile | TotalFile,
  field: string,
): PublishedFigure {
  checkSource(reading, sources, file.source, joinField(field, 'source'));
  const { value, date, source, confidence, note } = file;
  return { value, date: String(date), source, confidence, note: note ?? null };
}

/**
 * Reads a test of the rows of the population's files. Reports a `scratch` column in it, because such columns are not
 * written to the files.
 */
function test(reading: PopulationReading, scope: string, said: TestFile | undefined, field: string): Test | null {
  if (said === undefined) return null;
  const read = readTest(reading, scope, said, field);
  for (const { of } of read?.flat() ?? [])
    if (of.column.scratch)
      reportField(
        reading,
        field,
        'unknown-column',
        `"${of.column.name}" is not written.`,
        'Nobody could count by it.',
        'Take `scratch: yes` out of its step.',
      );
  return read;
}

function marginal(
  reading: PopulationReading,
  sources: ReadonlyMap<string, unknown>,
  file: MarginalFile,
  field: string,
): Marginal {
  const scope = file.count === 'persons' ? 'person' : 'home';
  const mean = file.mean_of === undefined ? null : readRef(reading, scope, file.mean_of, joinField(field, 'mean_of'));
  if (file.mean_of !== undefined && (file.use !== 'check' || file.among !== undefined))
    reportField(
      reading,
      joinField(field, 'mean_of'),
      'wrong-shape',
      'A mean is neither a share nor calibrated to.',
      'Weights are made to meet numbers of rows.',
      'Write use: check, and leave among out.',
    );
  if (file.among !== undefined && file.value > 1)
    reportField(
      reading,
      joinField(field, 'value'),
      'out-of-bounds',
      'A share is at most 1.',
      'It could never be reached.',
      'Write 0.361 for 36.1 %.',
    );
  return {
    ...figureOf(reading, sources, file, field),
    id: file.id,
    count: file.count,
    when: test(reading, scope, file.when, joinField(field, 'when')),
    among: test(reading, scope, file.among, joinField(field, 'among')),
    mean: mean === null ? null : { of: mean, moneyOf: file.money_of ?? null },
    use: file.use,
  };
}

function total(
  reading: PopulationReading,
  sources: ReadonlyMap<string, unknown>,
  rulebook: Rulebook,
  file: TotalFile,
  field: string,
): Total {
  const rights = rulebook.rights.map(({ id }) => id);
  file.right.forEach((right, i) => {
    if (!rights.includes(right))
      reportField(
        reading,
        joinField(joinField(field, 'right'), i),
        'unknown-word',
        `"${right}" is no right of this rulebook.`,
        'Nothing could be set beside it.',
        didYouMean(right, rights, 'Write the id of a right.'),
      );
  });
  const law = toDayNumber(file.law);
  if (law < rulebook.starts)
    reportField(
      reading,
      joinField(field, 'law'),
      'out-of-bounds',
      `The rulebook begins later than ${file.law}.`,
      'No law could be applied.',
      'Name a later day.',
    );
  return {
    ...figureOf(reading, sources, file, field),
    id: file.id,
    rights: file.right,
    count: file.count,
    when: test(reading, 'person', file.when, joinField(field, 'when')),
    law,
    why: file.why ?? null,
  };
}
