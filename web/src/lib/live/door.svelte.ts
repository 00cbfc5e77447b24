/**
 * The desk where scripts run: the answers stay in the page, a worker works them out, and the view follows.
 * Nothing of it asks the server for anything.
 */
import { afterAction, type Action } from '../door/actions.ts';
import { livedKey, type Answers } from '../door/answers.ts';
import type { DoorView, Shown } from '../door/view.ts';
import type { LawAddresses } from '../door/props.ts';
import { keepAnswers, keptAnswers } from './kept.ts';
import type { Reply, Request } from './message.ts';
import { newWorker } from './start.ts';

export interface LiveDoor {
  /** The newest view; `null` until the first is worked out. */
  readonly view: DoorView | null;
  readonly answers: Answers;
  /** Whether newer answers are being worked out; the verso comes after them and counts for nothing here. */
  readonly busy: boolean;
  /** `ready`: all that the verso needs is here; `failed`: that of the view could not be worked out. */
  readonly verso: 'coming' | 'ready' | 'failed';
  /** Whether the other face that is shown, or the letter, is of older answers. */
  readonly turning: boolean;
  /** The letter that is open could not be written here. */
  readonly unwritten: boolean;
  /** Whether the engine runs here; where it does not, forms go to the server as without scripts. */
  readonly works: boolean;
  act(action: Action, form: readonly (readonly [string, unknown])[], shown: Shown): void;
  /** Shows another place, or the form with what has to be corrected. */
  show(shown: Shown): void;
  /** Goes on with the answers of another dossier. */
  replace(answers: Answers): void;
  /** The engine, for the tools of the desk. */
  readonly worker: Worker;
  close(): void;
}

/** @param known answers that the server knows, of somebody who began without scripts */
export function openDoor(law: LawAddresses, known: Answers | null, shown: Shown): LiveDoor {
  const worker = newWorker();
  const say = (request: Request): void => worker.postMessage(request);
  let answers = $state.raw<Answers>(keptAnswers() ?? known ?? {});
  let view = $state.raw<DoorView | null>(null);
  let busy = $state(true);
  let works = $state(true);
  let verso = $state<LiveDoor['verso']>('coming');
  let turning = $state(false);
  let unwritten = $state(false);
  let viewed = '';
  let now = shown;
  let number = 0;

  function ask(): void {
    busy = true;
    number += 1;
    say({ kind: 'show', number, answers, shown: now });
  }

  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    if (data.kind === 'failed') works = false;
    if (data.kind === 'verso-ready') verso = 'ready';
    if (!('number' in data) || data.number !== number) return;
    // Of another page, or of a tool.
    if (data.kind === 'droits' || data.kind === 'droits-verso' || data.kind === 'change' || data.kind === 'desk')
      return;
    if (data.kind === 'verso' || data.kind === 'letter') {
      turning = false;
      if (data.kind === 'letter') unwritten = data.letter === null;
      else if (data.verso === null) verso = 'failed';
      const made = data.kind === 'verso' ? { verso: data.verso } : { letter: data.letter };
      if (view !== null) view = { ...view, ...made };
      return;
    }
    // Of the same household the other face stays until the newer one is there: what was told may have been of it alone.
    const lived = livedKey(answers);
    view = {
      ...data.view,
      verso: viewed === lived ? (view?.verso ?? null) : null,
      letter: now.letter ? (view?.letter ?? null) : null,
    };
    viewed = lived;
    turning = now.verso || now.letter;
    if (verso === 'failed') verso = 'ready';
    busy = false;
  });
  worker.addEventListener('error', () => (works = false));
  say({ kind: 'open', ...law });
  ask();

  return {
    get view() {
      return view;
    },
    get answers() {
      return answers;
    },
    get busy() {
      return busy;
    },
    get works() {
      return works;
    },
    get verso() {
      return verso;
    },
    get turning() {
      return turning;
    },
    get unwritten() {
      return unwritten;
    },
    act(action, form, next) {
      now = next;
      answers = afterAction(action, answers, form);
      keepAnswers(action === 'clear' ? null : answers);
      ask();
    },
    show(next) {
      now = next;
      ask();
    },
    replace(other) {
      answers = other;
      keepAnswers(other);
      ask();
    },
    worker,
    close: () => worker.terminate(),
  };
}
