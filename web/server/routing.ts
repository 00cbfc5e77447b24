/** This module decides which part of the process answers an address, at the root or under a path. */

export type RoutedAddress = { readonly to: 'api' | 'pages'; readonly url: string };

/**
 * Routes an address. A proxy may pass the path on or remove it, and both work: the API is given the address without the
 * path, and the pages with it, because they are built for their path.
 *
 * @param base the path, such as `/rights`, or an empty text at the root
 */
export function routeAddress(url: string, base: string): RoutedAddress {
  const inside = under(url, base) ? url.slice(base.length).replace(/^(?!\/)/, '/') : url;
  if (/^\/api(?:[/?]|$)/.test(inside)) return { to: 'api', url: inside };
  return { to: 'pages', url: under(url, base) ? url : `${base}${inside === '/' && base !== '' ? '' : inside}` };
}

/**
 * Checks whether an address asks for a file of the scripts or of the law, which needs no evaluation. Outside these
 * folders only a name directly at the root counts as a file, because the address of a page may end in any name.
 */
export function isFile(url: string, base: string): boolean {
  const path = url.slice(under(url, base) ? base.length : 0).replace(/[?#].*$/, '');
  return /^\/(?:_app|law)\/|^\/[^/]+\.\w+$/.test(path);
}

function under(url: string, base: string): boolean {
  return base !== '' && url.startsWith(base) && /^(?:[/?]|$)/.test(url.slice(base.length));
}
