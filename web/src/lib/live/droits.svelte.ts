/**
 * This module runs `/droits` where scripts run. On a telephone that other people use too, the answers are not even kept
 * for a reload, and are deleted after a while.
 */
import type { Answers } from '../door/answers.ts';
import { actDroits, type DroitsAction, type FormEntries, type DroitsMove } from '../droits/actions.ts';
import { getNextPlace } from '../droits/next.ts';
import { isTimeOver, isSharedDevice, LIMIT_MINUTES, setExpiryTime } from '../droits/shared-device.ts';
import type { DroitsPlace } from '../droits/place.ts';
import type { DroitsData } from '../droits/props.ts';
import type { ChangedView } from '../door/changed.ts';
import type { DroitsVerso } from '../droits/results/verso.ts';
import { findStartQuestion } from '../droits/question-shown.ts';
import { readTrail } from '../droits/trail.ts';
import type { DroitsView } from '../droits/view.ts';
import { keepTabAnswers } from './tab-answers.ts';
import { LivePage, type Numbered } from './live-page.svelte.ts';

const OPEN: readonly DroitsPlace['kind'][] = ['start', 'urgent', 'erased', 'expired'];

class Droits extends LivePage<DroitsView> {
  verso = $state.raw<DroitsVerso | null>(null);
  /**
   * Maps the id of each opened event to what it would change; the value is `null` when it could not be computed in the
   * browser.
   */
  changed = $state.raw<Readonly<Record<string, ChangedView | null>>>({});
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #data: DroitsData;
  readonly #lead: (to: DroitsPlace) => void;

  constructor(data: DroitsData, first: DroitsPlace, lead: (to: DroitsPlace) => void) {
    super(data.law, data.answers);
    this.#data = data;
    this.#lead = lead;
    document.addEventListener('visibilitychange', this.#awake);
    if (isSharedDevice(this.answers)) this.#keep(setExpiryTime(this.answers, Date.now()));
    this.show(first);
  }

  protected override hear(reply: Numbered): void {
    if (reply.kind === 'droits') {
      this.view = reply.view;
      this.busy = false;
    } else if (reply.kind === 'droits-verso') {
      this.verso = reply.verso;
      this.turning = false;
    } else if (reply.kind === 'change') this.changed = { ...this.changed, [reply.event]: reply.changed };
  }

  show(place: DroitsPlace): void {
    this.verso = null;
    this.turning = place.kind === 'results';
    this.changed = {};
    const { words, lawWords, cuts, paper } = this.#data;
    this.ask((asked) => ({ kind: 'droits', ...asked, asking: { place, words, lawWords, cuts, paper } }));
  }

  act(action: DroitsAction, form: FormEntries, at: DroitsPlace): DroitsMove {
    const moved = actDroits(action, this.answers, form, this.#data.cuts, at);
    if (action === 'clear') this.erase();
    else this.#keep(setExpiryTime(moved.answers, Date.now()));
    return moved;
  }

  /** Asks the worker what an event would change, unless this is known already. */
  change(event: string): void {
    if (event in this.changed) return;
    const { number, answers } = this;
    this.say({ kind: 'change', number, answers, event, words: this.#data.paper.words.events });
  }

  /**
   * Returns the place itself when it may be shown, else the place to go to instead: without answers the page that says
   * that they are gone, and for a question without a number or beyond the path the next open question.
   */
  allowed(place: DroitsPlace): DroitsPlace {
    if (OPEN.includes(place.kind)) return place;
    if (Object.keys(this.answers).length === 0) return { kind: 'expired' };
    if (place.kind !== 'question') return place;
    const last = readTrail(this.answers).length + 1;
    return place.step === null || place.step > last ? getNextPlace(this.answers) : place;
  }

  /**
   * Returns the place to go to instead of the next open question: an answer that has to be corrected, or the check of
   * the answers when no question is left. Returns `null` when the place stays, or while this is not known.
   */
  elsewhere(place: DroitsPlace): DroitsPlace | null {
    if (this.busy || this.view === null || place.kind !== 'question') return null;
    if ((place.step ?? Infinity) <= readTrail(this.answers).length) return null;
    // A question of the start is shown before the engine is ready, so it is not replaced while somebody answers it.
    if (findStartQuestion(this.answers, place) !== null) return null;
    const { correct, screen } = this.view;
    if (correct !== null) return { kind: 'question', step: correct.step, checking: false };
    return screen === null ? { kind: 'check' } : null;
  }

  #keep(next: Answers): void {
    this.answers = next;
    keepTabAnswers(isSharedDevice(next) || Object.keys(next).length === 0 ? null : next);
    clearTimeout(this.#timer);
    if (isSharedDevice(next)) this.#timer = setTimeout(this.#expire, LIMIT_MINUTES * 60_000);
  }

  erase(): void {
    this.#keep({});
    this.view = null;
    this.verso = null;
  }

  readonly #expire = (): void => {
    this.erase();
    this.#lead({ kind: 'expired' });
  };

  /** The timer does not run while a telephone sleeps, so the time is checked when the page becomes visible. */
  readonly #awake = (): void => {
    if (document.visibilityState === 'visible' && isTimeOver(this.answers, Date.now())) this.#expire();
  };

  override close(): void {
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#awake);
    super.close();
  }
}

export type LiveDroits = Readonly<Droits>;

/**
 * Opens `/droits` as a live page.
 * @param lead leads to another place when the time is over
 */
export function openDroits(data: DroitsData, first: DroitsPlace, lead: (to: DroitsPlace) => void): LiveDroits {
  return new Droits(data, first, lead);
}
