/** This module runs the tools of the desk in the worker. It is a chunk of its own, fetched when one of them is used. */
import { typesetAll } from '@recto-verso/api/words';
import type { Verso } from '@recto-verso/engine';
import type { Compiled } from '@recto-verso/engine/browser';
import { curve, heldAfterEvent, pictureOf } from '@recto-verso/engine/desk';
import type { Answers } from '../door/answers.ts';
import type { Engine, Evaluation } from '../door/evaluation.ts';
import { pageOf, type Said } from '../door/fields.ts';
import { guessed } from '../guichet/batch/rows.ts';
import type { LawAddresses } from '../door/law-addresses.ts';
import { batchOf, type Batch } from '../guichet/batch/work.ts';
import { checkRecord, recordOf } from '../guichet/dossier/record.ts';
import { checkView, recordView } from '../guichet/dossier/record-view.ts';
import { planOf } from '../guichet/plan/plan.ts';
import { answersToday } from '../guichet/today.ts';
import { compareView, type Comparing } from '../guichet/compare/view.ts';
import type { DeskKind, DeskTask, DeskWork } from '../guichet/task.ts';
import { askPicture, type PictureEngine } from '../guichet/registers/ask.ts';
import { registersView } from '../guichet/registers/view.ts';
import type { VersoWorks } from './verso.ts';
import { eventEngine, withEvents } from './changes.ts';

interface Here {
  readonly compiled: Compiled;
  readonly engine: Engine;
  readonly said: Said;
  readonly addresses: LawAddresses;
  readonly evaluated: (answers: Answers) => Promise<Evaluation>;
  readonly works: () => Promise<VersoWorks>;
  /** Lets waiting messages be handled first. */
  readonly othersFirst: () => Promise<void>;
}

let batch: Batch | null = null;

export async function deskWork(here: Here, task: DeskTask): Promise<DeskWork[DeskKind]['gives']> {
  const { compiled, engine, said, evaluated } = here;
  const { rulebook } = engine;
  switch (task.kind) {
    case 'record': {
      // The code that reads the corrections of the registers is in the chunk of the verso.
      const { correctionsOf } = await import('./verso.ts');
      const { official } = correctionsOf(task.answers, rulebook, said.language);
      const evaluation = await evaluated(task.answers);
      return recordOf(evaluation, official, (await bothFaces(here, task.answers, evaluation)).rights);
    }
    case 'shown':
      return typesetAll(recordView(pageOf(rulebook, said, task.file.answers), task.file, task.words), said.terms);
    case 'check': {
      const checked = await checkRecord(engine, task.file, said.language);
      return typesetAll(checkView(pageOf(rulebook, said, task.file.answers), checked, task.words), said.terms);
    }
    case 'today':
      return answersToday(rulebook, task.answers);
    case 'plan': {
      const { limitEnd } = await import('./verso.ts');
      const { answer } = await evaluated(task.answers);
      return typesetAll(planOf(pageOf(rulebook, said, task.answers), answer, task.words, limitEnd), said.terms);
    }
    case 'registers': {
      const { answers, words } = task;
      const [{ crossed }, { asked }] = [await here.works(), await evaluated(answers)];
      const beside: PictureEngine = {
        rulebook: crossed.rulebook,
        picture: (situation, options) => Promise.resolve(pictureOf(crossed, situation, options)),
      };
      return registersView(pageOf(rulebook, said, answers), await askPicture(beside, answers, asked, said), words);
    }
    case 'compare': {
      const { answers } = task;
      const evaluation = await evaluated(answers);
      const report = await bothFaces(here, answers, evaluation);
      const [along, { crossed }] = [await withEvents(compiled, here.addresses), await here.works()];
      const comparing: Comparing = {
        ...engine,
        ...(await eventEngine(compiled, here.addresses)),
        heldAfter: (situation, options) => heldAfterEvent(along, crossed, situation, options),
        curve: (situation, options) => Promise.resolve(curve(compiled, situation, options)),
      };
      return compareView(comparing, { ...evaluation, answers, said, report }, task.words);
    }
    case 'columns': {
      batch = batchOf(compiled, said);
      return { ...batch.open(task.words), mapping: guessed(task.header, batch.fieldNamed) };
    }
    case 'rows':
      return (batch ??= batchOf(compiled, said)).rows(task, task.words);
    case 'row':
      return (batch ??= batchOf(compiled, said)).answers(task);
  }
}

async function bothFaces(here: Here, answers: Answers, evaluation: Evaluation): Promise<Verso> {
  return (await here.works()).reportOf({ ...evaluation, answers, pause: here.othersFirst });
}
