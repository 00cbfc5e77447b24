/**
 * This module handles the page on which a code is typed in, where no script runs. The code is sent by POST, so no
 * address holds any of it.
 */
import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { base } from '$app/paths';
import { fillTemplate } from '@recto-verso/api/words';
import { decodeAnswers, type Decoded } from '../droits/code/decode.ts';
import { addPathAnswers } from '../droits/code/path-answers.ts';
import type { HomePage } from '../components/around/home.ts';
import { buildPlaceAddress, buildHomeAddress } from '../door/place.ts';
import { formatDroitsAddress } from '../droits/place.ts';
import type { PaperWords } from '../words/droits-paper/index.ts';
import { getPaperWords } from './paper-words.ts';
import { keepCookieAnswers } from './session.ts';

export interface WrongCode {
  readonly written: string;
  readonly message: string;
}

const LONGEST = 120;

/** Returns the addresses to which a script goes with the answers that it read from a code. */
export function listCodeTargets(home: string): HomePage['code']['to'] {
  return {
    droits: `${formatDroitsAddress({ kind: 'start' }, home, false)}${formatDroitsAddress({ kind: 'results' }, home, true)}`,
    guichet: buildPlaceAddress({ kind: 'form' }, home, false),
  };
}

export async function openCode(event: RequestEvent): Promise<ActionFailure<WrongCode>> {
  const { request, cookies, url, locals, params } = event;
  const form = await request.formData();
  const text = form.get('code');
  const written = typeof text === 'string' ? text.slice(0, LONGEST) : '';
  const decoded = decodeAnswers(written);
  const { code: words } = getPaperWords(locals.language);
  if (!decoded.ok) return fail(400, { written, message: formatCodeError(written, decoded, words) });
  keepCookieAnswers(cookies, url, addPathAnswers(decoded.answers, decoded.day));
  const home = buildHomeAddress(base, params['language']);
  redirect(
    303,
    form.get('to') === 'guichet'
      ? buildPlaceAddress({ kind: 'form' }, home, false)
      : formatDroitsAddress({ kind: 'results' }, home, false),
  );
}

export function formatCodeError(
  written: string,
  { wrong, found }: Extract<Decoded, { ok: false }>,
  words: PaperWords['code'],
): string {
  if (written.trim() === '') return words.wrong.empty;
  return fillTemplate(words.wrong[wrong], { n: found, sign: found });
}
