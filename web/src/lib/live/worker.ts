/** The engine in a thread of the browser: an old telephone stays at hand while it reckons. */
import { evaluate, nextQuestion, openBundle, type LawBundle, type ScreenModule } from '@recto-verso/engine/browser';
import { evaluateAnswers, type Engine, type Evaluation } from '../door/evaluation.ts';
import type { Said } from '../door/fields.ts';
import { doorView } from '../door/view.ts';
import type { Reply, Request, TextFile } from './message.ts';
import { speak } from './phrases.ts';

/** The global object of a worker, as far as it is used here. */
interface Scope {
  onmessage: ((event: { readonly data: Request }) => void) | null;
  postMessage(reply: Reply): void;
  importScripts(...addresses: readonly string[]): void;
  /** Set by the generated modules, by the first day of their period. */
  readonly screens?: Readonly<Record<string, ScreenModule>>;
}

const scope = self as unknown as Scope;

interface Opened {
  readonly engine: Engine;
  readonly said: Said;
}

let opened: Promise<Opened> | null = null;
let last: { readonly key: string; readonly evaluation: Evaluation } | null = null;

async function open({ law, texts, screens }: Extract<Request, { kind: 'open' }>): Promise<Opened> {
  const [lawBundle, textFile] = await Promise.all([read<LawBundle>(law), read<TextFile>(texts)]);
  if (screens.length > 0) scope.importScripts(...screens);
  const modules = new Map(Object.entries(scope.screens ?? {}).map(([from, module]) => [Number(from), module]));
  speak(textFile.phrases);
  const compiled = openBundle(lawBundle, textFile, modules);
  return {
    said: textFile.said,
    engine: {
      rulebook: compiled.rulebook,
      evaluate: (situation, options) => evaluate(compiled, situation, options),
      nextQuestion: (situation, options) => Promise.resolve(nextQuestion(compiled, situation, options)),
    },
  };
}

async function read<T>(address: string): Promise<T> {
  const response = await fetch(address, { credentials: 'omit' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}

/** Only the newest wish counts: what was asked before it and is not begun is passed over. */
let newest = 0;

scope.onmessage = ({ data }) => {
  if (data.kind === 'show') newest = data.number;
  void answer(data).catch((error: unknown) => {
    scope.postMessage({ kind: 'failed' });
    // Told to whoever looks after the page, in this browser alone.
    throw error;
  });
};

async function answer(request: Request): Promise<void> {
  if (request.kind === 'open') {
    opened = open(request);
    await opened;
    scope.postMessage({ kind: 'ready' });
    return;
  }
  if (opened === null) return;
  const { engine, said } = await opened;
  // Lets the messages that wait come first.
  await new Promise((resolve) => setTimeout(resolve));
  if (request.number !== newest) return;
  const key = JSON.stringify(request.answers);
  // Opening a right shows the same evaluation in another way.
  if (last?.key !== key) last = { key, evaluation: await evaluateAnswers(engine, request.answers, said) };
  const view = doorView(engine, request.answers, last.evaluation, said, request.shown);
  scope.postMessage({ kind: 'view', number: request.number, view });
}
