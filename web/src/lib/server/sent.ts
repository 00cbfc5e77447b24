/** What is sent to any page is looked at here before the page is asked: what no page could read, none has to refuse. */
import type { RequestEvent } from '@sveltejs/kit';
import { isLanguage, type Spoken } from '../languages.ts';
import { PAGE_WORDS } from '../words/index.ts';
import { FRAME_WORDS, PARTIAL_WORDS } from '../words/shell/index.ts';

/** The two forms in which a browser sends one. */
const FORM_TYPE = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\s*(?:;|$)/i;

/** The answer to what is no form, or names an action that nobody wrote; `null` where the page may look at it. */
export async function refusalOf(
  { request, route, url }: Pick<RequestEvent, 'request' | 'route' | 'url'>,
  spoken: Spoken,
): Promise<Response | null> {
  if (request.method !== 'POST' || route.id === null) return null;
  const frame = isLanguage(spoken) ? { ...PAGE_WORDS[spoken], ...FRAME_WORDS[spoken] } : PARTIAL_WORDS[spoken];
  if (namesNoAction(url)) return refusal(404, `${frame.notFound}. ${frame.notFoundText}`);
  const wrong = await statusOf(request);
  return wrong === null ? null : refusal(wrong, frame.unread);
}

/** Kit looks an action up by its name in an object, which has names that nobody wrote, and reserves one for itself. */
function namesNoAction({ searchParams }: URL): boolean {
  const name = [...searchParams.keys()].find((key) => key.startsWith('/'))?.slice(1);
  return name !== undefined && (name === 'default' || name in {});
}

/** Kit takes a form that cannot be read for a failure of the server; `null` where it can be read. */
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
