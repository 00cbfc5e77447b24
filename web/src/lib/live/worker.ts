/**
 * This module runs the engine in a thread of the browser, so that an old telephone stays responsive while it computes.
 */
import type * as AnswerPart from '@recto-verso/engine/answer';
import {
  findNextQuestion,
  openBundle,
  type Compiled,
  type LawBundle,
  type ScreenModule,
} from '@recto-verso/engine/browser';
import { formatLivedKey, type Answers } from '../door/answers.ts';
import { readAnswerDay } from '../door/errors.ts';
import { evaluateAnswers, type PageEngine, type Evaluation } from '../door/evaluation.ts';
import type { PageTexts } from '../door/fields.ts';
import type { LetterView } from '../door/letter.ts';
import { showsRights } from '../droits/place.ts';
import type { VersoView } from '../door/verso-view.ts';
import type { DoorView } from '../door/view.ts';
import type { ChangedView } from '../door/changed.ts';
import type { ChangeRequest, WorkerReply, WorkerRequest, TextFile } from './message.ts';
import { providePhrases } from './phrases.ts';
import { fetchJson } from './fetch-json.ts';
import type { VersoWorks } from './verso.ts';

/** Describes the part of the global object of a worker that is used here. */
interface Scope {
  onmessage: ((event: { readonly data: WorkerRequest }) => void) | null;
  postMessage(reply: WorkerReply): void;
}

const scope = self as unknown as Scope;

type Open = Extract<WorkerRequest, { kind: 'open' }>;
type Show = Extract<WorkerRequest, { kind: 'show' }>;
type Droits = Extract<WorkerRequest, { kind: 'droits' }>;
type Desk = Extract<WorkerRequest, { kind: 'desk' }>;

interface Opened {
  readonly compiled: Compiled;
  /** Holds the first day for which the opened law answers, yyyymmdd. */
  readonly from: number;
  readonly engine: PageEngine;
  readonly said: PageTexts;
  readonly addresses: Open;
}

let opened: Promise<Opened> | null = null;
let all: Promise<Opened> | null = null;
let last: { readonly key: string; readonly evaluation: Evaluation } | null = null;
const works = new Map<Opened, Promise<VersoWorks>>();

async function open(addresses: Open): Promise<Opened> {
  const [law, textFile, screens] = await Promise.all([
    fetchJson<LawBundle>(addresses.law),
    fetchJson<TextFile>(addresses.texts),
    Promise.all(addresses.screens.map(screenAt)),
  ]);
  providePhrases(textFile.language, textFile.phrases);
  const compiled = openBundle(law, textFile, new Map(screens));
  return {
    compiled,
    from: law.from,
    addresses,
    said: textFile.said,
    engine: {
      rulebook: compiled.rulebook,
      evaluate: async (situation, { ordered, ...options }) => {
        const { evaluate, evaluateInOrder } = await loadAnswerPart();
        return (ordered ? evaluateInOrder : evaluate)(compiled, situation, options);
      },
      nextQuestion: (situation, options) => Promise.resolve(findNextQuestion(compiled, situation, options)),
    },
  };
}

/** Fetches the part of the engine that makes an answer. The first page needs only the part that asks. */
function loadAnswerPart(): Promise<typeof AnswerPart> {
  return import('@recto-verso/engine/answer');
}

async function screenAt({ from, address }: Open['screens'][number]): Promise<readonly [number, ScreenModule]> {
  return [from, (await import(/* @vite-ignore */ address)) as ScreenModule];
}

/**
 * Returns the opened law that covers the day of the answers. For a day before the law that was opened first, all of the
 * law is fetched.
 */
async function openedFor(first: Promise<Opened>, answers: Answers): Promise<Opened> {
  const known = await first;
  const { from, addresses, engine, said } = known;
  const { day } = readAnswerDay(answers, { ...engine.rulebook, starts: 0 }, said);
  if (addresses.all === null || day >= from) return known;
  all ??= open({ ...addresses, ...addresses.all, all: null });
  // A failed download may succeed later, so it is not cached.
  all.catch(() => (all = null));
  return all;
}

/** This is the number of the newest request of the page. An older request that has not begun is skipped. */
let newest = 0;

scope.onmessage = ({ data }) => {
  if (data.kind !== 'open' && data.kind !== 'desk') newest = data.number;
  void answer(data).catch((error: unknown) => {
    scope.postMessage({ kind: 'failed' });
    // The error appears in the console of this browser only.
    throw error;
  });
};

async function answer(request: WorkerRequest): Promise<void> {
  if (request.kind === 'open') {
    opened = open(request);
    await opened;
    scope.postMessage({ kind: 'ready' });
    // The part is fetched while the person reads the first page; after a failure the first answers fetch it again.
    await loadAnswerPart().catch(() => null);
    return;
  }
  if (opened === null) return;
  // The pages of the desk always receive all of the law.
  if (request.kind === 'desk') return desk(await opened, request);
  const known = await openedFor(opened, request.answers);
  const { engine, said } = known;
  await othersFirst();
  if (request.number !== newest) return;
  if (request.kind === 'change') return change(known, request);
  const ordered = request.kind === 'show' || showsRights(request.asking.place);
  const evaluation = await evaluationOf(known, request.answers, ordered);
  if (request.kind === 'droits') return droits(known, request, evaluation);
  const { createDoorView: doorView } = await import('../door/view.ts');
  const view = doorView(engine, request.answers, evaluation, said, request.shown);
  scope.postMessage({ kind: 'view', number: request.number, view });
  await otherFace(known, request, evaluation, view);
}

