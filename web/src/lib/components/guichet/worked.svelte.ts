/** What a tool shows: as the server worked it out, then as the worker does of the newest answers. */
import type { Answers } from '../../door/answers.ts';
import type { AskDesk } from '../../guichet/task.ts';
import type { WorkedProps } from './tool-props.ts';

export interface Worked<V> {
  /** `null` until there is one. */
  readonly view: V | null;
  /** Whether the newest answers are being worked out. */
  readonly busy: boolean;
  /** In a sentence: that it is being worked out, or could not be; empty where all is well. */
  readonly told: string;
}

/**
 * While a component is set up.
 * @param props as they are now
 * @param made the view of these answers; `null` where it could not be had
 */
export function worked<V>(
  props: () => WorkedProps<V>,
  made: (ask: AskDesk, answers: Answers) => Promise<V | null>,
): Worked<V> {
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
