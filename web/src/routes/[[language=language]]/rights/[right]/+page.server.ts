import { error, redirect } from '@sveltejs/kit';
import { fill, longDate, typesetAll, WORDS } from '@recto-verso/api/words';
import { withForm } from '$lib/server/answers';
import { detailOf } from '$lib/server/detail';
import { evaluateAnswers } from '$lib/server/evaluation';
import { pageOf } from '$lib/server/fields';
import { service } from '$lib/server/service';
import { keepAnswers, readAnswers } from '$lib/server/session';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ cookies, url, locals, params }) => {
  const home = params.language === undefined ? '/' : `/${params.language}`;
  const opened = await service();
  if (!opened.rulebook.rights.some((right) => right.id === params.right)) error(404);
  const answers = readAnswers(cookies, url);
  if (answers === null) redirect(303, home);
  const evaluation = await evaluateAnswers(opened, answers, locals.language);
  if (evaluation.kind === 'errors') redirect(303, `${home}?check#errors`);
  const { answer } = evaluation;
  const page = pageOf(opened.rulebook, locals.language, answers);
  const all = answer.outcomes.filter((one) => one.right === params.right);
  const claimants = all.filter((one) => one.isClaimant !== 'no');
  const names = new Map(answer.outcomes.map((one) => [one.right, one.name]));
  const words = WORDS[locals.language];
  const view = {
    details: (claimants.length > 0 ? claimants : all.slice(0, 1)).map((one) => detailOf(page, one)),
    names: Object.fromEntries(names),
    rulebook: fill(words.rulebook, { date: longDate(answer.date, words), version: answer.rulebook.version }),
    terms: words,
  };
  return typesetAll(view, words);
};

export const actions: Actions = {
  answer: async ({ request, cookies, url }) => {
    keepAnswers(cookies, url, withForm(readAnswers(cookies, url) ?? {}, await request.formData()));
    redirect(303, url.pathname);
  },
};
