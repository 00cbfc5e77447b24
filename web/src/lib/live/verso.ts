/** The verso in the worker: a file of its own, fetched when the answer is there, with the crossings that it reads. */
import type { Answer } from '@recto-verso/engine';
import type { Compiled } from '@recto-verso/engine/browser';
import { openCrossings, verso, type CrossingBundle, type CrossingTextBundle } from '@recto-verso/engine/verso';
import type { Answers } from '../door/answers.ts';
import type { Evaluation } from '../door/evaluation.ts';
import { pageOf, type Said } from '../door/fields.ts';
import type { LawAddresses } from '../door/props.ts';
import { versoView, type VersoView } from '../door/verso.ts';
import type { DoorView } from '../door/view.ts';
import { read } from './read.ts';

export interface VersoRequest {
  readonly asked: Evaluation['asked'];
  readonly answer: Answer;
  readonly answers: Answers;
  readonly view: DoorView;
  /** Awaited now and then; throws to stop. */
  readonly pause: () => Promise<void>;
}

export interface VersoWorks {
  versoOf(request: VersoRequest): Promise<VersoView>;
}

export async function openVerso(compiled: Compiled, said: Said, addresses: LawAddresses): Promise<VersoWorks> {
  const [crossings, texts] = await Promise.all([
    read<CrossingBundle>(addresses.crossings),
    read<CrossingTextBundle>(addresses.crossingTexts),
  ]);
  const crossed = openCrossings(compiled, crossings, texts);
  let last: { readonly asked: Evaluation['asked']; readonly report: Awaited<ReturnType<typeof verso>> } | null = null;
  return {
    async versoOf({ asked, answer, answers, view, pause }) {
      // Opening a right shows the same report in another way.
      if (last?.asked !== asked)
        last = { asked, report: await verso(crossed, asked.situation, { ...asked.options, pause }) };
      return versoView(pageOf(crossed.rulebook, said, answers), answer, last.report, view);
    },
  };
}
