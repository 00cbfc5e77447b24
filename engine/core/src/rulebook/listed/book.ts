/**
 * This module defines the catalogue of a rulebook: all rights that exist, including those that it encodes and those
 * that it only lists.
 */
import type { LocalizedText } from '../desks/book.ts';

export interface CatalogueRow {
  readonly id: string;
  /** Gives the official name, in the languages in which there is one. */
  readonly official: LocalizedText;
  /**
   * Lists the levels of government that make the rule. There are several for rules of one name that differ between
   * regions.
   */
  readonly levels: readonly string[];
  readonly domain: string;
  /** Says how the right is usually granted. */
  readonly grant: CatalogueGrant;
  /** Lists the ids of the rights that encode this entry. */
  readonly encoded: readonly string[];
  /** Is `true` when the right is shown to users as not computed here. */
  readonly listed: boolean;
  /**
   * Lists the ids of human desks, the one to contact first at the front. Only an entry that is `listed` may have desks.
   */
  readonly desks: readonly string[];
  /** Gives a web page that names the right, and the day on which it was read. It is `null` when no page was read. */
  readonly page: { readonly link: string; /** The day is an integer, yyyymmdd. */ readonly read: number } | null;
  /** Is `false` when no page was read and it still has to be confirmed that the right exists. */
  readonly checked: boolean;
}

export type CatalogueGrant = 'automatic' | 'proactive' | 'on-request' | 'asked-again' | 'unknown';

/** Says whether a right is computed (`encoded`), only shown to users (`listed`), or neither. */
export type CatalogueStanding = 'encoded' | 'listed' | 'neither';

export function getCatalogueStanding({ encoded, listed }: CatalogueRow): CatalogueStanding {
  if (encoded.length > 0) return 'encoded';
  return listed ? 'listed' : 'neither';
}
