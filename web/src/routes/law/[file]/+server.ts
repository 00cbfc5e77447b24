import { error } from '@sveltejs/kit';
import { ENCODINGS, findServedLawFile } from '$lib/server/law';
import type { RequestHandler } from './$types';

/** Serves the files of the law for the engine in the browser. A request for them says nothing about the person. */
export const GET: RequestHandler = async ({ params, request }) => {
  const file = await findServedLawFile(params.file);
  if (file === null) error(404);
  const accepted = request.headers.get('accept-encoding') ?? '';
  const encoding = ENCODINGS.find((one) => accepted.includes(one));
  const body = encoding === undefined ? file.plain : await file.encoded[encoding]();
  return new Response(body, {
    headers: {
      'content-length': String(body.length),
      'content-type': file.type,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
    },
  });
};
