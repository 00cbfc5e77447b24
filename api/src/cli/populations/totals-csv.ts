/**
 * This module writes the totals of a population as a CSV table: one line per group, right, picture and measure. The
 * cell of a number is empty when the number describes too few persons, or when such a number could be computed from it.
 */
import type { CertaintyBand, PictureTotals, PopulationTotals, RightTotals } from '@recto-verso/population';
import { writeCsv } from '../../contract/csv.ts';
import { listTodayBands } from '../../populations/runs/today.ts';

const HEAD = ['group', 'right', 'picture', 'measure', 'period', 'certain', 'possible'];

type Cells = readonly (string | number | null)[];

export function writeTotalsCsv({ groups, by }: PopulationTotals): string {
  const rows = groups.flatMap(({ group, rights }) =>
    rights.flatMap((right) =>
      rightRows(right).map((cells): Cells => [by === null ? 'all' : group, right.right, ...cells]),
    ),
  );
  return writeCsv([HEAD, ...rows]);
}

function rightRows({ today, lived, official, leftOut, undue }: RightTotals): readonly Cells[] {
  const between = (name: string, band: CertaintyBand | null): readonly Cells[] =>
    band === null ? [] : [['between', name, null, band.certain, band.possible]];
  return [
    ...listTodayBands(today).map(([measure, { certain, possible }]): Cells => [
      'today',
      measure,
      null,
      certain,
      possible,
    ]),
    ...pictureRows('lived', lived),
    ...(official === null
      ? []
      : [
          ['official', 'entitled', null, official.entitled.certain, official.entitled.possible] as const,
          ...pictureRows('official', official),
        ]),
    ...between('left_out', leftOut),
    ...between('in_registers_alone', undue),
  ];
}

function pictureRows(picture: string, { claims, lines }: PictureTotals): readonly Cells[] {
  return [
    [picture, 'claims', null, claims.certain, claims.possible],
    ...lines.map(({ kind, id, period, least, greatest }): Cells => [picture, `${kind}.${id}`, period, least, greatest]),
  ];
}
