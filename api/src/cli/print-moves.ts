/** This module prints on a terminal which results a change of the rule files alters, for the author of the change. */
import type { AnswerLine, Seen } from '@recto-verso/engine';
import type { CaseGiven, CaseMove, Moves, RightMoves } from '../law/moves.ts';

/** Limits how many changed results of a right are written out. */
const SHOWN = 8;

export function printMoves({ figures, laws, vocabulary, rights }: Moves): string {
  const differing = [
    ...figures.map(({ figure, since }) => `  figure ${figure}, from ${since}`),
    ...laws.map((file) => `  law ${file}`),
    ...(vocabulary ? ['  facts, groups or ties of the vocabulary'] : []),
  ];
  if (differing.length === 0) return 'No law and no figure differs: nothing moves.';
  const moving = rights.filter(({ moves }) => moves.length > 0);
  const still = rights.filter(({ moves }) => moves.length === 0).map(({ right }) => right);
  return [
    ['What differs:', ...differing].join('\n'),
    ...moving.map(rightText),
    ...(still.length === 0 ? [] : [`Read what differs, and no case of theirs moves: ${still.join(', ')}.`]),
  ].join('\n');
}

function rightText({ right, since, cases, moves }: RightMoves): string {
  const own = new Set(moves.filter((move) => move.own).map((move) => move.case)).size;
  const later = new Set(moves.filter((move) => !move.own).map((move) => move.case)).size;
  const counted = [
    ...(own === 0 ? [] : [`${own} on their own day (what they expect is to be looked at)`]),
    ...(later === 0 ? [] : [`${later} as of ${since ?? ''}`]),
  ];
  const ordered = [...moves].sort((a, b) => Number(b.own) - Number(a.own));
  const more = moves.length - SHOWN;
  return [
    `${right}: of ${cases} cases move ${counted.join(', ')}`,
    ...ordered.slice(0, SHOWN).map((move) => `  ${moveText(move)}`),
    ...(more > 0 ? [`  … and ${more} more (--json has them all)`] : []),
  ].join('\n');
}

function moveText({ case: name, day, claimant, before, after }: CaseMove): string {
  const verdict =
    before?.verdict === after?.verdict ? [] : [`${before?.verdict ?? 'none'} → ${after?.verdict ?? 'none'}`];
  return `"${name}", ${claimant}, ${day}: ${[...verdict, ...linesText(before, after)].join('; ')}`;
}

function linesText(before: CaseGiven | null, after: CaseGiven | null): readonly string[] {
  const ids = [...new Set([before, after].flatMap((side) => side?.lines.map(({ id }) => id) ?? []))];
  const of = (side: CaseGiven | null, id: string) => side?.lines.find((line) => line.id === id);
  return ids.flatMap((id) => {
    const [was, is] = [of(before, id), of(after, id)];
    return JSON.stringify(was) === JSON.stringify(is)
      ? []
      : [`${id} ${lineText(was)} → ${lineText(is)}${byText(was, is)}`];
  });
}

function lineText(line: AnswerLine | undefined): string {
  return line === undefined ? 'none' : seenText(line.value);
}

function seenText(value: Seen): string {
  switch (value.kind) {
    case 'number':
    case 'date':
      return value.min === value.max ? String(value.min) : `${value.min}–${value.max}`;
    case 'choice':
      return value.values.join('|');
    case 'truth':
      return value.value;
  }
}

/**
 * Returns by how much an amount rises or falls; the text is empty when one of the two values is missing, is not a
 * number or is not exact.
 */
function byText(was: AnswerLine | undefined, is: AnswerLine | undefined): string {
  const [a, b] = [was?.value, is?.value];
  if (a?.kind !== 'number' || b?.kind !== 'number' || a.min !== a.max || b.min !== b.max) return '';
  const by = Math.round((b.min - a.min) * 1e4) / 1e4;
  return ` (${by > 0 ? '+' : ''}${by})`;
}
