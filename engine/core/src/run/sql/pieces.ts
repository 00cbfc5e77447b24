/**
 * This module writes the functions on dated facts as SQL. They compute the same as those of `run/pieces.ts`, over lists
 * of (from, lo, hi) that are sorted by their days.
 */
import { BEGINNING, NEVER } from '../../values/calendar.ts';
import { bindExpression, type Dialect } from './dialect.ts';
import type { SqlFunction } from './functions.ts';

/** Is later than any day on which a piece can begin. */
const BEYOND = 1e300;

function dated(body: (d: Dialect, met: string) => string): SqlFunction {
  return {
    params: [
      { name: 'l', type: 'pieces' },
      { name: 'f', type: 'number' },
      { name: 't', type: 'number' },
    ],
    returns: 'number',
    body: (d, _call, list = '', from = '', until = '') =>
      `COALESCE(${body(d, meeting(d, list, from, until))}, ${d.number(0)})`,
  };
}

/**
 * Selects the pieces that overlap the days `from` to `until`: a piece that begins by `until`, and whose successor, if
 * there is one, begins after `from`.
 */
function meeting(d: Dialect, list: string, from: string, until: string): string {
  const begin = d.quote('from');
  const next = `${d.at(list, `${d.index('rv_i')} + 1`)}.${begin}`;
  return d.filter(
    list,
    d.lambda(
      ['rv_piece', 'rv_i'],
      `rv_piece.${begin} <= ${until} AND COALESCE(${next}, ${d.number(BEYOND)}) > ${from}`,
    ),
  );
}

function field(d: Dialect, pieces: string, name: 'from' | 'lo' | 'hi'): string {
  return d.transform(pieces, d.lambda(['rv_piece'], `rv_piece.${d.quote(name)}`));
}

export const PIECES_TEXT: Readonly<Record<string, SqlFunction>> = {
  dated_lo: dated((d, met) => d.listMin(field(d, met, 'lo'))),
  dated_hi: dated((d, met) => d.listMax(field(d, met, 'hi'))),
  dated_mask: dated((d, met) => {
    const join = 'CAST(CAST(rv_a AS BIGINT) | CAST(rv_b AS BIGINT) AS DOUBLE)';
    return d.fold(field(d, met, 'hi'), d.number(0), d.lambda(['rv_a', 'rv_b'], join));
  }),
};

/** Returns an expression for one end of the piece that holds on a day. It is 0 when no piece has begun by that day. */
export function printPieceOn(d: Dialect, list: string, day: string, end: 'lo' | 'hi'): string {
  const begun = d.filter(list, d.lambda(['rv_piece'], `rv_piece.${d.quote('from')} <= ${day}`));
  return `COALESCE(${d.last(begun)}.${d.quote(end)}, ${d.number(0)})`;
}

/**
 * Returns an expression for the end of the last piece, of any of the lists, that began on or before `day` and in which
 * `holds` (an expression over the day `cut`) was false. The end is the day on which the next piece of any list begins,
 * or `NEVER` without a next one. When `holds` was false in no piece, the value is `BEGINNING`.
 */
export function printHeldSince(d: Dialect, lists: readonly string[], day: string, cut: string, holds: string): string {
  const cuts = d.concat(lists.map((list) => field(d, list, 'from')));
  const broken = d.listMax(d.filter('rv_cuts', d.lambda([cut], `${cut} <= ${day} AND NOT ${holds}`)));
  const next = d.listMin(d.filter('rv_cuts', d.lambda(['rv_later'], 'rv_later > rv_broken')));
  const since = `CASE WHEN rv_broken IS NULL THEN ${d.number(BEGINNING)} ELSE COALESCE(${next}, ${d.number(NEVER)}) END`;
  return bindExpression(d, 'rv_cuts', cuts, bindExpression(d, 'rv_broken', broken, since));
}
