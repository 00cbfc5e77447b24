/** This module describes the state of a run for its page. */
import type { JobView, Simulated } from '@recto-verso/api';
import { capitalizeText, fillTemplate } from '@recto-verso/api/words';
import type { SimulationTexts } from './simulation-texts.ts';

export interface JobPage {
  readonly text: string;
  /** Holds the progress from 0 to 100; it is `null` when it is not known. */
  readonly percent: number | null;
  readonly isOver: boolean;
}

/**
 * Describes a run.
 * @param view `null` when there is no such run, or no longer
 */
export function buildJobPage({ words, numbers }: SimulationTexts, view: JobView<Simulated> | null): JobPage {
  const { run } = words;
  if (view === null) return { text: run.gone, percent: null, isOver: true };
  switch (view.state) {
    case 'waiting':
      return { text: fillTemplate(run.waiting, { n: view.ahead }), percent: null, isOver: false };
    case 'running': {
      const { progress, left } = view;
      const percent = progress === null ? null : Math.floor((100 * progress.done) / progress.of);
      const share = percent === null ? '…' : `${numbers.whole(percent)} %`;
      const rest =
        left === null ? '' : `, ${fillTemplate(run.left, { seconds: numbers.whole(Math.ceil(left / 1000)) })}`;
      return { text: `${fillTemplate(run.running, { share })}${rest}`, percent, isOver: false };
    }
    case 'failed':
      return { text: run.failed, percent: null, isOver: true };
    case 'done':
      return { text: capitalizeText(run.done), percent: 100, isOver: true };
  }
}
