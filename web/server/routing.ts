/** This module decides which part of the process answers an address, at the root or under a path. */

export type RoutedAddress = { readonly to: 'api' | 'pages'; readonly url: string };

/**
 * Routes an address. A proxy may pass the base path on or remove it, and both work: the API is given the address
 * without the base path, and the pages with it, because they are built for it.
 *
 * @param base the base path, such as `/rights`, or an empty text at the root
 */
export function routeAddress(url: string, base: string): RoutedAddress {
  const inside = under(url, base) ? url.slice(base.length).replace(/^(?!\/)/, '/') : url;
  if (/^\/api(?:[/?]|$)/.test(inside)) return { to: 'api', url: inside };
  return { to: 'pages', url: under(url, base) ? url : `${base}${inside === '/' && base !== '' ? '' : inside}` };
}

/**
 * Checks whether an address asks for a file, which needs no evaluation: one below `/_app/` or `/law/`, or one directly
 * at the root. Elsewhere a name with a dot is no file, because the address of a page may end in any name.
 */
export function isFile(url: string, base: string): boolean {
  const path = url.slice(under(url, base) ? base.length : 0).replace(/[?#].*$/, '');
  return /^\/(?:_app|law)\/|^\/[^/]+\.\w+$/.test(path);
}

function under(url: string, base: string): boolean {
  return base !== '' && url.startsWith(base) && /^(?:[/?]|$)/.test(url.slice(base.length));
}
