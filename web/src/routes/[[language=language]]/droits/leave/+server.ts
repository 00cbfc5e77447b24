import { redirect } from '@sveltejs/kit';
import { getDroitsWords } from '$lib/server/droits-words';
import { deleteCookieAnswers } from '$lib/server/session';
import type { RequestHandler } from './$types';

/** Redirects at once to a page that reveals nothing about this one, and deletes the answers. */
export const GET: RequestHandler = ({ cookies, url, locals, request }) => {
  // A browser may prefetch the page although nobody asked for it; the answers then stay.
  const ahead = request.headers.get('sec-purpose')?.includes('prefetch') === true;
  if (!ahead) deleteCookieAnswers(cookies, url);
  redirect(303, getDroitsWords(locals.language).quitTo);
};
