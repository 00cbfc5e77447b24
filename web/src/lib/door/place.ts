/**
 * Lists the tools of `/guichet`, the page for caseworkers, that have a place of their own: the plan, the registers, the
 * comparison, the dossiers and the search.
 */
export const TOOLS = ['plan', 'registers', 'compare', 'dossier', 'find'] as const;
export type Tool = (typeof TOOLS)[number];

/** Describes a place on `/guichet`: the form, the rights, one right, the open letter or a tool. */
export type DeskPlace =
  | { readonly kind: 'form' | 'rights' | 'letter' | Tool }
  | { readonly kind: 'right'; readonly right: string }
  /** `asked` says what a column of the comparison is to show. It names a right or an event, and never an answer. */
  | { readonly kind: 'compare'; readonly asked: string };

/** Checks whether the place is a tool; tools are fetched when they are used. */
export function isTool({ kind }: DeskPlace): boolean {
  return TOOLS.some((tool) => tool === kind);
}

/**
 * Returns the beginning of all addresses of a language, without a slash at the end.
 *
 * @param base the path under which the pages are served, or an empty text
 */
export function buildHomeAddress(base: string, language: string | undefined): string {
  return language === undefined ? base : `${base}/${language}`;
}

/**
 * Returns the address of a place. When a script runs, the place stands behind `#`, which browsers do not send, so that
 * nobody learns which right a visitor opens.
 */
export function buildPlaceAddress(place: DeskPlace, home: string, live: boolean): string {
  const path = pathOf(place);
  return live ? `#${path === '' ? '/' : path}` : `${home}/guichet${path}`;
}

/**
 * Returns the address of the first page in a language, from which visitors choose `/droits`, `/guichet` or
 * `/simulation`.
 */
export function buildStartAddress(home: string): string {
  return home === '' ? '/' : home;
}

/**
 * Returns the address of the page of the rights that are not evaluated. It is the same whatever was answered, so the
 * server always makes it.
 */
export function buildListedAddress(home: string): string {
  return `${home}/listed`;
}

/** Returns the path of a place. The open letter is kept in the answers and never named in an address. */
function pathOf(place: DeskPlace): string {
  if (place.kind === 'right') return `/rights/${place.right}`;
  if (place.kind === 'form') return '';
  return `/${place.kind}${'asked' in place ? `/${place.asked}` : ''}`;
}

/**
 * Returns the place that the part of an address after `#` names. Returns `null` when it names no place, but for example
 * an element of the page.
 */
export function parsePlaceHash(hash: string): DeskPlace | null {
  const right = /^#\/rights\/([a-z0-9-]+)$/.exec(hash)?.[1];
  if (right !== undefined) return { kind: 'right', right };
  const asked = /^#\/compare\/([a-z]+:[a-z0-9-]+)$/.exec(hash)?.[1];
  if (asked !== undefined) return { kind: 'compare', asked };
  for (const kind of ['rights', 'letter', ...TOOLS] as const) if (hash === `#/${kind}`) return { kind };
  return hash === '#/' ? { kind: 'form' } : null;
}
