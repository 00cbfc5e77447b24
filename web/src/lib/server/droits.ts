/**
 * This module serves the pages of `/droits` where the server computes them: it loads a page and handles its buttons.
 */
import { redirect, type Actions, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import { base } from '$app/paths';
import type { Service } from '@recto-verso/api';
import { today } from '@recto-verso/api/date';
import { render } from 'svelte/server';
import Droits from '../components/droits/Droits.svelte';
import * as later from '../components/droits/later.ts';
import type { Answers } from '../door/answers.ts';
import { askVerso } from '../door/ask-verso.ts';
import { communeName } from '../door/commune.ts';
import { evaluateAnswers, type Evaluation } from '../door/evaluation.ts';
import { pageOf, type Said } from '../door/fields.ts';
import { homeOf } from '../door/place.ts';
import type { ScriptedPage } from '../door/scripted-page.ts';
import { termsOf } from '../door/terms.ts';
import { actDroits, DROITS_ACTIONS, type DroitsAction } from '../droits/actions.ts';
import { nextPlace } from '../droits/next.ts';
import { isOver, isShared, LIMIT_MINUTES, withTime } from '../droits/phone.ts';
import { droitsAddress, type DroitsPlace } from '../droits/place.ts';
import { droitsTitle, type DroitsData } from '../droits/props.ts';
import { besideWords } from '../droits/results/sheet-words.ts';
import { droitsVerso, type DroitsVerso } from '../droits/results/verso.ts';
import type { Told } from '../droits/results/sheet.ts';
import type { DroitsResults } from '../droits/results/view.ts';
import { nextStart, startIdOf } from '../droits/start.ts';
import type { Tongue } from '../droits/tongue.ts';
import { stepsIn } from '../droits/trail.ts';
import { droitsView, type Asking, type DroitsView } from '../droits/view.ts';
import { DIRECTIONS, isLanguage } from '../languages.ts';
import { PARTIAL_WORDS } from '../words/shell/index.ts';
import { deskTexts } from './desk-texts.ts';
import { cutsOf } from '../droits/cuts.ts';
import { droitsWordsIn } from './droits-words.ts';
import { codeAddress, paperIn } from './droits-paper.ts';
import { lawAddresses } from './law.ts';
import { saidIn } from './said.ts';
import { isNotWorkedOut, service } from './service.ts';
import { forgetAnswers, keepAnswers, readAnswers } from './session.ts';
import { urgentHelp } from './urgent.ts';

/** Lists the pages that need no answers. */
const OPEN: readonly DroitsPlace['kind'][] = ['start', 'urgent', 'erased', 'expired'];

export async function loadDroits(event: ServerLoadEvent, place: DroitsPlace): Promise<ScriptedPage<DroitsData>> {
  const { url, locals, params } = event;
  const opened = await service();
  const home = homeOf(base, params['language']);
  const answers = knownAnswers(event);
  if (answers === null && !OPEN.includes(place.kind)) redirect(303, droitsAddress({ kind: 'expired' }, home, false));
  if (place.kind === 'question' && place.step === null)
    redirect(303, droitsAddress(nextPlace(answers ?? {}), home, false));
  const said = saidIn(locals.language);
  const words = droitsWordsIn(locals.spoken);
  const lawWords = droitsWordsIn(locals.language);
  const cuts = cutsOf(opened.rulebook, today());
  const paper = await paperIn(locals.language, `${url.origin}${codeAddress(home)}`);
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
    urgent: urgentHelp(opened.rulebook, said, words, today()),
    cuts,
    communes: opened.rulebook.desks.communes.map((one) => communeName(one, locals.language)),
    law: await lawAddresses('droits', locals.language),
    words,
    lawWords,
    tongue: tongueOf(locals),
    pageWords: said.words,
    terms: termsOf(said.terms),
    paper,
    beside: besideWords(),
    told: toldIn(opened, shown?.view.results ?? null),
    language: locals.language,
    home,
  };
  const { body } = render(Droits, { props: { data, later } });
  return { title: droitsTitle(data, place), description: words.begin.points.join(' '), markup: body, data };
}

/**
 * Returns the texts of the rulebook in the languages of the desks where the household lives, or `null` without results.
 */
function toldIn({ rulebook }: Service, results: DroitsResults | null): Told | null {
  if (results === null) return null;
  const { week, papers, tongues } = results;
  const wanted = [...week.map(({ right }) => right), ...papers.map(({ of }) => of.right)];
  return Object.fromEntries(tongues.map((tongue) => [tongue, deskTexts(rulebook, tongue, wanted)]));
}

