/**
 * This module serves the pages of `/droits` where the server computes them: it loads a page and handles its buttons.
 */
import { redirect, type Actions, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import { base } from '$app/paths';
import type { Service } from '@recto-verso/api';
import { getToday } from '@recto-verso/api/date';
import { render } from 'svelte/server';
import Droits from '../components/droits/Droits.svelte';
import * as later from '../components/droits/later.ts';
import type { Answers } from '../door/answers.ts';
import { askVerso } from '../door/ask-verso.ts';
import { nameCommune } from '../door/commune.ts';
import { evaluateAnswers, type Evaluation } from '../door/evaluation.ts';
import { createPage, type PageTexts } from '../door/fields.ts';
import { buildHomeAddress } from '../door/place.ts';
import type { ScriptedPage } from '../door/scripted-page.ts';
import { selectTerms } from '../door/terms.ts';
import { actDroits, DROITS_ACTIONS, type DroitsAction } from '../droits/actions.ts';
import { getNextPlace } from '../droits/next.ts';
import { isTimeOver, isSharedDevice, LIMIT_MINUTES, setExpiryTime } from '../droits/shared-device.ts';
import { formatDroitsAddress, showsRights, type DroitsPlace } from '../droits/place.ts';
import { getDroitsTitle, type DroitsData } from '../droits/props.ts';
import { collectSheetWords } from '../droits/results/sheet-words.ts';
import { computeDroitsVerso, type DroitsVerso } from '../droits/results/verso.ts';
import type { DeskTextsByLanguage } from '../droits/results/sheet.ts';
import type { DroitsResults } from '../droits/results/view.ts';
import { findNextStartStep, parseStartKey } from '../droits/start.ts';
import type { ForeignLawText } from '../droits/law-language.ts';
import { readTrail } from '../droits/trail.ts';
import { computeDroitsView, type DroitsViewRequest, type DroitsView } from '../droits/view.ts';
import { TEXT_DIRECTIONS, isLanguage } from '../languages.ts';
import { PARTIAL_WORDS } from '../words/shell/index.ts';
import { collectDeskTexts } from './desk-texts.ts';
import { readAgeCuts } from '../droits/cuts.ts';
import { getDroitsWords } from './droits-words.ts';
import { formatCodeAddress, loadResultsAsked } from './droits-paper.ts';
import { loadLawAddresses } from './law.ts';
import { getLanguageWords } from './language-words.ts';
import { isRefusedWork, openPageService } from './service.ts';
import { deleteCookieAnswers, keepCookieAnswers, readCookieAnswers } from './session.ts';
import { listUrgentHelp } from './urgent.ts';

/** Lists the pages that need no answers. */
const OPEN: readonly DroitsPlace['kind'][] = ['start', 'urgent', 'erased', 'expired'];

export async function loadDroits(event: ServerLoadEvent, place: DroitsPlace): Promise<ScriptedPage<DroitsData>> {
  const { url, locals, params } = event;
  const opened = await openPageService();
  const home = buildHomeAddress(base, params['language']);
  const answers = readCurrentAnswers(event);
  if (answers === null && !OPEN.includes(place.kind))
    redirect(303, formatDroitsAddress({ kind: 'expired' }, home, false));
  if (place.kind === 'question' && place.step === null)
    redirect(303, formatDroitsAddress(getNextPlace(answers ?? {}), home, false));
  const said = getLanguageWords(locals.language);
  const words = getDroitsWords(locals.spoken);
  const lawWords = getDroitsWords(locals.language);
  const cuts = readAgeCuts(opened.rulebook, getToday());
  const paper = await loadResultsAsked(locals.language, `${url.origin}${formatCodeAddress(home)}`);
  const wrong = url.searchParams.has('wrong');
  const shown =
    answers === null ? null : await worked(opened, answers, said, { place, words, lawWords, cuts, paper }, wrong);
  if (shown !== null) goElsewhere(shown.view, answers ?? {}, place, home);
  const data: DroitsData = {
    place,
    answers,
    view: shown?.view ?? null,
    verso: shown?.verso ?? null,
    empty: url.searchParams.has('empty'),
    urgent: listUrgentHelp(opened.rulebook, said, words, getToday()),
    cuts,
    communes: opened.rulebook.desks.communes.map((one) => nameCommune(one, locals.language)),
    law: await loadLawAddresses('droits', locals.language),
    words,
    lawWords,
    tongue: tongueOf(locals),
    pageWords: said.words,
    terms: selectTerms(said.terms),
    paper,
    beside: collectSheetWords(),
    told: toldIn(opened, shown?.view.results ?? null),
    language: locals.language,
    home,
  };
  const { body } = render(Droits, { props: { data, later } });
  return { title: getDroitsTitle(data, place), description: words.begin.points.join(' '), markup: body, data };
}

/**
 * Returns the texts of the rulebook that the printed sheet needs, in the languages of the desks where the household
 * lives, or `null` without results.
 */
function toldIn({ rulebook }: Service, results: DroitsResults | null): DeskTextsByLanguage | null {
  if (results === null) return null;
  const { week, papers, tongues } = results;
  const wanted = [...week.map(({ right }) => right), ...papers.map(({ of }) => of.right)];
  return Object.fromEntries(tongues.map((tongue) => [tongue, collectDeskTexts(rulebook, tongue, wanted)]));
}

/** Returns the language of the law when the page is in another language, else `null`. */
function tongueOf({ spoken, language }: App.Locals): ForeignLawText | null {
  return isLanguage(spoken)
    ? null
    : { lang: language, dir: TEXT_DIRECTIONS[language], note: PARTIAL_WORDS[spoken].lawNote };
}

/** Returns the answers, or `null` when there are none or their time is over; they are then deleted. */
export function readCurrentAnswers({ cookies, url }: Pick<RequestEvent, 'cookies' | 'url'>): Answers | null {
  const answers = readCookieAnswers(cookies, url);
  if (answers === null || !isTimeOver(answers, Date.now())) return answers;
  deleteCookieAnswers(cookies, url);
  return null;
}

interface Worked {
  readonly view: DroitsView;
  readonly verso: DroitsVerso | null;
}

/**
 * Computes the view. Returns `null` for pages that need no engine: those in `OPEN`, the page of urgent help, and the
 * questions of the start unless `wrong` asks for a correction.
 */
async function worked(
  opened: Service,
  answers: Answers,
  said: PageTexts,
  asking: DroitsViewRequest,
  wrong: boolean,
): Promise<Worked | null> {
  const { place } = asking;
  if (OPEN.includes(place.kind) || place.kind === 'help' || (!wrong && isOfStart(answers, place))) return null;
  const evaluation = await evaluateAnswers(opened, answers, said, showsRights(place));
  const view = await computeDroitsView(opened, answers, evaluation, said, asking);
  if (view.results === null) return { view, verso: null };
  return { view, verso: await otherFace(opened, answers, said, evaluation, view.results) };
}

/**
 * Computes the verso of the results. When the service refuses this work, the verso is `null`: the page shows the rights
 * without it and says that it could not be computed.
 */
async function otherFace(
  opened: Service,
  answers: Answers,
  said: PageTexts,
  { answer, asked }: Evaluation,
  results: DroitsResults,
): Promise<DroitsVerso | null> {
  try {
    const { report, errors } = await askVerso(opened, answers, asked, said, null);
    return computeDroitsVerso(createPage(opened.rulebook, said, answers, errors), answer, report, results);
  } catch (error) {
    if (isRefusedWork(error)) return null;
    throw error;
  }
}

function isOfStart(answers: Answers, place: DroitsPlace): boolean {
  if (place.kind !== 'question') return false;
  const step = place.step === null ? undefined : readTrail(answers)[place.step - 1];
  return step === undefined ? findNextStartStep(answers) !== null : parseStartKey(step.key) !== null;
}

/**
 * Redirects from the next open question to an answer that has to be corrected, or to the page where the answers are
 * checked when no question is left. Any other place stays.
 */
function goElsewhere({ correct, screen }: DroitsView, answers: Answers, place: DroitsPlace, home: string): void {
  if (place.kind !== 'question' || (place.step ?? 0) <= readTrail(answers).length) return;
  if (correct !== null) {
    const to = formatDroitsAddress({ kind: 'question', step: correct.step, checking: false }, home, false);
    redirect(303, `${to}?wrong`);
  }
  if (screen === null) redirect(303, formatDroitsAddress({ kind: 'check' }, home, false));
}

async function act(event: RequestEvent, action: DroitsAction, at: DroitsPlace): Promise<never> {
  const { cookies, url, params, request } = event;
  const form = [...(await request.formData())];
  const home = buildHomeAddress(base, params['language']);
  const before = readCurrentAnswers(event);
  // A page that was open for long may be sent after its answers were deleted. New answers are then not begun without
  // the person noticing.
  if (before === null && (action === 'answer' || action === 'more'))
    redirect(303, formatDroitsAddress({ kind: 'expired' }, home, false));
  const cuts = readAgeCuts((await openPageService()).rulebook, getToday());
  const { answers, to, empty } = actDroits(action, before ?? {}, form, cuts, at);
  if (action === 'clear') deleteCookieAnswers(cookies, url);
  else
    keepCookieAnswers(
      cookies,
      url,
      setExpiryTime(answers, Date.now()),
      isSharedDevice(answers) ? LIMIT_MINUTES * 60 : null,
    );
  redirect(303, `${formatDroitsAddress(to, home, false)}${empty ? '?empty' : ''}`);
}

/**
 * Returns the place of the question that an address names by its number, or of the next open question when it names
 * none.
 */
export function parseQuestionPlace({ params }: Pick<RequestEvent, 'params'>, checking: boolean): DroitsPlace {
  const step = params['step'];
  return { kind: 'question', step: step === undefined ? null : Number(step), checking };
}

/**
 * Returns the actions of the forms.
 * @param at returns the place where the form stands
 */
export function createDroitsActions(at: (event: RequestEvent) => DroitsPlace): Actions {
  return Object.fromEntries(
    DROITS_ACTIONS.map((action) => [action, (event: RequestEvent) => act(event, action, at(event))]),
  );
}
