/**
 * This module draws the ties between rights as a table of marks. With dozens of rights, lines between boxes would cross
 * a thousand times; a table stays legible, on a screen and on black-and-white paper.
 */
import type { Language } from '../../contract/request.ts';
import { BetweenTieKind, type RightsBetween } from '../../contract/between.ts';
import { BETWEEN_WORDS, type BetweenWords } from '../../words/between/index.ts';
import { capitalizeText, fillTemplate } from '../../words/index.ts';
import { formatBetweenTitle } from '../between.ts';
import { CELL, drawCellMarks, drawMark } from './marks.ts';
import { LETTER, placeMatrixSide, estimateLabelWidth, type MatrixSide } from './sides.ts';
import { STYLE } from './style.ts';
import { writeElement, escapeSvg } from './svg.ts';

const MARGIN = 24;
/** Reserves the height of the title and the legend, in pixels. */
const HEAD = 96;
/** Estimates the width of a letter of the title, in pixels. */
const TITLE_LETTER = 11;
/** Gives the angle of the column names, in degrees. */
const STEEP = 58;
const [RISE, RUN] = [Math.sin((STEEP * Math.PI) / 180), Math.cos((STEEP * Math.PI) / 180)];

interface Table {
  readonly view: RightsBetween;
  readonly say: BetweenWords;
  readonly columns: MatrixSide;
  readonly rows: MatrixSide;
}

