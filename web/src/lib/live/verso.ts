/**
 * This module computes the verso in the worker. It is a chunk of its own, fetched with the crossings when the answer is
 * ready.
 */
import type { Answer, Verso } from '@recto-verso/engine';
import type { Compiled } from '@recto-verso/engine/browser';
import type { LetterWriter } from '@recto-verso/engine/letters';
import {
  openCrossings,
  computeVerso,
  type CrossingBundle,
  type CrossingTextBundle,
  type VersoOptions,
} from '@recto-verso/engine/verso';
import type { Answers } from '../door/answers.ts';
import { askVerso, formatVersoKey, type AskedVerso, type VersoEngine } from '../door/ask-verso.ts';
import type { Evaluation } from '../door/evaluation.ts';
import { createPage, type PageTexts } from '../door/fields.ts';
import type { LetterView } from '../door/letter.ts';
import type { ChangedView } from '../door/changed.ts';
import type { computeDroitsVerso, DroitsVerso } from '../droits/results/verso.ts';
import type { DroitsResults } from '../droits/results/view.ts';
import type { LawAddresses } from '../door/law-addresses.ts';
import { createVersoView } from '../door/verso.ts';
import type { VersoView } from '../door/verso-view.ts';
import type { DoorView, ShownParts } from '../door/view.ts';
import type { ChangeRequest } from './message.ts';
import { fetchJson } from './fetch-json.ts';

/**
 * The tools of the desk use these two functions: a dossier keeps what was entered about the registers, and a plan needs
 * the ends of time limits.
 */
export { readOfficialCorrections } from '../door/official.ts';
export { computeLimitEnd } from '@recto-verso/engine/verso';

export interface LetterRequest {
  readonly asked: Evaluation['asked'];
  readonly answers: Answers;
  /** Is awaited now and then; it can throw to stop the computation. */
  readonly pause: () => Promise<void>;
}

export interface WorkerVersoRequest extends LetterRequest {
  readonly answer: Answer;
  readonly view: DoorView;
  readonly shown: ShownParts;
}

export interface DroitsVersoRequest extends LetterRequest {
  readonly answer: Answer;
  readonly results: DroitsResults;
}

export interface VersoWorks {
  reportOf(request: LetterRequest & Pick<WorkerVersoRequest, 'answer'>): Promise<Verso>;
  /** Holds the rulebook with its crossings. */
  readonly crossed: Compiled;
  changedOf(asked: Evaluation['asked'], request: ChangeRequest): Promise<ChangedView>;
  droitsVersoOf(request: DroitsVersoRequest): Promise<DroitsVerso>;
  versoOf(request: WorkerVersoRequest): Promise<VersoView>;
  letterOf(request: LetterRequest): Promise<LetterView | null>;
}

export async function openVerso(compiled: Compiled, said: PageTexts, addresses: LawAddresses): Promise<VersoWorks> {
  const [crossings, texts] = await Promise.all([
    fetchJson<CrossingBundle>(addresses.crossings),
    fetchJson<CrossingTextBundle>(addresses.crossingTexts),
  ]);
  const crossed = openCrossings(compiled, crossings, texts);
  let last: (Pick<WorkerVersoRequest, 'asked'> & { readonly key: string; readonly told: AskedVerso }) | null = null;
  /** Computes the report, or reuses the last one: opening a right shows the same report in another way. */
  async function told(
    { asked, answer, answers, pause }: LetterRequest & Pick<WorkerVersoRequest, 'answer'>,
    right: string | null,
  ): Promise<AskedVerso> {
    const key = formatVersoKey(answers, right);
    const engine = engineOf(crossed, { pause, lived: answer });
    if (last?.asked !== asked || last.key !== key)
      last = { asked, key, told: await askVerso(engine, answers, asked, said, right) };
    return last.told;
  }
  return {
    crossed,
    reportOf: async (request) => (await told(request, null)).report,
    async changedOf(asked, request) {
      const { computeChangeInWorker: changedIn } = await import('./changes.ts');
      return changedIn(compiled, addresses, asked, said, request);
    },
    async droitsVersoOf(request) {
      const { computeDroitsVerso: make } = await loadDroitsVersoPart();
      const { report, errors } = await told(request, null);
      return make(createPage(crossed.rulebook, said, request.answers, errors), request.answer, report, request.results);
    },
    async versoOf(request) {
      const { answer, answers, view, shown } = request;
      const { report, errors } = await told(request, shown.right);
      return createVersoView(
        createPage(crossed.rulebook, said, answers, shown.checked ? errors : new Map()),
        answer,
        report,
        view,
      );
    },
    async letterOf({ asked, answers, pause }) {
      const { writeLetter } = await import('./letters.ts');
      return writeLetter(crossed, addresses.letters, said, answers, (engine, right, tongues, writer) =>
        askVerso(engineOf(engine, { pause }, writer), answers, asked, said, right, tongues),
      );
    },
  };
}

/** Loads the chunk of the verso that only the results of `/droits` need. */
export function loadDroitsVersoPart(): Promise<{ readonly computeDroitsVerso: typeof computeDroitsVerso }> {
  return import('../droits/results/verso.ts');
}

/**
 * Returns the engine of the verso.
 * @param writer makes the writer of letters, which is fetched with the first letter
 */
function engineOf(
  compiled: Compiled,
  here: Pick<VersoOptions, 'pause' | 'lived'>,
  writer: ((languages: readonly string[]) => LetterWriter) | null = null,
): VersoEngine {
  return {
    rulebook: compiled.rulebook,
    verso: (situation, { letters, ...options }) =>
      computeVerso(compiled, situation, {
        ...options,
        ...here,
        ...(writer === null || letters === undefined ? {} : { letters: writer(letters) }),
      }),
  };
}