/** Returns the language of the law when the page is in another language, else `null`. */
function tongueOf({ spoken, language }: App.Locals): Tongue | null {
  return isLanguage(spoken) ? null : { lang: language, dir: DIRECTIONS[language], note: PARTIAL_WORDS[spoken].lawNote };
}

/** Returns the answers, or `null` when there are none or their time is over. */
export function knownAnswers({ cookies, url }: Pick<RequestEvent, 'cookies' | 'url'>): Answers | null {
  const answers = readAnswers(cookies, url);
  if (answers === null || !isOver(answers, Date.now())) return answers;
  forgetAnswers(cookies, url);
  return null;
}

interface Worked {
  readonly view: DroitsView;
  readonly verso: DroitsVerso | null;
}

/**
 * Computes the view. Returns `null` for pages that need no engine: the questions of the start, and the pages around
 * them.
 */
async function worked(
  opened: Service,
  answers: Answers,
  said: Said,
  asking: Asking,
  wrong: boolean,
): Promise<Worked | null> {
  const { place } = asking;
  if (OPEN.includes(place.kind) || place.kind === 'help' || (!wrong && isOfStart(answers, place))) return null;
  const evaluation = await evaluateAnswers(opened, answers, said);
  const view = await droitsView(opened, answers, evaluation, said, asking);
  if (view.results === null) return { view, verso: null };
  return { view, verso: await otherFace(opened, answers, said, evaluation, view.results) };
}

/**
 * Computes the verso of the results. The rights are shown without it: if it takes too long, this is `null` and the page
 * says that it could not be computed.
 */
async function otherFace(
  opened: Service,
  answers: Answers,
  said: Said,
  { answer, asked }: Evaluation,
  results: DroitsResults,
): Promise<DroitsVerso | null> {
  try {
    const { report, errors } = await askVerso(opened, answers, asked, said, null);
    return droitsVerso(pageOf(opened.rulebook, said, answers, errors), answer, report, results);
  } catch (error) {
    if (isNotWorkedOut(error)) return null;
    throw error;
  }
}

function isOfStart(answers: Answers, place: DroitsPlace): boolean {
  if (place.kind !== 'question') return false;
  const step = place.step === null ? undefined : stepsIn(answers)[place.step - 1];
  return step === undefined ? nextStart(answers) !== null : startIdOf(step.key) !== null;
}

/**
 * Redirects to an answer that has to be corrected; if no question is left, redirects to the page where the answers are
 * checked.
 */
function goElsewhere({ correct, screen }: DroitsView, answers: Answers, place: DroitsPlace, home: string): void {
  if (place.kind !== 'question' || (place.step ?? 0) <= stepsIn(answers).length) return;
  if (correct !== null) {
    const to = droitsAddress({ kind: 'question', step: correct.step, checking: false }, home, false);
    redirect(303, `${to}?wrong`);
  }
  if (screen === null) redirect(303, droitsAddress({ kind: 'check' }, home, false));
}

async function act(event: RequestEvent, action: DroitsAction, at: DroitsPlace): Promise<never> {
  const { cookies, url, params, request } = event;
  const form = [...(await request.formData())];
  const home = homeOf(base, params['language']);
  const before = knownAnswers(event);
  // A page that was open for long may be sent after its answers were deleted. New answers are then not begun without
  // the person noticing.
  if (before === null && (action === 'answer' || action === 'more'))
    redirect(303, droitsAddress({ kind: 'expired' }, home, false));
  const cuts = cutsOf((await service()).rulebook, today());
  const { answers, to, empty } = actDroits(action, before ?? {}, form, cuts, at);
  if (action === 'clear') forgetAnswers(cookies, url);
  else keepAnswers(cookies, url, withTime(answers, Date.now()), isShared(answers) ? LIMIT_MINUTES * 60 : null);
  redirect(303, `${droitsAddress(to, home, false)}${empty ? '?empty' : ''}`);
}

/** Returns the question that an address names by its number. */
export function questionAt({ params }: Pick<RequestEvent, 'params'>, checking: boolean): DroitsPlace {
  const step = params['step'];
  return { kind: 'question', step: step === undefined ? null : Number(step), checking };
}

/**
 * Returns the actions of the forms.
 * @param at returns the place where the form stands
 */
export function droitsActions(at: (event: RequestEvent) => DroitsPlace): Actions {
  return Object.fromEntries(
    DROITS_ACTIONS.map((action) => [action, (event: RequestEvent) => act(event, action, at(event))]),
  );
}
