/**
 * This module runs publicodes on the three rights that are also written in its form (the folder `publicodes`): one
 * engine, one situation for each claimant, and five results read from it.
 */
import { readFile } from 'node:fs/promises';
import Engine from 'publicodes';
import { parse } from 'yaml';
import { readTruth, readColumnValue, type Household } from '../../engine/core/src/run/household.ts';
import type { PlanLaw, PlanRight } from '../../engine/core/src/plan/plan.ts';
import {
  computeBimEntries,
  computeEnergyEntries,
  computeRisEntries,
  type PublicodesEntries,
} from './publicodes-situations.ts';

/**
 * Holds the results of one claimant: verdicts and amounts. A value of our engine is `null` when the household leaves it
 * open; `energyYear` is also `null` when the right is not granted.
 */
export interface PublicodesResults {
  readonly ris: boolean | null;
  readonly risMonth: number | null;
  readonly bim: boolean | null;
  readonly energy: boolean | null;
  readonly energyYear: number | null;
}

export interface PublicodesCase {
  readonly entries: PublicodesEntries;
  /** Holds the result of our engine for the same claimant. */
  readonly ours: PublicodesResults;
}

const FILES = ['ris', 'bim', 'energie'];

export async function openPublicodes(): Promise<(entries: PublicodesEntries) => PublicodesResults> {
  const texts = await Promise.all(FILES.map((f) => readFile(new URL(`publicodes/${f}.yaml`, import.meta.url), 'utf8')));
  const quiet = { log: () => undefined, warn: () => undefined, error: () => undefined };
  const engine = new Engine(
    Object.assign({}, ...texts.map((t) => parse(t) as object)) as ConstructorParameters<typeof Engine>[0],
    { logger: quiet },
  );
  const truth = (name: string): boolean => engine.evaluate(name).nodeValue === true;
  const number = (name: string): number => Number(engine.evaluate(name).nodeValue ?? 0);
  return (entries) => {
    engine.setSituation(entries);
    return {
      ris: truth('ris . droit'),
      risMonth: number('ris . montant'),
      bim: truth('bim . droit'),
      energy: truth('énergie . droit'),
      energyYear: number('énergie . économie'),
    };
  };
}

/**
 * Returns the persons of a household, with the input that somebody would enter for each of them. Persons to whom the
 * newest law file of the first right does not certainly apply are left out, because the publicodes rules are those of
 * one day.
 */
export function listPublicodesCases(h: Household): readonly PublicodesCase[] {
  const [ris, bim, energy] = ['ris', 'bim', 'tarif_social_energie_electricite'].map((s) =>
    h.period.plan.rights.find((r) => r.right.name === s),
  ) as [PlanRight, PlanRight, PlanRight];
  const laws = [ris, bim, energy].map((r) => r.laws.at(-1)) as [PlanLaw, PlanLaw, PlanLaw];
  return h.persons.flatMap((_, row) => {
    if (readTruth(h, laws[0].applies, row) !== 'yes') return [];
    const is = (l: PlanLaw): boolean => readTruth(h, l.claimant, row) === 'yes';
    const kept = (l: PlanLaw): boolean => readTruth(h, l.kept, row) === 'yes';
    const entries = {
      ...computeRisEntries(h, laws[0], row, is(laws[0])),
      ...computeBimEntries(h, laws[1], row, is(laws[1]), kept(laws[1])),
      ...computeEnergyEntries(h, laws[2], row, is(laws[2]), kept(laws[2])),
    };
    const [risVerdict, bimVerdict, energyVerdict] = [ris, bim, energy].map((r) => settled(h, r, row)) as [
      boolean | null,
      boolean | null,
      boolean | null,
    ];
    const ours = {
      ris: risVerdict,
      risMonth: amount(h, laws[0], row),
      bim: bimVerdict,
      energy: energyVerdict,
      energyYear: energyVerdict === true ? amount(h, laws[2], row) : null,
    };
    return [{ entries, ours }];
  });
}

function settled(h: Household, right: PlanRight, row: number): boolean | null {
  const verdict = readTruth(h, right.mayGet, row);
  return verdict === 'depends' ? null : verdict === 'yes';
}

function amount(h: Household, law: PlanLaw, row: number): number | null {
  const line = law.lines.find((l) => l.kind === 'pays' || l.kind === 'saves');
  const value = line === undefined ? null : readColumnValue(h, line.column, row);
  return value?.kind === 'number' && value.min === value.max ? value.min : null;
}

/**
 * Returns the names of the results that differ. Amounts may differ by a cent, and a result that the household leaves
 * open is not compared.
 */
export function compareResults(ours: PublicodesResults, theirs: PublicodesResults): readonly string[] {
  const keys = Object.keys(ours) as (keyof PublicodesResults)[];
  return keys.filter((k) => {
    const [a, b] = [ours[k], theirs[k]];
    if (a === null) return false;
    return typeof a === 'number' ? Math.abs(a - Number(b)) > 0.011 : a !== b;
  });
}
