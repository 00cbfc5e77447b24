/**
 * This module finds columns in which nothing is unknown. The metadata of the Parquet files (and for lists their
 * content) shows them, and the plan is narrowed by them. A value that depends only on such columns is computed once,
 * and not as a lower and an upper bound.
 */
import { type CountedPlan, type Fixed, type PlanInput, readsRelations } from '@recto-verso/engine/plan';
import { toLocalName } from '@recto-verso/engine/situation';
import { formatPiecesColumn } from '@recto-verso/engine/sql';
import type { ColumnNames } from './constant-columns.ts';
import { quoteName, quoteText, type Duck } from './duck.ts';
import { getTableFile, type Folder, type Picture } from './folder.ts';

/** Holds the names of the columns in which the tables can store a fact. */
interface Telling {
  readonly plain: string;
  readonly lo: string;
  readonly hi: string;
  readonly pieces: string;
}

/**
 * Returns what is known of everybody, so that the plan can be narrowed by it.
 * @param full the columns without NULL, in every picture
 */
export async function findKnownInputs(
  duck: Duck,
  folder: Folder,
  plan: CountedPlan,
  full: ColumnNames,
): Promise<Pick<Fixed, 'slots' | 'settled' | 'complete' | 'related'>> {
  const pictures = folder.official === null ? [folder.lived] : [folder.lived, folder.official];
  const has = (scope: string, column: string): boolean =>
    pictures.some((p) => p.tables.get(scope)?.has(column) === true);
  const isFull = (scope: string, column: string): boolean => full.get(scope)?.has(column) === true;
  const settledPieces = await settledLists(duck, pictures, plan, full);
  const isKnown = (scope: string, local: string): boolean => {
    const { plain, lo, hi, pieces } = tellingOf(local);
    if (has(scope, lo) || has(scope, hi)) return false;
    return has(scope, plain) ? isFull(scope, plain) : settledPieces.get(scope)?.has(pieces) === true;
  };
  const isKnownAlways = (scope: string, local: string): boolean => {
    const { pieces } = tellingOf(local);
    return has(scope, pieces) ? settledPieces.get(scope)?.has(pieces) === true : isKnown(scope, local);
  };
  const settled = plan.inputs.filter((input) => {
    const local = tellsOf(input);
    return local !== null && isKnown(input.column.scope, local);
  });
  const stated = plan.inputs.filter(({ source, column: { scope } }) => {
    if (source.kind !== 'stated') return false;
    const { plain, lo, hi, pieces } = tellingOf(toLocalName(scope, source.fact));
    const ofToday = [plain, lo, hi];
    return (ofToday.some((c) => has(scope, c)) ? ofToday : [pieces]).some((c) => isFull(scope, c));
  });
  return {
    slots: new Map(stated.map(({ column }) => [column.slots[0], true])),
    settled: new Set(settled.map(({ column }) => column.slots[0])),
    complete: new Set(
      plan.dated.filter(({ fact, scope }) => isKnownAlways(scope, toLocalName(scope, fact))).map(({ fact }) => fact),
    ),
    related: readsRelations(plan.steps) && has('person', 'related') && (await areRelated(duck, pictures)),
  };
}

/** Returns the column name of an input that one column can settle, or `null` when the input is of another kind. */
function tellsOf({ source, column }: PlanInput): string | null {
  switch (source.kind) {
    case 'fact':
      return toLocalName(column.scope, source.fact);
    case 'granted':
      return `gets.${source.receipt}.granted`;
    case 'open':
      return source.point.id;
    case 'partner_possible':
      return 'partner';
    default:
      return null;
  }
}

function tellingOf(local: string): Telling {
  return { plain: local, lo: `${local}_lo`, hi: `${local}_hi`, pieces: formatPiecesColumn(local) };
}

/**
 * Returns, for each scope, the columns with lists of pieces that leave no day unknown for anybody: each list begins at
 * the beginning of time, and each of its pieces holds exactly one value.
 */
async function settledLists(
  duck: Duck,
  pictures: readonly Picture[],
  plan: CountedPlan,
  full: ColumnNames,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const found = new Map<string, ReadonlySet<string>>();
  for (const scope of new Set(plan.dated.map((d) => d.scope))) {
    const lists = plan.dated
      .filter((d) => d.scope === scope)
      .map(({ fact }) => ({
        list: formatPiecesColumn(toLocalName(scope, fact)),
        isMask: plan.columns.get(fact)?.shape === 'mask',
      }))
      .filter(({ list }) => full.get(scope)?.has(list) === true);
    if (lists.length === 0) continue;
    const files = pictures.map((p) => quoteText(getTableFile(p, scope))).join(', ');
    const tests = lists.map(({ list, isMask }, k) => `bool_and(${isSettled(quoteName(list), isMask)}) AS l${k}`);
    const [row] = await duck.rows(`SELECT ${tests.join(', ')} FROM read_parquet([${files}])`);
    found.set(scope, new Set(lists.filter((_, k) => row?.[`l${k}`] === true).map(({ list }) => list)));
  }
  return found;
}

function isSettled(list: string, isMask: boolean): string {
  const one = isMask ? 'bit_count(CAST(p.hi AS BIGINT)) = 1' : 'p.lo = p.hi';
  return `COALESCE(${list}[1]."from" = 0 AND len(list_filter(${list}, lambda p: COALESCE(${one}, FALSE))) = len(${list}), FALSE)`;
}

/**
 * Checks whether the tables say how each person of a household is related to all the others, and say nothing of a
 * person's relation to itself.
 */
async function areRelated(duck: Duck, pictures: readonly Picture[]): Promise<boolean> {
  for (const picture of pictures) {
    const untold = `SELECT 1 FROM read_parquet(${quoteText(getTableFile(picture, 'person'))}) GROUP BY hh HAVING NOT (min(list_count(related)) = count(*) - 1 AND max(list_count(related)) = count(*) - 1 AND min(len(related)) = count(*) AND max(len(related)) = count(*) AND bool_and(related[idx + 1] IS NULL))`;
    const [row] = await duck.rows(`SELECT count(*)::DOUBLE AS n FROM (${untold})`);
    if (row?.['n'] !== 0) return false;
  }
  return true;
}
