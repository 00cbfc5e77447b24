/** What the tools of the desk ask of the engine, and what they get. */
import type { Answers } from '../door/answers.ts';
import type { GuichetWords } from '../words/guichet/index.ts';
import type { CompareView } from './compare/view.ts';
import type { Mapping } from './batch/rows.ts';
import type { Asked, Opening, RowMade } from './batch/work.ts';
import type { Dossier } from './dossier/format.ts';
import type { Taken } from './dossier/record.ts';
import type { CheckView, RecordView } from './dossier/record-view.ts';
import type { PlanView } from './plan/plan.ts';
import type { RegistersView } from './registers/view.ts';

interface OfFile {
  readonly file: Dossier;
  readonly words: GuichetWords['dossier'];
}

export interface DeskWork {
  /** What is to be kept of these answers. */
  readonly record: { readonly asks: { readonly answers: Answers }; readonly gives: Taken };
  /** A file in words; and the same worked out again. */
  readonly shown: { readonly asks: OfFile; readonly gives: RecordView };
  readonly check: { readonly asks: OfFile; readonly gives: CheckView };
  /** The answers of a file, by the names of today. */
  readonly today: { readonly asks: { readonly answers: Answers }; readonly gives: Answers };
  readonly plan: {
    readonly asks: { readonly answers: Answers; readonly words: GuichetWords['plan'] };
    readonly gives: PlanView;
  };
  readonly registers: {
    readonly asks: { readonly answers: Answers; readonly words: GuichetWords['registers'] };
    readonly gives: RegistersView;
  };
  readonly compare: {
    readonly asks: { readonly answers: Answers; readonly words: GuichetWords['compare'] };
    readonly gives: CompareView;
  };
  /** What the columns of a list may stand for, and by their names do. */
  readonly columns: {
    readonly asks: { readonly header: readonly string[]; readonly words: GuichetWords['batch'] };
    readonly gives: Opening & { readonly mapping: Mapping };
  };
  readonly rows: {
    readonly asks: Asked & { readonly words: GuichetWords['batch'] };
    readonly gives: readonly RowMade[];
  };
  /** The first of these rows as answers of the form. */
  readonly row: { readonly asks: Asked; readonly gives: Answers };
}

export type DeskKind = keyof DeskWork;
export type DeskTask = { readonly [K in DeskKind]: { readonly kind: K } & DeskWork[K]['asks'] }[DeskKind];
/** Asks whoever works it out; `null` where it could not be had. */
export type AskDesk = <K extends DeskKind>(
  task: { readonly kind: K } & DeskWork[K]['asks'],
) => Promise<DeskWork[K]['gives'] | null>;
