import { error } from '@sveltejs/kit';
import { today } from '@recto-verso/api/date';
import { reportPage, reportTongue } from '$lib/droits/beside/report';
import { paperWordsIn } from '$lib/server/paper-words';
import { service } from '$lib/server/service';
import type { PageServerLoad } from './$types';

/** The page is the same for everybody: it is about a rule, and no answers are read. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const opened = await service();
  const right = opened.rulebook.rights.find(({ id }) => id === params.right);
  if (right === undefined) error(404);
  const language = reportTongue(url.searchParams.get('in'), locals.language);
  return {
    own: paperWordsIn(locals.language).report,
    report: reportPage(opened.words(language), right, language, today(), url.pathname),
  };
};
