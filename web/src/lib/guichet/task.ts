/** This module defines the tasks that the tools of the desk give to the engine, and their results. */
import type { Answers } from '../door/answers.ts';
import type { GuichetWords } from '../words/guichet/index.ts';
import type { DeskCompareView } from './compare/view.ts';
import type { ColumnMapping } from './batch/rows.ts';
import type { BatchRowsRequest, BatchColumnInfo, RowMade } from './batch/work.ts';
import type { Dossier } from './dossier/format.ts';
import type { KeptEvaluation } from './dossier/record.ts';
import type { CheckView, RecordView } from './dossier/record-view.ts';
import type { PlanView } from './plan/plan.ts';
import type { RegistersView } from './registers/view.ts';

interface OfFile {
  readonly file: Dossier;
  readonly words: GuichetWords['dossier'];
}

export interface DeskWork {
  /** Returns what a dossier keeps of these answers. */
  readonly record: { readonly asks: { readonly answers: Answers }; readonly gives: KeptEvaluation };
  /** `shown` returns the record of a file in words; `check` evaluates the same file again. */
  readonly shown: { readonly asks: OfFile; readonly gives: RecordView };
  readonly check: { readonly asks: OfFile; readonly gives: CheckView };
  /** Returns the answers of a file under the current names of the fields. */
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
    readonly gives: DeskCompareView;
  };
  /** Returns what the columns of a list may stand for, and what they do stand for by their names. */
  readonly columns: {
    readonly asks: { readonly header: readonly string[]; readonly words: GuichetWords['batch'] };
    readonly gives: BatchColumnInfo & { readonly mapping: ColumnMapping };
  };
  readonly rows: {
    readonly asks: BatchRowsRequest & { readonly words: GuichetWords['batch'] };
    readonly gives: readonly RowMade[];
  };
  /** Returns the first of these rows as answers of the form. */
  readonly row: { readonly asks: BatchRowsRequest; readonly gives: Answers };
}

export type DeskTaskKind = keyof DeskWork;
export type DeskTask = { readonly [K in DeskTaskKind]: { readonly kind: K } & DeskWork[K]['asks'] }[DeskTaskKind];
/** Gives a task to the worker and returns its result, or `null` when the task fails. */
export type AskDesk = <K extends DeskTaskKind>(
  task: { readonly kind: K } & DeskWork[K]['asks'],
) => Promise<DeskWork[K]['gives'] | null>;
