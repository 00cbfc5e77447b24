import { redirect } from '@sveltejs/kit';
import { base } from '$app/paths';
import { parseDisplay } from '$lib/display';
import { keepDisplay, chooseReturnAddress } from '$lib/server/display';
import type { RequestHandler } from './$types';

/** Keeps the display that a visitor chose for the pages, and redirects to the page where it was chosen. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const form = await request.formData();
  const [display, back] = ['display', 'back'].map((name) => String(form.get(name) ?? ''));
  keepDisplay(cookies, url, parseDisplay(display));
  redirect(303, chooseReturnAddress(back ?? '', url, base));
};
