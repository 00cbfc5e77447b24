/** This module describes the ties between rights on a day, in the texts of a language. */
import {
  getEventTexts,
  formatOriginKey,
  showDay,
  findTextAt,
  type RightRelations,
  type TieOrigin,
  type Right,
  type Words,
} from '@recto-verso/engine';
import type { Language } from '../contract/request.ts';
import { BETWEEN_WORDS } from '../words/between/index.ts';
import { fillTemplate, formatLongDate, WORDS } from '../words/index.ts';
import type { BetweenNode, RightsBetween } from '../contract/between.ts';

/** @param right the one right whose ties are shown, or `null` for all rights */
export function describeTies(words: Words, found: RightRelations, right: Right | null = null): RightsBetween {
  const { rulebook } = words.book;
  const { name, version, hash } = rulebook;
  const ties = found.ties.filter(
    ({ from, to }) => right === null || to === right || formatOriginKey(from) === right.id,
  );
  const met = new Set(ties.flatMap(({ from, to }) => [formatOriginKey(from), to.id]));
  const rights = found.rights.filter((one) => (right === null ? true : one === right || met.has(one.id)));
  const outside = new Map(
    ties.flatMap(({ from }) => ('right' in from ? [] : [[formatOriginKey(from), from] as const])),
  );
  return {
    rulebook: { name, version, hash },
    language: words.language,
    date: showDay(found.day),
    right: right?.id ?? null,
    nodes: [
      ...rights.map((one) => nodeOf(words, { right: one })),
      ...[...outside.values()].map((o) => nodeOf(words, o)),
    ],
    ties: ties.map(({ kind, from, to, reads, notWith, places }) => ({
      kind,
      from: formatOriginKey(from),
      to: to.id,
      reads,
      notWith,
      places: places.map(({ file, line }) => `${file}:${line}`),
    })),
    payments: found.payments.map((payment) => paymentView(words, payment, right)),
  };
}

export function formatBetweenTitle({ nodes, right, date }: RightsBetween, language: Language): string {
  const say = BETWEEN_WORDS[language];
  const named = nodes.find(({ id }) => id === right);
  const holes = { date: formatLongDate(date, WORDS[language]), right: named?.label ?? '' };
  return fillTemplate(named === undefined ? say.title : say.titleOf, holes);
}

function nodeOf(words: Words, origin: TieOrigin): BetweenNode {
  if (!('right' in origin))
    return { id: formatOriginKey(origin), label: words.fact(formatOriginKey(origin)), domain: null };
  const { id, domain } = origin.right;
  return { id, label: words.rightName(origin.right), domain: { id: domain, label: words.domain(domain) } };
}

function paymentView(
  words: Words,
  { event, facts, divergences }: RightRelations['payments'][number],
  right: Right | null,
): RightsBetween['payments'][number] {
  const { rulebook } = words.book;
  const texts = rulebook.texts[words.language]?.crossings.divergences ?? {};
  const receipts = (names: readonly string[]) =>
    names.map((name) => labelled(`gets.${name}`, words.fact(`gets.${name}`)));
  const named = (name: string): boolean => right === null || right.receipt === name;
  return {
    event: labelled(event, findTextAt(getEventTexts(words), event, 'name') ?? event),
    facts: facts
      .filter((one) => right === null || one.rights.includes(right) || one.receipts.some(named))
      .map((one) => ({
        fact: labelled(one.fact, words.fact(one.fact)),
        receipts: receipts(one.receipts),
        rights: one.rights.map((reader) => labelled(reader.id, words.rightName(reader))),
      })),
    divergences: divergences.map((one) => ({
      divergence: labelled(one.divergence, findTextAt(texts, one.divergence, 'name') ?? one.divergence),
      receipts: receipts(one.receipts),
    })),
  };
}

function labelled(id: string, label: string): { id: string; label: string } {
  return { id, label };
}
