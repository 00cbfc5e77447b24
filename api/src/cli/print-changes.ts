/** This module prints on a terminal how the law of two days differs. */
import type { Rulebook } from '@recto-verso/engine';
import type { FigureView } from '../contract/law.ts';
import type { LawChange, Changes, RightChanges } from '../law/changes.ts';
import type { LawPiece } from '../law/law-pieces.ts';
import { capitalizeText, fillTemplate, formatLongDate, createSpeech } from '../words/index.ts';
import { formatCellLines } from '../words/law/cells.ts';
import type { Printing } from './printing.ts';
import { quoteRuleLine } from './print-law.ts';

export function printChanges(changes: Changes, rulebook: Rulebook, printing: Printing): string {
  const { words, law: say } = printing;
  const title = fillTemplate(say.differences, {
    from: formatLongDate(changes.from, words),
    to: formatLongDate(changes.to, words),
  });
  const shared = changes.shared.flatMap((change) => figureLines(change, rulebook, printing));
  const parts = [
    ...(shared.length === 0 ? [] : [[say.shared, ...shared].join('\n')]),
    ...changes.rights.map((right) => rightText(right, rulebook, printing)),
  ];
  return [title, ...(parts.length === 0 ? [say.nothingDiffers] : parts)].join('\n\n');
}

function rightText(right: RightChanges, rulebook: Rulebook, printing: Printing): string {
  const { words, law: say } = printing;
  const { before, after } = right.law;
  const day = (iso: string | null) => (iso === null ? say.none : formatLongDate(iso, words));
  return [
    `${right.name} [${right.right}]`,
    ...(before === after ? [] : [`  ${say.lawFile}: ${day(before)} → ${day(after)}`]),
    ...right.pieces.flatMap((piece) => pieceLines(piece, printing)),
    ...right.figures.flatMap((figure) => figureLines(figure, rulebook, printing)),
  ].join('\n');
}

/**
 * Returns the mark of a change: `+` for what exists only on the second day, `−` for what exists only on the first, `~`
 * for what exists on both and differs.
 */
function markOf<T>({ before, after }: LawChange<T>): string {
  return before === null ? '+' : after === null ? '−' : '~';
}

function pieceLines(change: LawChange<LawPiece>, { law: say }: Printing): readonly string[] {
  const piece = change.after ?? change.before;
  if (piece === null) return [];
  return [
    `  ${markOf(change)} ${say.kinds[piece.kind]} ${piece.id}${piece.label === '' ? '' : `: ${piece.label}`}`,
    ...textLine('−', change.before),
    ...textLine('+', change.after),
  ];
}

function textLine(mark: string, piece: LawPiece | null): readonly string[] {
  return piece === null || piece.text === '' ? [] : [`      ${mark} ${quoteRuleLine(piece.text)}`];
}

function figureLines(change: LawChange<FigureView>, rulebook: Rulebook, printing: Printing): readonly string[] {
  const figure = change.after ?? change.before;
  if (figure === null) return [];
  const saying = { speech: createSpeech(rulebook, printing.language, printing.words, figure.right), law: printing.law };
  const value = (mark: string, side: FigureView | null) =>
    side === null ? [] : [`      ${mark} ${formatCellLines(side.cell, side.id, saying).join('; ')} (${side.from})`];
  return [
    `  ${markOf(change)} ${printing.law.kinds.figure} ${figure.id}: ${capitalizeText(figure.label)}`,
    ...value('−', change.before),
    ...value('+', change.after),
  ];
}
