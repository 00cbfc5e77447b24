/**
 * This module writes the order in which rows are evaluated, by household and then by row number, and checks whether the
 * files are already in this order.
 */
import { quoteText, type Duck } from './duck.ts';
import { getTableFile, type Folder, type Picture } from './folder.ts';

export function writeRowOrder(scope: string): string {
  return ` ORDER BY ${scope === 'home' ? 'hh' : 'hh, idx'}`;
}

/**
 * Returns the scopes whose rows are sorted in the files of every picture. A single thread reads a file in its order, so
 * sorting these wide rows again would be wasted time. A scope without a table in one of the pictures is not among them.
 */
export async function findScopesInOrder(duck: Duck, { lived, official }: Folder): Promise<ReadonlySet<string>> {
  const pictures = official === null ? [lived] : [lived, official];
  const found = new Set(lived.tables.keys());
  // The queries run one after the other: an aborted one must not end the work while another still reads, because closing
  // a database while it reads would end the whole process.
  for (const scope of lived.tables.keys())
    for (const picture of pictures) if (!(await isInOrder(duck, picture, scope))) found.delete(scope);
  return found;
}

/**
 * Checks whether the rows of a table are in order and without duplicates, and whether those of each household are
 * numbered from 0 without a gap. Returns `false` when the picture has no such table.
 */
export async function isInOrder(duck: Duck, picture: Picture, scope: string): Promise<boolean> {
  if (!picture.tables.has(scope)) return false;
  const nth = scope === 'home' ? '0' : 'idx';
  const rows = `SELECT hh, ${nth} AS nth, lag(hh) OVER () AS hh_before, lag(${nth}) OVER () AS before FROM read_parquet(${quoteText(getTableFile(picture, scope))})`;
  const [row] = await duck.rows(
    `SELECT COALESCE(bool_and(COALESCE(CASE WHEN hh = hh_before THEN nth = before + 1 ELSE nth = 0 AND (hh_before IS NULL OR hh > hh_before) END, FALSE)), TRUE) AS is_in_order FROM (${rows})`,
  );
  return row?.['is_in_order'] === true;
}
