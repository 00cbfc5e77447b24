import type { Handle, HandleServerError } from '@sveltejs/kit';
import { LANGUAGES, preferred, type Language } from '$lib/languages';

export const handle: Handle = async ({ event, resolve }) => {
  const asked = LANGUAGES.find((one) => one === event.params['language']);
  const language: Language = asked ?? preferred(event.request.headers.get('accept-language'));
  event.locals.language = language;
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%rv.language%', language),
  });
  response.headers.set('cache-control', 'no-store');
  if (asked === undefined) response.headers.append('vary', 'accept-language');
  return response;
};

/** Nothing of a request is logged: a failure is told by its kind and place, never by its message. */
export const handleError: HandleServerError = ({ error, event, status }) => {
  if (status >= 500 && error instanceof Error) {
    const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
    process.stderr.write(
      `${event.request.method} ${event.route.id ?? '?'}: ${error.name}\n${frames.slice(0, 8).join('\n')}\n`,
    );
  }
  return { message: status === 404 ? 'not-found' : 'failure' };
};
