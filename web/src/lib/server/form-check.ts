/**
 * This module checks every sent form before a page handles it, because SvelteKit would answer a form that it cannot
 * read with a failure of the server.
 */
import type { RequestEvent } from '@sveltejs/kit';
import { isLanguage, type PageLanguage } from '../languages.ts';
import { PAGE_WORDS } from '../words/index.ts';
import { FRAME_WORDS, PARTIAL_WORDS } from '../words/shell/index.ts';

/** The forms of the pages are sent in one of these two encodings. */
const FORM_TYPE = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\s*(?:;|$)/i;

/**
 * Returns the refusal of a sent form that cannot be read or that names an action by a name that no page can have.
 * Returns `null` when the page may handle the request.
 */
export async function refuseUnreadForm(
  { request, route, url }: Pick<RequestEvent, 'request' | 'route' | 'url'>,
  spoken: PageLanguage,
): Promise<Response | null> {
  if (request.method !== 'POST' || route.id === null) return null;
  const frame = isLanguage(spoken) ? { ...PAGE_WORDS[spoken], ...FRAME_WORDS[spoken] } : PARTIAL_WORDS[spoken];
  if (namesNoAction(url)) return refusal(404, `${frame.notFound}. ${frame.notFoundText}`);
  const wrong = await statusOf(request);
  return wrong === null ? null : refusal(wrong, frame.unread);
}

/**
 * Checks whether an address names an action by a name that no page can have. SvelteKit looks up an action by name in an
 * object, which also has inherited names, and reserves the name `default`.
 */
function namesNoAction({ searchParams }: URL): boolean {
  const name = [...searchParams.keys()].find((key) => key.startsWith('/'))?.slice(1);
  return name !== undefined && (name === 'default' || name in {});
}

/** Returns the HTTP status of the refusal of a form that cannot be read, or `null` when it can be. */
async function statusOf(request: Request): Promise<400 | 413 | 415 | null> {
  if (!FORM_TYPE.test(request.headers.get('content-type') ?? '')) return 415;
  try {
    await request.clone().formData();
    return null;
  } catch (thrown) {
    return thrown instanceof Error && 'status' in thrown && thrown.status === 413 ? 413 : 400;
  }
}

function refusal(status: number, text: string): Response {
  return new Response(`${text}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
