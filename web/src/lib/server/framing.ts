/** This module changes the header of a page that lists the sites that may show the page in a frame. */

/** Only whole origins are accepted. The header allows more, but more is easily a mistake. */
const ORIGIN = /^https?:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d{1,5})?$/i;

/**
 * Parses the list of sites. What is not a whole origin is left out.
 * @param written origins separated by spaces, from the settings of the server, which checks them too
 */
export function parseFramingSites(written: string | undefined): readonly string[] {
  return (written ?? '').split(/\s+/).filter((site) => ORIGIN.test(site));
}

/**
 * Changes the headers of a page so that the given sites may show it in a frame; nothing else of the policy changes.
 * When no site is given, the headers stay as they are. Beside `frame-ancestors` browsers ignore `x-frame-options`,
 * which knows no list of sites.
 */
export function allowFrame(headers: Headers, sites: readonly string[]): void {
  if (sites.length === 0) return;
  const policy = headers.get('content-security-policy');
  if (policy === null) return;
  headers.set(
    'content-security-policy',
    policy.replace("frame-ancestors 'none'", `frame-ancestors ${sites.join(' ')}`),
  );
}