/** Evaluates the answers, or reuses the last evaluation: opening a right shows the same evaluation in another way. */
async function evaluationOf({ engine, said }: Opened, answers: Answers, ordered: boolean): Promise<Evaluation> {
  const key = `${formatLivedKey(answers)} ${ordered}`;
  if (last?.key !== key) last = { key, evaluation: await evaluateAnswers(engine, answers, said, ordered) };
  return last.evaluation;
}

/**
 * Runs a task of a tool. When the tool cannot be loaded or the task fails, the reply holds `null` and everything else
 * goes on; a later task may succeed.
 */
async function desk(known: Opened, { number, task }: Desk): Promise<void> {
  const made = await import('./desk.ts')
    .then(({ runDeskTask: deskWork }) =>
      deskWork(
        {
          ...known,
          evaluated: (answers, ordered) => evaluationOf(known, answers, ordered),
          works: () => versoWorks(known),
          othersFirst,
        },
        task,
      ),
    )
    .catch(() => null);
  scope.postMessage({ kind: 'desk', number, made });
}

async function change(known: Opened, request: ChangeRequest): Promise<void> {
  const { number, event } = request;
  const say = (changed: ChangedView | null): void => scope.postMessage({ kind: 'change', number, event, changed });
  try {
    const { asked } = await evaluationOf(known, request.answers, true);
    say(await (await versoWorks(known, true)).changedOf(asked, request));
  } catch {
    // The page then links to the text about the event that is the same for everybody.
    say(null);
  }
}

async function droits(known: Opened, { number, answers, asking }: Droits, evaluation: Evaluation): Promise<void> {
  const {
    createDroitsEngine: droitsEngine,
    computeDroitsView: droitsView,
    loadResultsPart: resultsPart,
  } = await import('./droits-views.ts');
  const engine = droitsEngine(known.compiled, known.engine);
  const view = await droitsView(engine, answers, evaluation, known.said, asking);
  scope.postMessage({ kind: 'droits', number, view });
  try {
    await resultsPart();
    if (asking.place.kind === 'check') {
      // The results mostly come next, so they are computed in advance while the person checks the answers.
      await goesOn(number);
      await droitsView(engine, answers, evaluation, known.said, { ...asking, place: { kind: 'results' } });
    }
    const { droitsVersoOf } = await versoWorks(known, true);
    if (view.results === null) return;
    const pause = (): Promise<void> => goesOn(number);
    const verso = await droitsVersoOf({ ...evaluation, answers, results: view.results, pause });
    scope.postMessage({ kind: 'droits-verso', number, verso });
  } catch (error) {
    if (!(error instanceof Overtaken)) scope.postMessage({ kind: 'droits-verso', number, verso: null });
  }
}

/** Lets waiting messages be handled first. */
function othersFirst(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Computes the verso, or the open letter, after the answer. It stops when a newer request arrives. */
async function otherFace(known: Opened, request: Show, { asked, answer }: Evaluation, view: DoorView): Promise<void> {
  const { number, answers, shown } = request;
  const pause = (): Promise<void> => goesOn(number);
  const given = (verso: VersoView | null): void => scope.postMessage({ kind: 'verso', number, verso });
  const written = (letter: LetterView | null): void => scope.postMessage({ kind: 'letter', number, letter });
  try {
    const { versoOf, letterOf } = await versoWorks(known);
    if (shown.letter) written(await letterOf({ asked, answers, pause }));
    else if (shown.verso) given(await versoOf({ asked, answer, answers, view, shown, pause }));
  } catch (error) {
    if (error instanceof Overtaken) return;
    // The rights are shown without the verso: the page says that it is missing, and the engine goes on.
    if (shown.letter) written(null);
    else given(null);
  }
}

class Overtaken extends Error {}

async function goesOn(number: number): Promise<void> {
  await othersFirst();
  if (number !== newest) throw new Overtaken();
}

/**
 * Returns the functions of the verso, loading them when necessary.
 * @param droits `true` when the chunk that only the results of `/droits` need has to be loaded too
 */
function versoWorks(known: Opened, droits = false): Promise<VersoWorks> {
  const there = works.get(known) ?? openedVerso(known, droits);
  works.set(known, there);
  // A failed download may succeed later, so it is not cached.
  there.catch(() => works.delete(known));
  return there;
}

async function openedVerso({ compiled, said, addresses }: Opened, droits: boolean): Promise<VersoWorks> {
  const { openVerso, loadDroitsVersoPart: droitsPart } = await import('./verso.ts');
  const [made] = await Promise.all([openVerso(compiled, said, addresses), droits ? droitsPart() : null]);
  scope.postMessage({ kind: 'verso-ready' });
  return made;
}
