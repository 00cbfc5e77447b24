/** The sites that may show a page in a frame, as a header says it. */

/** Whole origins alone: a header takes more, and more is easily a mistake. */
const ORIGIN = /^https?:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d{1,5})?$/i;

/** @param written origins with spaces between them, as the server's settings have them (checked there) */
export function framingSites(written: string | undefined): readonly string[] {
  return (written ?? '').split(/\s+/).filter((site) => ORIGIN.test(site));
}

/**
 * Headers of a page that these sites may show: of the policy only who may frame it changes. Beside it `x-frame-options`,
 * which knows of no list of sites, counts for nothing.
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
