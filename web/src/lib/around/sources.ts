/**
 * This module makes the page of sources: every source of the rulebook with the rights and figures that cite it, and the
 * holders of data.
 */
import { describeCrossings, describeRightHead } from '@recto-verso/api';
import { capitalizeText, fillTemplate } from '@recto-verso/api/words';
import type { Figure, Right } from '@recto-verso/engine';
import { buildRuleAddress } from './addresses.ts';
import { readReview } from './review.ts';
import type { AroundTexts } from './texts.ts';

export interface SourceRow {
  readonly act: string;
  readonly link: string | null;
  readonly numac: string | null;
  /**
   * Is `true` when the source is listed for the whole rulebook, such as the source of a figure that several rights
   * share.
   */
  readonly shared: boolean;
  readonly rights: readonly RightLink[];
  readonly figures: readonly string[];
}

export interface RightLink {
  readonly id: string;
  readonly name: string;
  readonly href: string;
}

export interface HolderRow {
  readonly id: string;
  readonly name: string;
  readonly holds: string;
  readonly flows: readonly { readonly id: string; readonly what: string; readonly feeds: readonly RightLink[] }[];
}

export interface SourcesPage {
  readonly lead: string;
  readonly groups: readonly { readonly id: string; readonly label: string; readonly sources: readonly SourceRow[] }[];
  /** Gives the state of review of the texts about the holders. */
  readonly review: string;
  readonly holders: readonly HolderRow[];
}

/**
 * Holds a source as one right lists it, or as the rulebook lists it for all rights; `right` and `domain` are then
 * `null`.
 */
interface Cite {
  readonly source: Right['sources'][string];
  readonly right: RightLink | null;
  readonly domain: string | null;
  readonly figures: readonly string[];
}

const SEVERAL = 'several';

export function buildSourcesPage(said: AroundTexts): SourcesPage {
  const { rules, around, language } = said;
  const found = grouped(citesOf(said), ({ source }) => `${source.act} ${source.link ?? ''}`);
  const rows = [...found.values()].map((cites) => ({ domain: domainOf(cites), row: rowOf(cites) }));
  const groups = grouped(rows, ({ domain }) => domain);
  const label = (id: string) => (id === SEVERAL ? around.sources.several : capitalizeText(rules.domain(id)));
  return {
    lead: fillTemplate(around.sources.lead, { n: rows.length }),
    groups: [...groups].map(([id, all]) => ({
      id: `about-${id}`,
      label: label(id),
      sources: all.map(({ row }) => row).sort((a, b) => a.act.localeCompare(b.act, 'en')),
    })),
    review: readReview(rules.book.rulebook.texts[language]?.crossings.kinds, around),
    holders: holdersOf(said),
  };
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

function citesOf({ rules, home }: AroundTexts): readonly Cite[] {
  const { rulebook } = rules.book;
  const labels = (figures: readonly Figure[], key: string) =>
    figures
      .filter(({ values }) => values.some(({ source }) => source === key))
      .map(({ id }) => capitalizeText(rules.figure(id)));
  const shared = Object.entries(rulebook.sources).map(([key, source]) => ({
    source,
    right: null,
    domain: null,
    figures: labels(rulebook.figures, key),
  }));
  const own = rulebook.rights.flatMap((right) => {
    const { right: id, name, domain } = describeRightHead(rules, right);
    const link = { id, name, href: buildRuleAddress(home, id) };
    return Object.entries(right.sources).map(([key, source]) => ({
      source,
      right: link,
      domain: domain.id,
      figures: labels(right.figures, key),
    }));
  });
  return [...shared, ...own];
}

function domainOf(cites: readonly Cite[]): string {
  const [only, ...more] = new Set(cites.map(({ domain }) => domain));
  return more.length > 0 ? SEVERAL : (only ?? SEVERAL);
}

function rowOf(cites: readonly Cite[]): SourceRow {
  const rights = new Map(cites.flatMap(({ right }) => (right === null ? [] : [[right.id, right] as const])));
  const first = cites[0]?.source;
  return {
    act: first?.act ?? '',
    link: first?.link ?? null,
    numac: cites.map(({ source }) => source.numac).find((numac) => numac !== null) ?? null,
    shared: cites.some(({ right }) => right === null),
    rights: [...rights.values()],
    figures: [...new Set(cites.flatMap(({ figures }) => figures))],
  };
}

/** Lists each holder of data with the flows that read it, and the rights of this rulebook that these flows feed. */
function holdersOf({ rules, home }: AroundTexts): readonly HolderRow[] {
  const { sources, flows } = describeCrossings(rules);
  return sources.map(({ id, name, holds, readers }) => ({
    id: `holder-${id}`,
    name,
    holds,
    flows: flows
      .filter((flow) => readers.includes(flow.id))
      .map((flow) => {
        const fed = new Map(flow.feeds.flatMap(({ rights }) => rights.map((one) => [one.id, one.label] as const)));
        return {
          id: flow.id,
          what: flow.name,
          feeds: [...fed].map(([right, label]) => ({ id: right, name: label, href: buildRuleAddress(home, right) })),
        };
      }),
  }));
}
