/**
 * This module handles the page on which a code is typed in, where no script runs. The code is sent by POST, so no
 * address holds any of it.
 */
import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { base } from '$app/paths';
import { fill } from '@recto-verso/api/words';
import { decode, type Decoded } from '../droits/code/decode.ts';
import { opened } from '../droits/code/opened.ts';
import type { HomePage } from '../components/around/home.ts';
import { addressOf, homeOf } from '../door/place.ts';
import { droitsAddress } from '../droits/place.ts';
import type { PaperWords } from '../words/droits-paper/index.ts';
import { paperWordsIn } from './paper-words.ts';
import { keepAnswers } from './session.ts';

export interface WrongCode {
  readonly written: string;
  readonly message: string;
}

const LONGEST = 120;

/** Returns the addresses to which a script goes with the answers that it opened. */
export function codeLeadsTo(home: string): HomePage['code']['to'] {
  return {
    droits: `${droitsAddress({ kind: 'start' }, home, false)}${droitsAddress({ kind: 'results' }, home, true)}`,
    guichet: addressOf({ kind: 'form' }, home, false),
  };
}

export async function openCode(event: RequestEvent): Promise<ActionFailure<WrongCode>> {
  const { request, cookies, url, locals, params } = event;
  const form = await request.formData();
  const text = form.get('code');
  const written = typeof text === 'string' ? text.slice(0, LONGEST) : '';
  const decoded = decode(written);
  const { code: words } = paperWordsIn(locals.language);
  if (!decoded.ok) return fail(400, { written, message: wrongMessage(written, decoded, words) });
  keepAnswers(cookies, url, opened(decoded.answers, decoded.day));
  const home = homeOf(base, params['language']);
  redirect(
    303,
    form.get('to') === 'guichet'
      ? addressOf({ kind: 'form' }, home, false)
      : droitsAddress({ kind: 'results' }, home, false),
  );
}

export function wrongMessage(
  written: string,
  { wrong, found }: Extract<Decoded, { ok: false }>,
  words: PaperWords['code'],
): string {
  if (written.trim() === '') return words.wrong.empty;
  return fill(words.wrong[wrong], { n: found, sign: found });
}
