/** The pages of the first door where the server works them out: reading, and what their buttons do. */
import { error, redirect, type Actions, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import { base } from '$app/paths';
import type { Service } from '@recto-verso/api';
import { render } from 'svelte/server';
import Door from '../components/Door.svelte';
import VersoFindings from '../components/VersoFindings.svelte';
import { ACTIONS, afterAction, anchorAfter, type Action } from '../door/actions.ts';
import { evaluateAnswers } from '../door/evaluation.ts';
import { titleOf, type DoorData } from '../door/props.ts';
import { termsOf } from '../door/terms.ts';
import { doorView, emptyForm, type DoorView, type Shown } from '../door/view.ts';
import { versoView } from '../door/verso.ts';
import { pageOf, type Said } from '../door/fields.ts';
import type { Answers } from '../door/answers.ts';
import { addressOf, homeOf, type Place } from '../door/place.ts';
import { lawAddresses } from './law.ts';
import { saidIn } from './said.ts';
import { service } from './service.ts';
import { forgetAnswers, keepAnswers, readAnswers } from './session.ts';

export interface DoorPage {
  readonly title: string;
  readonly description: string;
  /** The markup of the page, which a script takes over. */
  readonly markup: string;
  /** What the script starts from. */
  readonly data: DoorData;
}

/** What a page of the door shows; whoever has answered nothing is led to the form. */
export async function loadDoor(event: ServerLoadEvent, place: Place): Promise<DoorPage> {
  const { cookies, url, locals, params } = event;
  const opened = await service();
  if (place.kind === 'right' && !opened.rulebook.rights.some((one) => one.id === place.right)) error(404);
  const answers = readAnswers(cookies, url);
  if (answers === null && place.kind !== 'form')
    redirect(303, addressOf({ kind: 'form' }, homeOf(base, params['language']), false));
  const said = saidIn(locals.language);
  const shown: Shown = {
    right: place.kind === 'right' ? place.right : null,
    checked: url.searchParams.has('check'),
    verso: place.kind !== 'form',
  };
  const view = answers === null ? null : await bothFaces(opened, answers, said, shown);
  const data: DoorData = {
    place,
    answers,
    view,
    form: view === null ? emptyForm(opened, said) : null,
    law: await lawAddresses(locals.language),
    words: said.words,
    terms: termsOf(said.terms),
    home: homeOf(base, params['language']),
  };
  const { body } = render(Door, { props: { data, findings: VersoFindings } });
  return { title: titleOf(data, place, view), description: said.words.lead, markup: body, data };
}

/** Where no script runs, both faces come at once. */
async function bothFaces(opened: Service, answers: Answers, said: Said, shown: Shown): Promise<DoorView> {
  const evaluation = await evaluateAnswers(opened, answers, said);
  const view = doorView(opened, answers, evaluation, said, shown);
  if (!shown.verso) return view;
  const { answer, asked } = evaluation;
  const report = await opened.verso(asked.situation, asked.options);
  return { ...view, verso: versoView(pageOf(opened.rulebook, said, answers), answer, report, view) };
}

async function act(event: RequestEvent, action: Action): Promise<never> {
  const { cookies, url, params, locals, request } = event;
  const form = [...(await request.formData())];
  const home = homeOf(base, params['language']);
  const start = addressOf({ kind: 'form' }, home, false);
  if (action === 'clear') {
    forgetAnswers(cookies, url);
    redirect(303, start);
  }
  const answers = afterAction(action, readAnswers(cookies, url) ?? {}, form);
  keepAnswers(cookies, url, answers);
  if (action !== 'see') {
    const anchor = anchorAfter(action, answers, form);
    redirect(303, `${url.pathname}${anchor === '' ? '' : `#${anchor}`}`);
  }
  const { errors } = await evaluateAnswers(await service(), answers, saidIn(locals.language));
  redirect(303, errors.size > 0 ? `${start}?check#errors` : addressOf({ kind: 'rights' }, home, false));
}

export const doorActions: Actions = Object.fromEntries(
  ACTIONS.map((action) => [action, (event: RequestEvent) => act(event, action)]),
);
