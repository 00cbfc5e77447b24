import { redirect } from '@sveltejs/kit';
import { typesetAll, WORDS } from '@recto-verso/api/words';
import { withForm } from '$lib/server/answers';
import { evaluateAnswers } from '$lib/server/evaluation';
import { pageOf } from '$lib/server/fields';
import { resultsOf } from '$lib/server/results';
import { service } from '$lib/server/service';
import { keepAnswers, readAnswers } from '$lib/server/session';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ cookies, url, locals, params }) => {
  const home = params.language === undefined ? '/' : `/${params.language}`;
  const answers = readAnswers(cookies, url);
  if (answers === null) redirect(303, home);
  const opened = await service();
  const evaluation = await evaluateAnswers(opened, answers, locals.language);
  if (evaluation.kind === 'errors') redirect(303, `${home}?check#errors`);
  const results = resultsOf(pageOf(opened.rulebook, locals.language, answers), evaluation.answer);
  return { results: typesetAll(results, WORDS[locals.language]) };
};

export const actions: Actions = {
  answer: async ({ request, cookies, url }) => {
    keepAnswers(cookies, url, withForm(readAnswers(cookies, url) ?? {}, await request.formData()));
    redirect(303, url.pathname);
  },
};
