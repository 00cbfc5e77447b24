/** The catalogue of a rulebook: the rights that there are, those that it encodes, and those that it only lists. */
import type { Said } from '../desks/book.ts';

export interface CatalogueRow {
  readonly id: string;
  /** Its official name, in the languages in which it has one. */
  readonly official: Said;
  /** Who makes the rule: several for rules of one name that differ from region to region. */
  readonly levels: readonly string[];
  readonly domain: string;
  /** The usual way in which it is granted. */
  readonly grant: CatalogueGrant;
  /** Ids of the rights that encode it. */
  readonly encoded: readonly string[];
  /** Shown as not worked out here. */
  readonly listed: boolean;
  /** Ids of human desks, the first to go to first; some only where it is listed. */
  readonly desks: readonly string[];
  /** A page that names it; `null` where none was read. */
  readonly page: { readonly link: string; /** yyyymmdd */ readonly read: number } | null;
  /** Whether it rests on more than practice: where it does not, it has to be confirmed. */
  readonly checked: boolean;
}

export type CatalogueGrant = 'automatic' | 'proactive' | 'on-request' | 'asked-again' | 'unknown';

/** Where a right stands: worked out, shown with a desk, or neither of the two. */
export type Standing = 'encoded' | 'listed' | 'neither';

export function standingOf({ encoded, listed }: CatalogueRow): Standing {
  if (encoded.length > 0) return 'encoded';
  return listed ? 'listed' : 'neither';
}
