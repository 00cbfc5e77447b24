/** This module runs the tools of the desk in the worker. It is a chunk of its own, fetched when one of them is used. */
import { typesetAll } from '@recto-verso/api/words';
import type { Verso } from '@recto-verso/engine';
import type { Compiled } from '@recto-verso/engine/browser';
import { computeCurve, evaluateHeldAfterEvent, comparePictures } from '@recto-verso/engine/desk';
import type { Answers } from '../door/answers.ts';
import type { PageEngine, Evaluation } from '../door/evaluation.ts';
import { createPage, type PageTexts } from '../door/fields.ts';
import { guessMapping } from '../guichet/batch/rows.ts';
import type { LawAddresses } from '../door/law-addresses.ts';
import { createBatchWork, type BatchWork } from '../guichet/batch/work.ts';
import { checkRecord, makeRecord } from '../guichet/dossier/record.ts';
import { buildCheckView, buildRecordView } from '../guichet/dossier/record-view.ts';
import { computePlan } from '../guichet/plan/plan.ts';
import { toCurrentAnswers } from '../guichet/current-names.ts';
import { computeDeskCompareView, type ComparisonEngine } from '../guichet/compare/view.ts';
import type { DeskTaskKind, DeskTask, DeskWork } from '../guichet/task.ts';
import { askPicture, type PictureEngine } from '../guichet/registers/ask.ts';
import { buildRegistersView } from '../guichet/registers/view.ts';
import type { VersoWorks } from './verso.ts';
import { createEventEngine, openEvents } from './changes.ts';

interface Here {
  readonly compiled: Compiled;
  readonly engine: PageEngine;
  readonly said: PageTexts;
  readonly addresses: LawAddresses;
  readonly evaluated: (answers: Answers, ordered: boolean) => Promise<Evaluation>;
  readonly works: () => Promise<VersoWorks>;
  /** Lets waiting messages be handled first. */
  readonly othersFirst: () => Promise<void>;
}

let batch: BatchWork | null = null;

export async function runDeskTask(here: Here, task: DeskTask): Promise<DeskWork[DeskTaskKind]['gives']> {
  const { compiled, engine, said, evaluated } = here;
  const { rulebook } = engine;
  switch (task.kind) {
    case 'record':
      return recordOf(here, task.answers);
    case 'shown':
      return typesetAll(
        buildRecordView(createPage(rulebook, said, task.file.answers), task.file, task.words),
        said.terms,
      );
    case 'check': {
      const checked = await checkRecord(engine, task.file, said.language);
      return typesetAll(buildCheckView(createPage(rulebook, said, task.file.answers), checked, task.words), said.terms);
    }
    case 'today':
      return toCurrentAnswers(rulebook, task.answers);
    case 'plan':
      return planOf(here, task);
    case 'registers': {
      const { answers, words } = task;
      const [{ crossed }, { asked }] = [await here.works(), await evaluated(answers, true)];
      const beside: PictureEngine = {
        rulebook: crossed.rulebook,
        picture: (situation, options) => Promise.resolve(comparePictures(crossed, situation, options)),
      };
      return buildRegistersView(
        createPage(rulebook, said, answers),
        await askPicture(beside, answers, asked, said),
        words,
      );
    }
    case 'compare': {
      const { answers } = task;
      const evaluation = await evaluated(answers, false);
      const report = await bothFaces(here, answers, evaluation);
      const [along, { crossed }] = [await openEvents(compiled, here.addresses), await here.works()];
      const comparing: ComparisonEngine = {
        ...engine,
        ...(await createEventEngine(compiled, here.addresses)),
        heldAfter: (situation, options) => evaluateHeldAfterEvent(along, crossed, situation, options),
        curve: (situation, options) => Promise.resolve(computeCurve(compiled, situation, options)),
      };
      return computeDeskCompareView(comparing, { ...evaluation, answers, said, report }, task.words);
    }
    case 'columns': {
      batch = createBatchWork(compiled, said);
      return { ...batch.open(task.words), mapping: guessMapping(task.header, batch.fieldNamed) };
    }
    case 'rows':
      return (batch ??= createBatchWork(compiled, said)).rows(task, task.words);
    case 'row':
      return (batch ??= createBatchWork(compiled, said)).answers(task);
  }
}

async function recordOf(here: Here, answers: Answers): Promise<DeskWork['record']['gives']> {
  // The code that reads the corrections of the registers is in the chunk of the verso.
  const { readOfficialCorrections } = await import('./verso.ts');
  const { official } = readOfficialCorrections(answers, here.engine.rulebook, here.said.language);
  const evaluation = await here.evaluated(answers, false);
  return makeRecord(evaluation, official, (await bothFaces(here, answers, evaluation)).rights);
}

async function planOf(
  { engine, said, evaluated }: Here,
  { answers, words }: Extract<DeskTask, { kind: 'plan' }>,
): Promise<DeskWork['plan']['gives']> {
  const { computeLimitEnd } = await import('./verso.ts');
  const { answer } = await evaluated(answers, true);
  return typesetAll(
    computePlan(createPage(engine.rulebook, said, answers), answer, words, computeLimitEnd),
    said.terms,
  );
}

async function bothFaces(here: Here, answers: Answers, evaluation: Evaluation): Promise<Verso> {
  return (await here.works()).reportOf({ ...evaluation, answers, pause: here.othersFirst });
}
