/** Which part of the process answers an address, under a path or at the root. */

export type Routed = { readonly to: 'api' | 'pages'; readonly url: string };

/**
 * A proxy may pass the path on or take it away: both are understood. The API knows no path; the pages are built for
 * theirs.
 * @param base `/rights`, or empty at the root
 */
export function routeOf(url: string, base: string): Routed {
  const inside = under(url, base) ? url.slice(base.length).replace(/^(?!\/)/, '/') : url;
  if (/^\/api(?:[/?]|$)/.test(inside)) return { to: 'api', url: inside };
  return { to: 'pages', url: under(url, base) ? url : `${base}${inside === '/' && base !== '' ? '' : inside}` };
}

/**
 * Whether a file is asked for, of the scripts or of the law: nothing is worked out for it. Below the first part of a path
 * a name says nothing of that: a page may be asked for by any.
 */
export function isFile(url: string, base: string): boolean {
  const path = url.slice(under(url, base) ? base.length : 0).replace(/[?#].*$/, '');
  return /^\/(?:_app|law)\/|^\/[^/]+\.\w+$/.test(path);
}

function under(url: string, base: string): boolean {
  return base !== '' && url.startsWith(base) && /^(?:[/?]|$)/.test(url.slice(base.length));
}
