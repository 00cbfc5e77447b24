/**
 * This module builds the page `rules/GRAPH.md`, which shows the ties between rights on the first day of the newest law
 * file, the benefits that no right computes, and the events that change only amounts. The function `drawTieMatrix`
 * draws the picture on the page.
 */
import type { Rulebook } from '@recto-verso/engine';
import { BetweenTieKind, type BetweenTie, type RightsBetween } from '../src/contract/between.ts';
import { BETWEEN_WORDS } from '../src/words/between/index.ts';
import { capitalizeText } from '../src/words/index.ts';
import { writeMarkdownTable } from './table.ts';

const SAY = BETWEEN_WORDS.en;
const KINDS = BetweenTieKind.options;
const MEANS: Readonly<Record<BetweenTieKind, string>> = {
  opens: 'To receive the first helps to the second: it stands in the conditions of one of its ways.',
  excludes:
    'Whoever has the first cannot have the second: `not_with` in the law of either, `gives_way_to`, or a condition of every way.',
  hinders: 'The first stands in the way of one way to the second, or of some people only; others may be open.',
  counts: 'What the first pays, or that it is received, goes into what the second counts or gives.',
  law: 'The law of the second reads what the law of the first works out, and so comes after it.',
};

/** Returns the first day of the newest law file. The page thus changes with the rules and not with the calendar. */
export function findGraphDay({ rights }: Rulebook): number {
  return Math.max(...rights.flatMap(({ laws }) => laws.map(({ from }) => from)));
}

export function buildGraphPage(view: RightsBetween): string {
  return `# What stands between rights

What opens what, what cannot be had together, and what counts for what, for whoever asks on ${view.date}, the first day of the newest law file. Worked out from the conditions and amounts of the law files: nothing here is written by hand. \`recto-verso rules graph\` shows it for any day, for one right, in four languages, as text, as a picture (\`--svg\`) and for a program, with the lines of the law (\`--json\`).

This page and its picture are written by \`npm run tables\`: change the rule files, not the page.

![${SAY.describes} The same stands in the tables below.](graph.svg)

${marksTable(view)}

What is received is told and waits for nothing, so rights may exclude each other both ways. Where the law of a right reads what that of another works out, the other comes first; a circle of those is refused by \`recto-verso rules check\`.

## Right by right

${rightsTable(view)}

## ${SAY.outside}

Benefits that laws read and that no right here computes.

${benefitsTable(view)}

## ${SAY.payments}

Life events that change amounts and nothing else: the facts that they change, the receipts of which a fact is the sum unless somebody states it, and the rights that read it.

${eventsTable(view)}

${divergencesList(view)}
`;
}

function marksTable({ ties }: RightsBetween): string {
  const count = (kind: BetweenTieKind): number => ties.filter((tie) => tie.kind === kind).length;
  return writeMarkdownTable(
    ['Mark', 'Means', 'How many'],
    KINDS.map((kind) => [SAY.ties[kind].mark, MEANS[kind], String(count(kind))]),
    ['How many'],
  );
}

function rightsTable({ nodes, ties }: RightsBetween): string {
  return writeMarkdownTable(
    ['Right', ...KINDS.flatMap((kind) => [SAY.ties[kind].in, SAY.ties[kind].out])],
    nodes
      .filter(({ domain }) => domain !== null)
      .map(({ id, label }) => [
        `[${label}](rights/${id}/)`,
        ...KINDS.flatMap((kind) => [tied(ties, kind, id, 'from'), tied(ties, kind, id, 'to')]),
      ]),
  );
}

function benefitsTable({ nodes, ties }: RightsBetween): string {
  return writeMarkdownTable(
    ['Benefit', ...KINDS.map((kind) => SAY.ties[kind].out)],
    nodes
      .filter(({ domain }) => domain === null)
      .map(({ id, label }) => [
        `${capitalizeText(label)} ${receiptName(id)}`,
        ...KINDS.map((kind) => tied(ties, kind, id, 'to')),
      ]),
  );
}

/**
 * Names, separated by commas, the rights and benefits at the end `side` of the ties of this kind whose other end is
 * `id`.
 */
function tied(ties: readonly BetweenTie[], kind: BetweenTieKind, id: string, side: 'from' | 'to'): string {
  const other = side === 'from' ? 'to' : 'from';
  const own = ties.filter((tie) => tie.kind === kind && tie[other] === id);
  return [...new Set(own.map((tie) => receiptName(tie[side])))].join(', ');
}

function eventsTable({ payments }: RightsBetween): string {
  return writeMarkdownTable(
    ['Event', SAY.changes, capitalizeText(SAY.madeOf), capitalizeText(SAY.restsOn)],
    payments.flatMap(({ event, facts }) =>
      facts.map(({ fact, receipts, rights }) => [
        `${event.label} \`${event.id}\``,
        `${fact.label} \`${fact.id}\``,
        receipts.map(({ id }) => receiptName(id)).join(', '),
        rights.map(({ id }) => `\`${id}\``).join(', '),
      ]),
    ),
  );
}

function divergencesList({ payments }: RightsBetween): string {
  return payments
    .flatMap(({ divergences }) => divergences)
    .map(({ divergence, receipts }) => {
      const link = `[${divergence.label}](crossings/divergences/${divergence.id}.yaml)`;
      const names = receipts.map(({ id }) => receiptName(id)).join(', ');
      return `* ${SAY.shownOtherwise}: ${link}, where one of these was granted late: ${names}.`;
    })
    .join('\n');
}

function receiptName(id: string): string {
  return `\`${id.replace('gets.', '')}\``;
}
