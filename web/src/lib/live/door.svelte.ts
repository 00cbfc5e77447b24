/**
 * This module is the live page of the desk, where scripts run. It holds the answers, the view with the rights and the
 * open letter, and the worker that the tools use.
 */
import { applyAction, type Action } from '../door/actions.ts';
import { formatLivedKey, type Answers } from '../door/answers.ts';
import type { LawAddresses } from '../door/law-addresses.ts';
import type { DoorView, ShownParts } from '../door/view.ts';
import { keepTabAnswers } from './tab-answers.ts';
import { LivePage, type Numbered } from './live-page.svelte.ts';

class Door extends LivePage<DoorView> {
  /** Is `true` when the open letter could not be written in the browser. */
  unwritten = $state(false);
  /** Identifies the household of the current view. */
  #viewed = '';
  #shown: ShownParts;

  constructor(law: LawAddresses, known: Answers | null, shown: ShownParts) {
    super(law, known);
    this.#shown = shown;
    this.show(shown);
  }

  protected override hear(reply: Numbered): void {
    if (reply.kind === 'view') this.#see(reply.view);
    if (reply.kind !== 'verso' && reply.kind !== 'letter') return;
    this.turning = false;
    if (reply.kind === 'letter') this.unwritten = reply.letter === null;
    else if (reply.verso === null) this.otherFace = 'failed';
    const made = reply.kind === 'verso' ? { verso: reply.verso } : { letter: reply.letter };
    if (this.view !== null) this.view = { ...this.view, ...made };
  }

  /**
   * Shows a new view. If the household is the same, the old verso stays until the new one arrives, because the change
   * may concern the registers only.
   */
  #see(view: DoorView): void {
    const lived = formatLivedKey(this.answers);
    const { verso, letter } = this.#shown;
    this.view = {
      ...view,
      verso: this.#viewed === lived ? (this.view?.verso ?? null) : null,
      letter: letter ? (this.view?.letter ?? null) : null,
    };
    this.#viewed = lived;
    this.turning = verso || letter;
    if (this.otherFace === 'failed') this.otherFace = 'ready';
    this.busy = false;
  }

  act(action: Action, form: readonly (readonly [string, unknown])[], shown: ShownParts): void {
    this.answers = applyAction(action, this.answers, form);
    keepTabAnswers(action === 'clear' ? null : this.answers);
    this.show(shown);
  }

  /** Shows another place, or the form with what has to be corrected. */
  show(shown: ShownParts): void {
    this.#shown = shown;
    this.ask((asked) => ({ kind: 'show', ...asked, shown }));
  }

  /** Continues with the answers of another dossier. */
  replace(answers: Answers): void {
    this.answers = answers;
    keepTabAnswers(answers);
    this.show(this.#shown);
  }
}

export type LiveDoor = Readonly<Door>;

export function openDoor(law: LawAddresses, known: Answers | null, shown: ShownParts): LiveDoor {
  return new Door(law, known, shown);
}
