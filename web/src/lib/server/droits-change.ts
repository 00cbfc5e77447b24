/**
 * Loads the page of one event of life where no script runs: what it would change for a person with answers, and what
 * everybody should know.
 */
import { error, type ServerLoadEvent } from '@sveltejs/kit';
import { base } from '$app/paths';
import { evaluateAnswers } from '../door/evaluation.ts';
import { homeOf } from '../door/place.ts';
import { droitsAddress } from '../droits/place.ts';
import { changedView, type ChangedView } from '../door/changed.ts';
import type { ResultWords } from '../words/droits-results/index.ts';
import { changesShown, type ChangePage } from '../droits/beside/changes.ts';
import { knownAnswers } from './droits.ts';
import { paperIn } from './droits-paper.ts';
import { droitsWordsIn } from './droits-words.ts';
import { saidIn } from './said.ts';
import { isNotWorkedOut, service } from './service.ts';

export async function loadChange(event: ServerLoadEvent): Promise<ChangePage> {
  const { locals, params } = event;
  const home = homeOf(base, params['language']);
  const spoken = saidIn(locals.language);
  const all = changesShown((await service()).words(locals.language), spoken.terms);
  const change = all.find(({ id }) => id === params['event']);
  if (change === undefined) error(404);
  const said = (await paperIn(locals.language, '')).words.events;
  return {
    said,
    change,
    view: await viewOf(event, change.id, said),
    back: `${droitsAddress({ kind: 'results' }, home, false)}#changes`,
    backWord: droitsWordsIn(locals.language).back,
  };
}

async function viewOf(event: ServerLoadEvent, id: string, words: ResultWords['events']): Promise<ChangedView | null> {
  const answers = knownAnswers(event);
  if (answers === null) return null;
  const [opened, said] = [await service(), saidIn(event.locals.language)];
  try {
    const { asked } = await evaluateAnswers(opened, answers, said);
    return await changedView(opened, answers, asked, said, id, words);
  } catch (problem) {
    if (isNotWorkedOut(problem)) return null;
    throw problem;
  }
}
