import { redirect, type Cookies } from '@sveltejs/kit';
import { typesetAll, WORDS } from '@recto-verso/api/words';
import { withForm, withoutPerson, withPerson, personIds, type Answers } from '$lib/server/answers';
import { evaluateAnswers } from '$lib/server/evaluation';
import { pageOf } from '$lib/server/fields';
import { formOf } from '$lib/server/form';
import { service } from '$lib/server/service';
import { forgetAnswers, keepAnswers, readAnswers } from '$lib/server/session';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ cookies, url, locals }) => {
  const opened = await service();
  const known = readAnswers(cookies, url);
  const answers = known ?? {};
  const page = pageOf(opened.rulebook, locals.language, answers, await errorsOf(url, answers, locals.language));
  return { form: typesetAll(formOf(page), WORDS[locals.language]), known: known !== null };
};

/** Errors are shown once the form was sent: nobody is corrected while writing. */
async function errorsOf(
  url: URL,
  answers: Answers,
  language: App.Locals['language'],
): Promise<ReadonlyMap<string, string>> {
  if (!url.searchParams.has('check')) return new Map();
  const evaluation = await evaluateAnswers(await service(), answers, language);
  return evaluation.kind === 'errors' ? evaluation.errors : new Map();
}

async function keep(
  request: Request,
  cookies: Cookies,
  url: URL,
  change: (answers: Answers) => Answers = (same) => same,
): Promise<Answers> {
  const answers = change(withForm(readAnswers(cookies, url) ?? {}, await request.formData()));
  keepAnswers(cookies, url, answers);
  return answers;
}

function homeOf(language: string | undefined): string {
  return language === undefined ? '/' : `/${language}`;
}

export const actions: Actions = {
  see: async ({ request, cookies, url, params, locals }) => {
    const answers = await keep(request, cookies, url);
    const home = homeOf(params.language);
    const evaluation = await evaluateAnswers(await service(), answers, locals.language);
    redirect(303, evaluation.kind === 'errors' ? `${home}?check#errors` : `${home === '/' ? '' : home}/rights`);
  },
  add: async ({ request, cookies, url, params }) => {
    const answers = await keep(request, cookies, url, withPerson);
    redirect(303, `${homeOf(params.language)}#${personIds(answers).at(-1) ?? 'p1'}`);
  },
  remove: async ({ request, cookies, url, params }) => {
    const form = await request.clone().formData();
    const id = form.get('remove');
    await keep(request, cookies, url, (answers) => (typeof id === 'string' ? withoutPerson(answers, id) : answers));
    redirect(303, `${homeOf(params.language)}#persons`);
  },
  clear: ({ cookies, url, params }) => {
    forgetAnswers(cookies, url);
    redirect(303, homeOf(params.language));
  },
};
