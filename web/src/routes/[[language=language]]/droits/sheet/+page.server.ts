import { today } from '@recto-verso/api/date';
import { pageOf } from '$lib/door/fields';
import { blankPage, sheetPage } from '$lib/droits/beside/sheet';
import { cutsOf } from '$lib/droits/cuts';
import { droitsWordsIn } from '$lib/server/droits-words';
import { paperWordsIn } from '$lib/server/paper-words';
import { saidIn } from '$lib/server/said';
import { service } from '$lib/server/service';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { rulebook } = await service();
  const page = pageOf(rulebook, saidIn(locals.language), {});
  const begin = { words: droitsWordsIn(locals.language), answers: {}, cuts: cutsOf(rulebook, today()), communes: [] };
  return {
    said: paperWordsIn(locals.language).sheet,
    trust: paperWordsIn(locals.language).code.trust,
    sheet: sheetPage(blankPage(page), begin),
  };
};
