import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { error, type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit';
import { base } from '$app/paths';
import {
  TEXT_DIRECTIONS,
  LANGUAGES,
  getLawLanguage,
  choosePreferredLanguage,
  SPOKEN,
  type PageLanguage,
} from '$lib/languages';
import { allowFrame, parseFramingSites } from '$lib/server/framing';
import { readDisplay } from '$lib/server/display';
import { loadExample } from '$lib/server/home/example';
import { prepareLawFiles } from '$lib/server/law';
import { refuseUnreadForm } from '$lib/server/form-check';
import { openPageService } from '$lib/server/service';

/** This is the only page that other sites may show in a frame. */
const FRAME = '/[[language=language]]/droits/widget';
/** The pages below this route exist only on a server with the engine of populations. */
const POPULATIONS = '/[[language=language]]/simulation';

/**
 * Prepares what is made once a day, so that the first visitor does not wait for it. What fails here is reported to
 * whoever requests it later.
 */
export const init: ServerInit = () => {
  const made = [prepareLawFiles(), ...LANGUAGES.map((language) => loadExample(language))];
  void Promise.allSettled(made);
};

export const handle: Handle = async ({ event, resolve }) => {
  // This check comes before a page is loaded that reads the engine of populations.
  if (event.route.id?.startsWith(POPULATIONS) === true && (await openPageService()).simulations === null)
    error(404, 'not-found');
  const asked = languageNamed(event.url);
  const spoken = asked ?? choosePreferredLanguage(event.request.headers.get('accept-language'));
  const display = readDisplay(event.cookies);
  event.locals.named = asked;
  event.locals.spoken = spoken;
  event.locals.language = getLawLanguage(spoken);
  event.locals.display = display;
  const attributes = [`lang="${spoken}"`, `dir="${TEXT_DIRECTIONS[spoken]}"`];
  const root = display === 'system' ? attributes : [...attributes, `data-theme="${display}"`];
  const response =
    (await refuseUnreadForm(event, spoken)) ??
    (await resolve(event, {
      transformPageChunk: ({ html }) => html.replace('data-rv-root', root.join(' ')),
    }));
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
  if (event.route.id === FRAME) allowFrame(response.headers, parseFramingSites(process.env['FRAME_ANCESTORS']));
  if (asked === undefined) response.headers.append('vary', 'accept-language');
  return squeezed(response, event.request);
};

/**
 * Returns the language with which an address begins, also for a page that does not exist. Returns `undefined` when the
 * address begins with none.
 */
function languageNamed({ pathname }: URL): PageLanguage | undefined {
  const [first] = pathname.slice(base.length + 1).split('/');
  return SPOKEN.find((one) => one === first);
}

/**
 * Compresses a page with gzip when the browser accepts it. Pages are long and repetitive, and phones may have slow
 * connections. Every other response is returned as it is.
 */
async function squeezed(response: Response, request: Request): Promise<Response> {
  const html = response.headers.get('content-type')?.startsWith('text/html') === true;
  if (!html || !/\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')) return response;
  const { status, headers } = response;
  const body = new Uint8Array(await promisify(gzip)(new Uint8Array(await response.arrayBuffer())));
  headers.set('content-encoding', 'gzip');
  headers.append('vary', 'accept-encoding');
  headers.delete('content-length');
  return new Response(body, { status, headers });
}

/**
 * Logs a failure of the server (status 500 and above): the method and the route of the request, the kind of the error,
 * and its place in the code. Nothing else of the request is logged, nor is the message of the error, which could
 * contain a part of it.
 */
export const handleError: HandleServerError = ({ error: thrown, event, status }) => {
  if (status >= 500 && thrown instanceof Error) {
    const frames = (thrown.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
    process.stderr.write(
      `${event.request.method} ${event.route.id ?? '?'}: ${thrown.name}\n${frames.slice(0, 8).join('\n')}\n`,
    );
  }
  return { message: status === 404 ? 'not-found' : 'failure' };
};
