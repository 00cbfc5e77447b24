/** Tools of the desk that are places of their own: what to do, situations side by side, what is kept, and what is found by typing. */
export const TOOLS = ['plan', 'registers', 'compare', 'dossier', 'find'] as const;
export type Tool = (typeof TOOLS)[number];

/** Where somebody is on the pages of the desk: in the form, at the rights, at one right, at the letter that is open. */
export type Place =
  | { readonly kind: 'form' | 'rights' | 'letter' | Tool }
  | { readonly kind: 'right'; readonly right: string }
  /** `asked`: what is to stand beside the household, as a column is chosen; it names a right or an event, and no answer. */
  | { readonly kind: 'compare'; readonly asked: string };

/** Whether a tool stands there, which is fetched when it is used. */
export function isTool({ kind }: Place): boolean {
  return TOOLS.some((tool) => tool === kind);
}

/**
 * What addresses of a language start with, without a slash at the end.
 * @param base path under which the pages stand, or nothing
 */
export function homeOf(base: string, language: string | undefined): string {
  return language === undefined ? base : `${base}/${language}`;
}

/**
 * The address of a place. Where a script runs it lies behind `#`, which no browser sends: which right somebody opens
 * is then known to nobody.
 */
export function addressOf(place: Place, home: string, live: boolean): string {
  const path = pathOf(place);
  return live ? `#${path === '' ? '/' : path}` : `${home}/guichet${path}`;
}

/** The first page of a language, with its three doors. */
export function startAddress(home: string): string {
  return home === '' ? '/' : home;
}

/** The page of the rights that are not worked out: the same whatever was answered, and so always of the server. */
export function listedAddress(home: string): string {
  return `${home}/listed`;
}

/** Which letter is open stands in the answers, never in an address. */
function pathOf(place: Place): string {
  if (place.kind === 'right') return `/rights/${place.right}`;
  if (place.kind === 'form') return '';
  return `/${place.kind}${'asked' in place ? `/${place.asked}` : ''}`;
}

/** The place that the part of an address after `#` names; `null` where it names an element of the page. */
export function placeOfHash(hash: string): Place | null {
  const right = /^#\/rights\/([a-z0-9-]+)$/.exec(hash)?.[1];
  if (right !== undefined) return { kind: 'right', right };
  const asked = /^#\/compare\/([a-z]+:[a-z0-9-]+)$/.exec(hash)?.[1];
  if (asked !== undefined) return { kind: 'compare', asked };
  for (const kind of ['rights', 'letter', ...TOOLS] as const) if (hash === `#/${kind}`) return { kind };
  return hash === '#/' ? { kind: 'form' } : null;
}
