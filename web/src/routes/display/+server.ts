import { redirect } from '@sveltejs/kit';
import { base } from '$app/paths';
import { displayOf } from '$lib/display';
import { keepDisplay } from '$lib/server/display';
import type { RequestHandler } from './$types';

/** Keeps how pages look, and goes back to the page where that was chosen. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const form = await request.formData();
  const [display, back] = ['display', 'back'].map((name) => String(form.get(name) ?? ''));
  keepDisplay(cookies, url, displayOf(display));
  const within = new URL(back ?? '', url);
  // Only to a page of this site, whatever was sent.
  const inside = within.origin === url.origin && within.pathname.startsWith(`${base}/`);
  redirect(303, inside ? `${within.pathname}${within.search}` : `${base}/`);
};
