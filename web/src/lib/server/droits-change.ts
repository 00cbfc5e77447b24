/**
 * Loads the page of one event of life where no script runs: what it would change for a person with answers, and what
 * everybody should know.
 */
import { error, type ServerLoadEvent } from '@sveltejs/kit';
import { base } from '$app/paths';
import { evaluateAnswers } from '../door/evaluation.ts';
import { buildHomeAddress } from '../door/place.ts';
import { formatDroitsAddress } from '../droits/place.ts';
import { computeChangedView, type ChangedView } from '../door/changed.ts';
import type { ResultWords } from '../words/droits-results/index.ts';
import { listLifeChanges, type ChangePage } from '../droits/beside/changes.ts';
import { readCurrentAnswers } from './droits.ts';
import { loadResultsAsked } from './droits-paper.ts';
import { getDroitsWords } from './droits-words.ts';
import { getLanguageWords } from './language-words.ts';
import { isRefusedWork, openPageService } from './service.ts';

export async function loadChange(event: ServerLoadEvent): Promise<ChangePage> {
  const { locals, params } = event;
  const home = buildHomeAddress(base, params['language']);
  const spoken = getLanguageWords(locals.language);
  const all = listLifeChanges((await openPageService()).words(locals.language), spoken.terms);
  const change = all.find(({ id }) => id === params['event']);
  if (change === undefined) error(404);
  const said = (await loadResultsAsked(locals.language, '')).words.events;
  return {
    said,
    change,
    view: await viewOf(event, change.id, said),
    back: `${formatDroitsAddress({ kind: 'results' }, home, false)}#changes`,
    backWord: getDroitsWords(locals.language).back,
  };
}

async function viewOf(event: ServerLoadEvent, id: string, words: ResultWords['events']): Promise<ChangedView | null> {
  const answers = readCurrentAnswers(event);
  if (answers === null) return null;
  const [opened, said] = [await openPageService(), getLanguageWords(event.locals.language)];
  try {
    const { asked } = await evaluateAnswers(opened, answers, said, false);
    return await computeChangedView(opened, answers, asked, said, id, words);
  } catch (problem) {
    if (isRefusedWork(problem)) return null;
    throw problem;
  }
}