export function drawTieMatrix(view: RightsBetween, language: Language): string {
  const say = BETWEEN_WORDS[language];
  const table = tableOf(view, say);
  const { columns, rows } = table;
  const title = escapeSvg(formatBetweenTitle(view, language));
  const right = Math.max(
    columns.end,
    ...columns.placed.map(({ node, at }) => at + CELL + RUN * estimateLabelWidth([node])),
  );
  const words = Math.max(
    TITLE_LETTER * title.length,
    LETTER * say.describes.length,
    legendStart(say, BetweenTieKind.options.length),
  );
  const size = { width: Math.ceil(Math.max(right, MARGIN + words) + MARGIN), height: Math.ceil(rows.end + MARGIN) };
  const inside = [
    writeElement('title', { id: 'between-title' }, [title]),
    writeElement('desc', { id: 'between-desc' }, [escapeSvg(describe(view, say))]),
    writeElement('style', {}, [STYLE]),
    writeElement('rect', { class: 'paper', ...size }),
    writeElement('text', { class: 'title', x: MARGIN, y: MARGIN + 16 }, [title]),
    ...legend(say),
    ...grounds(table),
    ...headings(table),
    ...cells(table),
  ];
  const about = { role: 'img', 'aria-labelledby': 'between-title between-desc', lang: language };
  const box = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${size.width} ${size.height}`, ...size, ...about };
  return writeElement('svg', box, [...inside.map((one) => `\n${one}`), '\n']);
}

/**
 * Builds the table. Only rights and benefits with ties get a row (when a tie starts `from` them) or a column (when a
 * tie leads `to` them).
 */
function tableOf(view: RightsBetween, say: BetweenWords): Table {
  const side = (end: 'from' | 'to'): RightsBetween['nodes'] => {
    const met = new Set(view.ties.map((tie) => tie[end]));
    return view.nodes.filter(({ id }) => met.has(id));
  };
  const [from, to] = [side('from'), side('to')];
  const columns = placeMatrixSide(to, say.outside, MARGIN + estimateLabelWidth(from) + 8, 0);
  return { view, say, columns, rows: placeMatrixSide(from, say.outside, HEAD + RISE * estimateLabelWidth(to), CELL) };
}

function describe({ ties }: RightsBetween, say: BetweenWords): string {
  const counts = BetweenTieKind.options.map(
    (kind) => `${capitalizeText(say.ties[kind].mark)}: ${ties.filter((tie) => tie.kind === kind).length}.`,
  );
  return [say.describes, ...counts].join(' ');
}

function legend(say: BetweenWords): readonly string[] {
  return BetweenTieKind.options.flatMap((kind, i) => {
    const x = legendStart(say, i);
    const y = MARGIN + 40;
    return [drawMark(kind, x, y), writeElement('text', { x: x + 12, y: y + 4 }, [escapeSvg(say.ties[kind].mark)])];
  });
}

/**
 * Returns the x position of the mark with the index `count` in the legend; for the number of all marks, it is the end
 * of the legend.
 */
function legendStart(say: BetweenWords, count: number): number {
  const before = BetweenTieKind.options.slice(0, count).map((kind) => 36 + say.ties[kind].mark.length * LETTER);
  return MARGIN + 6 + before.reduce((a, b) => a + b, 0);
}

/**
 * Draws a band behind the columns of every second domain, blank strips behind the names of the domains of the rows,
 * lines between rows and columns, and the cells in which a right would meet itself.
 */
function grounds({ columns, rows }: Table): readonly string[] {
  const [left, top] = [columns.placed[0]?.at ?? 0, rows.groups[0]?.at ?? 0];
  const lines = [
    ...columns.placed.flatMap(({ at }) => [at, at + CELL]).map((x) => `M${x} ${top}V${rows.end}`),
    ...rows.placed.flatMap(({ at }) => [at, at + CELL]).map((y) => `M${left} ${y}H${columns.end}`),
  ];
  const every = (groups: MatrixSide['groups']): MatrixSide['groups'] => groups.filter((_, i) => i % 2 === 0);
  return [
    ...every(columns.groups).map(({ at, end }) =>
      writeElement('rect', { class: 'band', x: at, y: top, width: end - at, height: rows.end - top }),
    ),
    ...rows.groups.map(({ at }) =>
      writeElement('rect', {
        class: 'paper',
        x: left - 1,
        y: at - CELL - 7,
        width: columns.end - left + 2,
        height: CELL + 6,
      }),
    ),
    writeElement('path', { class: 'grid', d: lines.map(rounded).join('') }),
    ...rows.placed.flatMap(({ node, at }) =>
      columns.placed
        .filter((column) => column.node.id === node.id)
        .map((column) => writeElement('rect', { class: 'self', x: column.at, y: at, width: CELL, height: CELL })),
    ),
  ];
}

function rounded(path: string): string {
  return path.replaceAll(/\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));
}

function headings({ columns, rows, say }: Table): readonly string[] {
  const [left, top] = [columns.placed[0]?.at ?? 0, rows.groups[0]?.at ?? 0];
  return [
    writeElement('text', { class: 'quiet row', x: left - 8, y: top - 2 * CELL - 2 }, [escapeSvg(say.rows)]),
    writeElement('text', { class: 'quiet', x: left - 8, y: top - CELL - 4, 'text-anchor': 'end' }, [
      escapeSvg(say.columns),
    ]),
    writeElement('text', { class: 'quiet', x: MARGIN, y: MARGIN + 66 }, [escapeSvg(say.describes)]),
    ...columns.placed.map(({ node, at }) => {
      const [x, y] = [at + CELL / 2 + 4, top - 8].map((n) => Math.round(n * 10) / 10);
      return writeElement('text', { transform: `translate(${x} ${y}) rotate(-${STEEP})` }, [
        escapeSvg(capitalizeText(node.label)),
      ]);
    }),
    ...rows.groups.map(({ label, at }) =>
      writeElement('text', { class: 'domain row', x: left - 8, y: at - 5 }, [escapeSvg(label)]),
    ),
    ...rows.placed.map(({ node, at }) =>
      writeElement('text', { class: 'row', x: left - 8, y: at + CELL * 0.7 }, [escapeSvg(capitalizeText(node.label))]),
    ),
  ];
}

function cells({ view, say, columns, rows }: Table): readonly string[] {
  const found = new Map<string, Set<BetweenTieKind>>();
  for (const { from, to, kind } of view.ties) {
    const key = `${from} ${to}`;
    found.set(key, (found.get(key) ?? new Set()).add(kind));
  }
  return rows.placed.flatMap((row) =>
    columns.placed.flatMap((column) => {
      const kinds = found.get(`${row.node.id} ${column.node.id}`);
      if (kinds === undefined) return [];
      const told = BetweenTieKind.options
        .filter((kind) => kinds.has(kind))
        .map((kind) =>
          capitalizeText(fillTemplate(say.ties[kind].says, { from: row.node.label, to: column.node.label })),
        );
      const marks = drawCellMarks(kinds, column.at + CELL / 2, row.at + CELL / 2);
      return [writeElement('g', {}, [writeElement('title', {}, [escapeSvg(told.join(' '))]), ...marks])];
    }),
  );
}
