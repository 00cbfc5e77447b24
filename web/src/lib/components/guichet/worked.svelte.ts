/**
 * This module gives a tool its view: first the one from the server, and then those that the worker computes from the
 * newest answers.
 */
import type { Answers } from '../../door/answers.ts';
import type { AskDesk } from '../../guichet/task.ts';
import type { WorkedProps } from './tool-props.ts';

export interface ToolView<V> {
  readonly view: V | null;
  /** Is `true` while the newest answers are being evaluated. */
  readonly busy: boolean;
  /** Says in a sentence that the view is being computed, or that this failed; it is empty otherwise. */
  readonly told: string;
}

/**
 * Creates the state of a tool; it has to be called while a component is set up.
 *
 * @param props returns the current properties
 * @param made computes the view of these answers; `null` means that it could not be computed
 */
export function createToolView<V>(
  props: () => WorkedProps<V>,
  made: (ask: AskDesk, answers: Answers) => Promise<V | null>,
): ToolView<V> {
  let newest = $state.raw<V | null>(null);
  let lost = $state(false);
  let busy = $state(false);
  const view = $derived(newest ?? props().given);
  const gone = $derived(lost || (view === null && props().live === null));

  $effect(() => {
    const { live, ask } = props();
    if (live === null || ask === null) return;
    const { answers } = live;
    busy = true;
    void made(ask, answers).then((one) => {
      if (live.answers !== answers) return;
      newest = one ?? newest;
      lost = one === null;
      busy = false;
    });
  });

  return {
    get view() {
      return view;
    },
    get busy() {
      return busy;
    },
    get told() {
      const { words } = props();
      if (busy) return words.dossier.busy;
      return gone ? words.failed : '';
    },
  };
}
