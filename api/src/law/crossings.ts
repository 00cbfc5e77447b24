/** This module describes the crossings of databases in `rules/crossings` for programs and people, with their texts. */
import {
  translateEvidence,
  describeFlow,
  getKindTexts,
  findTextListAt,
  describeSource,
  findTextAt,
  type Rulebook,
  type TextTree,
  type Words,
} from '@recto-verso/engine';
import type { Crossings } from '../contract/crossings.ts';
import { describeType } from './vocabulary.ts';

/**
 * Holds what every part of the description reads: the rulebook, its texts in one language, and, in `kinds`, the texts
 * about sources, flows, levels, directions and consequences.
 */
interface Reading {
  readonly words: Words;
  readonly rulebook: Rulebook;
  readonly kinds: TextTree;
}
type Part<K extends 'sources' | 'flows' | 'divergences' | 'remedies' | 'events'> = Crossings[K];
type Book = Rulebook['crossings'];

export function describeCrossings(words: Words): Crossings {
  const { rulebook } = words.book;
  const { name, version, hash, crossings } = rulebook;
  const reading = { words, rulebook, kinds: getKindTexts(rulebook, words.language) };
  return {
    rulebook: { name, version, hash },
    language: words.language,
    sources: crossings.sources.flatMap((source) => sourceView(reading, source)),
    flows: crossings.flows.map((flow) => flowView(reading, flow)),
    divergences: crossings.divergences.flatMap((divergence) => divergenceView(reading, divergence)),
    remedies: crossings.remedies.map((remedy) => remedyView(reading, remedy)),
    events: crossings.events.map((event) => eventView(reading, event)),
  };
}

function sourceView({ words, rulebook, kinds }: Reading, source: Book['sources'][number]): Part<'sources'> {
  const { id, basis, readers, links } = source;
  return describeSource(rulebook, words.language, id).map((shown) => ({
    ...shown,
    errors: findTextAt(kinds, 'sources', id, 'errors') ?? '',
    basis: [...basis],
    readers: [...readers],
    links: [...links],
  }));
}

function flowView({ words, rulebook, kinds }: Reading, flow: Book['flows'][number]): Part<'flows'>[number] {
  const { id, from, purpose, feeds, basis, links } = flow;
  return {
    ...describeFlow(rulebook, words.language, id),
    from: [...from],
    purpose,
    feeds: feeds.map(({ right, level, since, snapshot, breaks, links: read }) => ({
      right,
      rights: rulebook.rights
        .filter((one) => one.id.startsWith(right))
        .map((one) => ({ id: one.id, label: words.rightName(one) })),
      level: level === null ? null : { id: level, label: findTextAt(kinds, 'levels', level) ?? level },
      since,
      snapshot,
      breaks: breaks === null ? null : breaksIn(kinds, id, breaks),
      links: [...read],
    })),
    basis: [...basis],
    links: [...links],
  };
}

/**
 * Returns what makes a flow go wrong: the text for this key, or else the one text for everything that the flow feeds;
 * `null` when there is neither.
 */
function breaksIn(kinds: TextTree, flow: string, key: string): string | null {
  return findTextAt(kinds, 'flows', flow, 'breaks', key) ?? findTextAt(kinds, 'flows', flow, 'breaks');
}

/** Returns an empty list for a divergence that is not published or has no source. */
function divergenceView(
  { words, rulebook, kinds }: Reading,
  divergence: Book['divergences'][number],
): Part<'divergences'> {
  const { id, published, strength, awaits, frequency } = divergence;
  if (!published || strength === 'unsourced') return [];
  const texts = rulebook.texts[words.language]?.crossings.divergences ?? {};
  const say = (key: string): string => findTextAt(texts, id, key) ?? '';
  return [
    {
      id,
      name: say('name'),
      sees: say('sees'),
      law: say('law'),
      exposed: say('exposed'),
      prepare: [...findTextListAt(texts, id, 'prepare')],
      help: say('help'),
      directions: divergence.directions.map((one) => ({ id: one, label: findTextAt(kinds, 'directions', one) ?? one })),
      follows: divergence.follows.map((one) => ({ id: one, label: findTextAt(kinds, 'consequences', one) ?? one })),
      sources: [...divergence.sources],
      flows: [...divergence.flows],
      touches: [...divergence.touches],
      remedies: [...divergence.remedies],
      awaits,
      strength,
      evidence: translateEvidence(rulebook, words.language, divergence.evidence),
      frequency: findTextAt(texts, id, 'frequency'),
      frequencies: [...frequency],
    },
  ];
}

function remedyView({ words, rulebook }: Reading, remedy: Book['remedies'][number]): Part<'remedies'>[number] {
  const { id, kind, appliesTo, limit, answer, suspends, free, letter, evidence } = remedy;
  const texts = rulebook.texts[words.language]?.crossings.remedies ?? {};
  const say = (key: string): string => findTextAt(texts, id, key) ?? '';
  return {
    id,
    kind,
    name: say('name'),
    what: say('what'),
    when: say('when'),
    how: [...findTextListAt(texts, id, 'how')],
    help: say('help'),
    to: say('to'),
    appliesTo: [...appliesTo],
    limit,
    answer: answer === null ? null : { months: null, days: null, ...answer },
    suspends,
    free,
    letter: letter !== null,
    evidence: translateEvidence(rulebook, words.language, evidence),
  };
}

function eventView({ words, rulebook }: Reading, { id, asks }: Book['events'][number]): Part<'events'>[number] {
  const texts = rulebook.texts[words.language]?.crossings.events ?? {};
  return {
    id,
    name: findTextAt(texts, id, 'name') ?? id,
    what: findTextAt(texts, id, 'what') ?? '',
    asks: Object.entries(asks).flatMap(([ask, fact]) => {
      const type = words.book.types.get(fact);
      const label = findTextAt(texts, id, 'asks', ask) ?? words.fact(fact);
      return type === undefined ? [] : [{ id: ask, label, fact, type: describeType(words, fact, type) }];
    }),
  };
}
