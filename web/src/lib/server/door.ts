/** This module serves the pages of the desk where the server computes them: it loads a page and handles its buttons. */
import { error, redirect, type Actions, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import { base } from '$app/paths';
import type { Service } from '@recto-verso/api';
import { typesetAll } from '@recto-verso/api/words';
import { listLetterLanguages } from '@recto-verso/engine/bundle';
import { computeLimitEnd } from '@recto-verso/engine/verso';
import { render } from 'svelte/server';
import Door from '../components/guichet/Door.svelte';
import Tools from '../components/guichet/Tools.svelte';
import * as later from '../components/guichet/later.ts';
import LetterPage from '../components/guichet/LetterPage.svelte';
import VersoFindings from '../components/guichet/VersoFindings.svelte';
import { ACTIONS, applyAction, findAnchorAfter, type Action } from '../door/actions.ts';
import { askVerso } from '../door/ask-verso.ts';
import { evaluateAnswers, type Evaluation } from '../door/evaluation.ts';
import { readLetterChoice, chooseLetterLanguages, createLetterView, type LetterView } from '../door/letter.ts';
import { getDoorTitle, type DoorData } from '../guichet/props.ts';
import type { ScriptedPage } from '../door/scripted-page.ts';
import { selectTerms } from '../door/terms.ts';
import { createDoorView, createEmptyForm, type DoorView, type ShownParts } from '../door/view.ts';
import { createVersoView } from '../door/verso.ts';
import { createPage, type Page, type PageTexts } from '../door/fields.ts';
import { computeDeskCompareView, type DeskCompareView } from '../guichet/compare/view.ts';
import { computePlan } from '../guichet/plan/plan.ts';
import type { Answers } from '../door/answers.ts';
import {
  buildPlaceAddress,
  buildHomeAddress,
  isTool,
  parsePlaceHash,
  type DeskPlace,
  type Tool,
} from '../door/place.ts';
import { LANGUAGES } from '../languages.ts';
import type { GuichetWords } from '../words/guichet/index.ts';
import { askPicture } from '../guichet/registers/ask.ts';
import { buildRegistersView } from '../guichet/registers/view.ts';
import { getGuichetWords } from './guichet-words.ts';
import { loadLawAddresses } from './law.ts';
import { getLanguageWords } from './language-words.ts';
import { isRefusedWork, openPageService } from './service.ts';
import { deleteCookieAnswers, keepCookieAnswers, readCookieAnswers } from './session.ts';

/**
 * Loads a page of the desk. A person without answers is redirected to the form, except from the pages that need no
 * answers.
 */
export async function loadDoor(event: ServerLoadEvent, place: DeskPlace): Promise<ScriptedPage<DoorData>> {
  const { cookies, url, locals, params } = event;
  const opened = await openPageService();
  if (place.kind === 'right' && !opened.rulebook.rights.some((one) => one.id === place.right)) error(404);
  const answers = readCookieAnswers(cookies, url);
  if (answers === null && place.kind !== 'form' && place.kind !== 'dossier' && place.kind !== 'find')
    redirect(303, buildPlaceAddress({ kind: 'form' }, buildHomeAddress(base, params['language']), false));
  const said = getLanguageWords(locals.language);
  const shown: ShownParts = {
    right: place.kind === 'right' ? place.right : null,
    checked: url.searchParams.has('check'),
    verso: place.kind === 'rights' || place.kind === 'right',
    letter: place.kind === 'letter',
  };
  const evaluation = answers === null ? null : await evaluateAnswers(opened, answers, said, place.kind !== 'compare');
  const view =
    answers === null || evaluation === null ? null : await bothFaces(opened, answers, evaluation, said, shown);
  const data: DoorData = {
    place,
    answers,
    view,
    form: view === null ? createEmptyForm(opened, said) : null,
    law: await loadLawAddresses('guichet', locals.language),
    tools: await toolsAt(opened, place, createPage(opened.rulebook, said, answers ?? {}), evaluation),
    words: said.words,
    terms: selectTerms(said.terms),
    home: buildHomeAddress(base, params['language']),
  };
  const { body } = render(Door, { props: { data, later, findings: VersoFindings, Letter: LetterPage, Tools } });
  return { title: getDoorTitle(data, place, view), description: said.words.lead, markup: body, data };
}

async function toolsAt(
  opened: Service,
  place: DeskPlace,
  page: Page,
  evaluation: Evaluation | null,
): Promise<DoorData['tools']> {
  if (!isTool(place)) return null;
  const words = getGuichetWords(page.language);
  const shows = (tool: Tool): Evaluation | null => (place.kind === tool ? evaluation : null);
  const [planned, beside, compared] = [shows('plan'), shows('registers'), shows('compare')];
  return {
    words,
    plan:
      planned === null ? null : typesetAll(computePlan(page, planned.answer, words.plan, computeLimitEnd), page.terms),
    registers:
      beside === null
        ? null
        : buildRegistersView(page, await askPicture(opened, page.answers, beside.asked, page), words.registers),
    compare: compared === null ? null : await comparison(opened, page, compared, words),
  };
}

async function comparison(
  opened: Service,
  page: Page,
  { asked, answer }: Evaluation,
  words: GuichetWords,
): Promise<DeskCompareView | null> {
  const { answers } = page;
  try {
    const { report } = await askVerso(opened, answers, asked, page, null);
    return await computeDeskCompareView(opened, { asked, answer, answers, said: page, report }, words.compare);
  } catch (problem) {
    if (isRefusedWork(problem)) return null;
    throw problem;
  }
}

/**
 * Computes the view, with the verso or the open letter when the page shows one, because without scripts nothing fetches
 * them later.
 */
async function bothFaces(
  opened: Service,
  answers: Answers,
  evaluation: Evaluation,
  said: PageTexts,
  shown: ShownParts,
): Promise<DoorView> {
  const view = createDoorView(opened, answers, evaluation, said, shown);
  const { answer, asked } = evaluation;
  if (shown.letter) return { ...view, letter: await openLetter(opened, answers, said, asked) };
  if (!shown.verso) return view;
  const { report, errors } = await askVerso(opened, answers, asked, said, shown.right);
  return { ...view, verso: createVersoView(createPage(opened.rulebook, said, answers, errors), answer, report, view) };
}

async function openLetter(
  opened: Service,
  answers: Answers,
  said: PageTexts,
  asked: Evaluation['asked'],
): Promise<LetterView | null> {
  const choice = readLetterChoice(answers);
  if (choice === null) return null;
  const sent = LANGUAGES.filter((one) => listLetterLanguages(opened.rulebook).includes(one));
  const tongues = chooseLetterLanguages(choice, said.language, sent);
  const { report } = await askVerso(opened, answers, asked, said, choice.right, tongues);
  return createLetterView(createPage(opened.rulebook, said, answers), report, choice, tongues, sent);
}

/** Handles a link that names a comparison: its value is kept among the answers, and the comparison shows it. */
export function openComparison({ cookies, url, params }: RequestEvent, asked: string): never {
  const home = buildHomeAddress(base, params['language']);
  const place = { kind: 'compare', asked } as const;
  if (parsePlaceHash(buildPlaceAddress(place, home, true)) === null) error(404);
  const answers = readCookieAnswers(cookies, url);
  // The answers may exist in the browser only, so the value is also passed on behind `#`.
  if (answers === null)
    redirect(303, buildPlaceAddress({ kind: 'form' }, home, false) + buildPlaceAddress(place, home, true));
  keepCookieAnswers(cookies, url, { ...answers, 'compare.2': asked });
  redirect(303, buildPlaceAddress({ kind: 'compare' }, home, false));
}

async function act(event: RequestEvent, action: Action): Promise<never> {
  const { cookies, url, params, locals, request } = event;
  const form = [...(await request.formData())];
  const home = buildHomeAddress(base, params['language']);
  const start = buildPlaceAddress({ kind: 'form' }, home, false);
  if (action === 'clear') {
    deleteCookieAnswers(cookies, url);
    redirect(303, start);
  }
  const answers = applyAction(action, readCookieAnswers(cookies, url) ?? {}, form);
  keepCookieAnswers(cookies, url, answers);
  if (action === 'letter') redirect(303, buildPlaceAddress({ kind: 'letter' }, home, false));
  if (action !== 'see') {
    const anchor = findAnchorAfter(action, answers, form);
    // The anchor comes from the sent form. A text that cannot name a part of a page must not get into a header.
    redirect(303, `${url.pathname}${/^[\w.[\]-]+$/.test(anchor) ? `#${anchor}` : ''}`);
  }
  const { errors } = await evaluateAnswers(await openPageService(), answers, getLanguageWords(locals.language), false);
  redirect(303, errors.size > 0 ? `${start}?check#errors` : buildPlaceAddress({ kind: 'rights' }, home, false));
}

export const doorActions: Actions = Object.fromEntries(
  ACTIONS.map((action) => [action, (event: RequestEvent) => act(event, action)]),
);
