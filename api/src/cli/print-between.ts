/**
 * This module prints the ties between rights on a terminal: right by right, then for the benefits that no right
 * computes, and then, for each event that changes only amounts, the facts that it changes and the rights that read
 * them.
 */
import { BetweenTieKind, type BetweenNode, type BetweenTie, type RightsBetween } from '../contract/between.ts';
import { formatBetweenTitle } from '../law/between.ts';
import { BETWEEN_WORDS, type BetweenWords } from '../words/between/index.ts';
import { capitalizeText } from '../words/index.ts';
import type { Printing } from './printing.ts';

interface Saying {
  readonly view: RightsBetween;
  readonly say: BetweenWords;
  readonly colon: string;
  readonly labels: ReadonlyMap<string, string>;
}

export function printBetween(view: RightsBetween, { language, words }: Printing): string {
  const say = BETWEEN_WORDS[language];
  const saying = { view, say, colon: words.colon, labels: new Map(view.nodes.map(({ id, label }) => [id, label])) };
  const shown = view.nodes.filter(({ id }) => view.right === null || id === view.right);
  const rights = shown.filter(({ domain }) => domain !== null).map((node) => nodeText(node, saying));
  const outside = shown.filter(({ domain }) => domain === null).map((node) => nodeText(node, saying));
  const payments = view.payments.filter(({ facts }) => facts.length > 0).map((one) => paymentText(one, saying));
  return [
    underlined(formatBetweenTitle(view, language)),
    ...rights,
    ...(outside.length === 0 ? [] : [underlined(say.outside), ...outside]),
    ...(payments.length === 0 ? [] : [underlined(say.payments), ...payments]),
  ].join('\n\n');
}

function underlined(title: string): string {
  return `${title}\n${'─'.repeat(title.length)}`;
}

function nodeText({ id, label }: BetweenNode, saying: Saying): string {
  const { say, view, colon } = saying;
  const lines = BetweenTieKind.options.flatMap((kind) => {
    const into = view.ties.filter((tie) => tie.kind === kind && tie.to === id);
    const out = view.ties.filter((tie) => tie.kind === kind && tie.from === id);
    return [
      ...(into.length === 0 ? [] : [`  ${say.ties[kind].in}${colon}${named(into, 'from', saying)}`]),
      ...(out.length === 0 ? [] : [`  ${say.ties[kind].out}${colon}${named(out, 'to', saying)}`]),
    ];
  });
  return [`${capitalizeText(label)} [${id}]`, ...(lines.length === 0 ? [`  ${say.alone}`] : lines)].join('\n');
}

/**
 * Names the rights at the end `side` of the ties. A right is marked as "entitled" when each of its ties in the list
 * reads its verdict, and not whether it is received.
 */
function named(ties: readonly BetweenTie[], side: 'from' | 'to', { labels, say }: Saying): string {
  const ids = [...new Set(ties.map((tie) => tie[side]))];
  return ids
    .map((id) => {
      const bare = ties.every((tie) => tie[side] !== id || tie.reads === 'verdict') ? ` (${say.entitled})` : '';
      return `${labels.get(id) ?? id} [${id}]${bare}`;
    })
    .join('; ');
}

function paymentText({ event, facts, divergences }: RightsBetween['payments'][number], saying: Saying): string {
  const { say, colon } = saying;
  const list = (of: readonly { readonly label: string }[]): string => of.map(({ label }) => label).join('; ');
  return [
    `${event.label} [${event.id}]`,
    ...facts.flatMap(({ fact, receipts, rights }) => [
      `  ${say.changes}${colon}${fact.label} [${fact.id}]`,
      ...(receipts.length === 0 ? [] : [`    ${say.madeOf}${colon}${list(receipts)}`]),
      `    ${say.restsOn}${colon}${rights.length === 0 ? say.nobody : list(rights)}`,
    ]),
    ...divergences.map(
      ({ divergence, receipts }) =>
        `  ${say.shownOtherwise}${colon}${divergence.label} [${divergence.id}] (${list(receipts)})`,
    ),
  ].join('\n');
}
