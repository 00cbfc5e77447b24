/**
 * This module defines the programs that are measured. Each except publicodes starts from situations that were already
 * read, and all of its work from there is counted. The entries of publicodes are prepared beforehand.
 */
import { evaluateSituation, type Answer, type Compiled, type Reason } from '../../engine/core/src/index.ts';
import { computeHousehold } from '../../engine/core/src/run/household.ts';
import type { Judge } from '../../engine/core/src/run/judge.ts';
import { createMemory, type Memory } from '../../engine/core/src/run/memory.ts';
import { findFirstReason } from '../golden/text.ts';
import type { BenchSide } from './measure.ts';
import type { PublicodesResults } from './publicodes.ts';
import type { PublicodesEntries } from './publicodes-situations.ts';
import type { Task } from './tasks.ts';

/**
 * Returns the program that gives the whole public answer: verdicts, reasons in words, amounts, missing facts, nearest
 * changes, and the chain of rights that open later.
 */
export function createAnsweredSide(
  compiled: Compiled,
  tasks: readonly Task[],
  day: number,
  rights: readonly string[],
): BenchSide {
  return {
    name: 'evaluate',
    run: async () => {
      for (const { situation } of tasks)
        read(await evaluateSituation(compiled, situation, { date: day, language: 'en', rights }));
    },
  };
}

/**
 * Returns the program that answers without what-ifs and reads of each right only its outcome, its first reason and the
 * missing facts.
 */
export function createBareSide(
  compiled: Compiled,
  tasks: readonly Task[],
  day: number,
  rights: readonly string[],
): BenchSide {
  return {
    name: 'the answer itself',
    run: async () => {
      for (const { situation } of tasks) {
        const options = { date: day, language: 'en', rights, whatIfs: false };
        const { outcomes } = await evaluateSituation(compiled, situation, options);
        for (const one of outcomes) void [one.outcome, findFirstReason(one)?.sentence, one.missing];
      }
    },
  };
}

/** Reads all parts of an answer. Some are only computed when they are read, and they have to be counted. */
function read(answer: Answer): void {
  for (const part of [answer, ...answer.outcomes]) Object.values(part);
  for (const { reasons } of answer.outcomes.flatMap((one) => one.routes)) readReason(reasons);
}

function readReason({ facts, figures, children }: Reason): void {
  void [facts, figures];
  children.forEach(readReason);
}

/**
 * Returns the program that gives the same answer as `createAnsweredSide` without what-ifs: no nearest changes, no
 * chain, and no open points.
 */
export function createExplainedSide(
  compiled: Compiled,
  tasks: readonly Task[],
  day: number,
  rights: readonly string[],
): BenchSide {
  return {
    name: 'explained',
    run: async () => {
      for (const { situation } of tasks)
        read(await evaluateSituation(compiled, situation, { date: day, language: 'en', rights, whatIfs: false }));
    },
  };
}

/** Returns the program that gives verdicts, amounts and the three-valued judged tree of every route. */
export function createJudgedSide(compiled: Compiled, tasks: readonly Task[], day: number): BenchSide {
  const period = compiled.at(day);
  return {
    name: 'judged trees',
    run: async () => {
      for (const { situation, claims } of tasks) {
        const { memory } = computeHousehold(period, situation, day, 'screen');
        const alike = new Map([...period.judges.keys()].map((law) => [law, new Map()]));
        for (const { laws, row } of claims)
          for (const { law } of laws)
            await (period.judges.get(law.id) as Judge)(memory, row, alike.get(law.id) ?? new Map());
      }
    },
  };
}

/** Returns the program that gives only verdicts and amounts, for everybody in the household. */
export function createScreenedSide(
  compiled: Compiled,
  tasks: readonly Pick<Task, 'situation'>[],
  day: number,
): BenchSide {
  const period = compiled.at(day);
  const memory = emptyMemory(compiled, day);
  return {
    name: 'screen',
    run: () => {
      for (const { situation } of tasks) {
        period.load(situation, day, memory);
        period.screen(memory);
      }
    },
  };
}

/** Returns json-rules-engine alone as a program: it gives verdicts and amounts of the claimants. */
export function createAloneSide(compiled: Compiled, tasks: readonly Task[], day: number): BenchSide {
  const period = compiled.at(day);
  const memory = emptyMemory(compiled, day);
  return {
    name: 'json-rules-engine alone',
    run: async () => {
      for (const { complete, claims } of tasks) {
        period.load(complete, day, memory);
        for (const { alone: run, row } of claims) await run(memory, row);
      }
    },
  };
}

/**
 * Returns json-rules-engine with facts and amounts that our generated module computes: it gives verdicts of the
 * claimants.
 */
export function createHandedSide(compiled: Compiled, tasks: readonly Task[], day: number): BenchSide {
  const period = compiled.at(day);
  const memory = emptyMemory(compiled, day);
  return {
    name: 'its trees alone, facts handed over',
    run: async () => {
      for (const { complete, claims } of tasks) {
        period.load(complete, day, memory);
        period.screen(memory);
        for (const { laws, row } of claims) for (const { handed: run } of laws) await run(memory, row);
      }
    },
  };
}

export function createPublicodesSide(
  run: (entries: PublicodesEntries) => PublicodesResults,
  entries: readonly PublicodesEntries[],
): BenchSide {
  return {
    name: 'publicodes',
    run: () => {
      for (const e of entries) run(e);
    },
  };
}

function emptyMemory(compiled: Compiled, day: number): Memory {
  const { layout, plan } = compiled.at(day);
  return createMemory(
    layout,
    plan.dated.map((d) => d.fact),
  );
}
