/**
 * `/droits` where scripts run: the answers stay in the page, a worker works them out, and nothing is asked of the server.
 * On a telephone that others use too they are not even kept for a reload, and are forgotten after a while.
 */
import type { Answers } from '../door/answers.ts';
import { actDroits, type DroitsAction, type FormEntries, type Moved } from '../droits/actions.ts';
import { nextPlace } from '../droits/next.ts';
import { isOver, isShared, LIMIT_MINUTES, withTime } from '../droits/phone.ts';
import type { DroitsPlace } from '../droits/place.ts';
import type { DroitsData } from '../droits/props.ts';
import type { ChangedView } from '../droits/results/changed.ts';
import type { DroitsVerso } from '../droits/results/verso.ts';
import { startAt } from '../droits/shown.ts';
import { stepsIn } from '../droits/trail.ts';
import type { DroitsView } from '../droits/view.ts';
import { keepAnswers, keptAnswers } from './kept.ts';
import type { Reply, Request } from './message.ts';
import { newWorker } from './start.ts';

export interface LiveDroits {
  readonly answers: Answers;
  /** The newest view; `null` until the first is worked out. */
  readonly view: DroitsView | null;
  /** Whether the view is of an older place or of older answers. */
  readonly busy: boolean;
  readonly verso: DroitsVerso | null;
  /** Whether the other face is still to come. */
  readonly turning: boolean;
  /** Whether all that is ever fetched is here: the network may go. */
  readonly ready: boolean;
  /** Whether the engine runs here; where it does not, forms go to the server as without scripts. */
  readonly works: boolean;
  act(action: DroitsAction, form: FormEntries, at: DroitsPlace): Moved;
  show(place: DroitsPlace): void;
  /** The place itself, or where somebody without answers is led; a question always by its number. */
  allowed(place: DroitsPlace): DroitsPlace;
  /** Where to go instead of a place, once that is known. */
  elsewhere(place: DroitsPlace): DroitsPlace | null;
  /** What an event in a life would change, by its id; `null`: it could not be worked out here. */
  readonly changed: Readonly<Record<string, ChangedView | null>>;
  /** Has an event worked out. */
  change(event: string): void;
  /** Something that has to be fetched is not to be had: the server does the work. */
  fail(): void;
  /** Forgets everything. */
  erase(): void;
  close(): void;
}

const OPEN: readonly DroitsPlace['kind'][] = ['start', 'urgent', 'erased', 'expired'];

/** @param lead goes to a place without having been asked: the time is over */
export function openDroits(data: DroitsData, first: DroitsPlace, lead: (to: DroitsPlace) => void): LiveDroits {
  const worker = newWorker();
  const say = (request: Request): void => worker.postMessage(request);
  let answers = $state.raw<Answers>(keptAnswers() ?? data.answers ?? {});
  let view = $state.raw<DroitsView | null>(null);
  let verso = $state.raw<DroitsVerso | null>(null);
  let busy = $state(true);
  let turning = $state(false);
  let works = $state(true);
  let ready = $state(false);
  let changed = $state.raw<LiveDroits['changed']>({});
  let number = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  worker.addEventListener('message', ({ data: reply }: MessageEvent<Reply>) => {
    if (reply.kind === 'failed') works = false;
    if (reply.kind === 'verso-ready') ready = true;
    if (!('number' in reply) || reply.number !== number) return;
    if (reply.kind === 'droits') {
      view = reply.view;
      busy = false;
    } else if (reply.kind === 'droits-verso') {
      verso = reply.verso;
      turning = false;
    } else if (reply.kind === 'change') changed = { ...changed, [reply.event]: reply.changed };
  });
  worker.addEventListener('error', () => (works = false));
  say({ kind: 'open', ...data.law });

  function show(place: DroitsPlace): void {
    busy = true;
    verso = null;
    turning = place.kind === 'results';
    changed = {};
    number += 1;
    const { words, lawWords, cuts, paper } = data;
    say({ kind: 'droits', number, answers, asking: { place, words, lawWords, cuts, paper } });
  }

  function keep(next: Answers): void {
    answers = next;
    keepAnswers(isShared(next) || Object.keys(next).length === 0 ? null : next);
    clearTimeout(timer);
    if (isShared(next)) timer = setTimeout(expire, LIMIT_MINUTES * 60_000);
  }

  function erase(): void {
    keep({});
    view = null;
    verso = null;
  }

  function expire(): void {
    erase();
    lead({ kind: 'expired' });
  }

  /** A telephone that slept kept no time. */
  function awake(): void {
    if (document.visibilityState === 'visible' && isOver(answers, Date.now())) expire();
  }
  document.addEventListener('visibilitychange', awake);
  if (isShared(answers)) keep(withTime(answers, Date.now()));
  show(first);

  return {
    get answers() {
      return answers;
    },
    get view() {
      return view;
    },
    get busy() {
      return busy;
    },
    get verso() {
      return verso;
    },
    get turning() {
      return turning;
    },
    get changed() {
      return changed;
    },
    change(event) {
      if (event in changed) return;
      say({ kind: 'change', number, answers, event, words: data.paper.words.events });
    },
    get ready() {
      return ready;
    },
    get works() {
      return works;
    },
    act(action, form, at) {
      const moved = actDroits(action, answers, form, data.cuts, at);
      if (action === 'clear') erase();
      else keep(withTime(moved.answers, Date.now()));
      return moved;
    },
    show,
    allowed(place) {
      if (OPEN.includes(place.kind)) return place;
      if (Object.keys(answers).length === 0) return { kind: 'expired' };
      if (place.kind !== 'question') return place;
      const last = stepsIn(answers).length + 1;
      return place.step === null || place.step > last ? nextPlace(answers) : place;
    },
    elsewhere(place) {
      if (busy || view === null || place.kind !== 'question') return null;
      if ((place.step ?? Infinity) <= stepsIn(answers).length) return null;
      // A question of the start is there before the engine is: nothing takes it from under somebody's hand.
      if (startAt(answers, place) !== null) return null;
      if (view.correct !== null) return { kind: 'question', step: view.correct.step, checking: false };
      return view.screen === null ? { kind: 'check' } : null;
    },
    fail: () => (works = false),
    erase,
    close() {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', awake);
      worker.terminate();
    },
  };
}
