/**
 * This module prepares the sources (databases), flows of data and evidence of the crossings of databases for an answer,
 * with their texts in one language.
 */
import { findTextAt } from '../../explain/sentences/text-tree.ts';
import type { Evidence, FlowShown, SourceShown } from '../../contract/crossings.ts';
import type { RightVerso } from '../../contract/verso.ts';
import type { TextTree } from '../../rulebook/model.ts';
import type { Rulebook } from '../../rulebook/rulebook.ts';

export function getKindTexts({ texts }: Rulebook, language: string): TextTree {
  return texts[language]?.crossings.kinds ?? {};
}

/**
 * Returns the evidence with its `about` text in the given language; an entry that has no text in that language keeps
 * its `about` as it stands in the rule files.
 */
export function translateEvidence({ texts }: Rulebook, language: string, evidence: readonly Evidence[]): Evidence[] {
  const said = texts[language]?.crossings.evidence ?? {};
  return evidence.map(({ about, link }) => ({ about: findTextAt(said, about) ?? about, link }));
}

export function describeSource(rulebook: Rulebook, language: string, id: string): readonly SourceShown[] {
  const source = rulebook.crossings.sources.find((s) => s.id === id);
  if (source === undefined) return [];
  const texts = getKindTexts(rulebook, language);
  return [
    {
      id,
      name: findTextAt(texts, 'sources', id, 'name') ?? id,
      holds: findTextAt(texts, 'sources', id, 'holds') ?? '',
      delay: source.delay,
      delayAssumed: source.delayConfidence === 'assumed',
    },
  ];
}

export function describeFlow(rulebook: Rulebook, language: string, id: string): FlowShown {
  const texts = getKindTexts(rulebook, language);
  return {
    id,
    name: findTextAt(texts, 'flows', id, 'name') ?? id,
    what: findTextAt(texts, 'flows', id, 'what') ?? '',
  };
}

/**
 * Returns one entry for each feed (of any flow of data) whose `right` is a prefix of the id of this right. `level` says
 * how the feed grants the right, and `since` from which date; both are taken from the rule files.
 */
export function listFeedingFlows(rulebook: Rulebook, language: string, right: string): RightVerso['flows'] {
  return rulebook.crossings.flows.flatMap((flow) =>
    flow.feeds
      .filter((feed) => right.startsWith(feed.right))
      .map(({ level, since }) => ({ ...describeFlow(rulebook, language, flow.id), level, since })),
  );
}
