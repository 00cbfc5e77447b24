import { getToday } from '@recto-verso/api/date';
import { createPage } from '$lib/door/fields';
import { createSheetPage, buildBlankSheet } from '$lib/droits/beside/sheet';
import { readAgeCuts } from '$lib/droits/cuts';
import { getDroitsWords } from '$lib/server/droits-words';
import { getPaperWords } from '$lib/server/paper-words';
import { getLanguageWords } from '$lib/server/language-words';
import { openPageService } from '$lib/server/service';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { rulebook } = await openPageService();
  const page = createPage(rulebook, getLanguageWords(locals.language), {});
  const begin = {
    words: getDroitsWords(locals.language),
    answers: {},
    cuts: readAgeCuts(rulebook, getToday()),
    communes: [],
  };
  return {
    said: getPaperWords(locals.language).sheet,
    trust: getPaperWords(locals.language).code.trust,
    sheet: buildBlankSheet(createSheetPage(page), begin),
  };
};
