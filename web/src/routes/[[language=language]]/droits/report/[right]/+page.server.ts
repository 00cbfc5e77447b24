import { error } from '@sveltejs/kit';
import { getToday } from '@recto-verso/api/date';
import { buildReportPage, chooseReportLanguage } from '$lib/droits/beside/report';
import { getPaperWords } from '$lib/server/paper-words';
import { openPageService } from '$lib/server/service';
import type { PageServerLoad } from './$types';

/** The page is the same for everybody: it is about a rule, and no answers are read. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const opened = await openPageService();
  const right = opened.rulebook.rights.find(({ id }) => id === params.right);
  if (right === undefined) error(404);
  const language = chooseReportLanguage(url.searchParams.get('in'), locals.language);
  return {
    own: getPaperWords(locals.language).report,
    report: buildReportPage(opened.words(language), right, language, getToday(), url.pathname),
  };
};
