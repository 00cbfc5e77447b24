import { redirect } from '@sveltejs/kit';
import { droitsWordsIn } from '$lib/server/droits-words';
import { forgetAnswers } from '$lib/server/session';
import type { RequestHandler } from './$types';

/** Leaves at once for a page that says nothing of this one; what was answered is erased. */
export const GET: RequestHandler = ({ cookies, url, locals, request }) => {
  // What a browser only fetches ahead was asked by nobody.
  const ahead = request.headers.get('sec-purpose')?.includes('prefetch') === true;
  if (!ahead) forgetAnswers(cookies, url);
  redirect(303, droitsWordsIn(locals.language).quitTo);
};
