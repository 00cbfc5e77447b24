/**
 * This module runs OpenFisca-Core on the three rights that publicodes is also measured with. All claimants are in one
 * simulation of numpy columns and repeated many times, because a column of some tens of claimants would measure Python
 * alone. The input is prepared beforehand, as for publicodes.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensurePythonPackage } from '../../python.ts';
import { computeMedian } from '../measure.ts';
import type { PublicodesResults } from '../publicodes.ts';
import type { PublicodesEntries } from '../publicodes-situations.ts';

/** Names the package of OpenFisca-Core. The EUPL lists its licence, AGPL-3.0, as compatible. */
const OPENFISCA = { wanted: 'openfisca-core==46.0.1', module: 'openfisca_core' };
const RIGHTS = fileURLToPath(new URL('rights.py', import.meta.url));
/**
 * Is about the number of claimants in one simulation, enough to make the costs that do not grow with them negligible.
 */
const CLAIMANTS = 100_000;
/** Lists the meters in the order of the codes that `rights.py` reads. */
const METERS = ["'simple'", "'bihoraire'", "'exclusif nuit'"];

export interface OpenFisca {
  readonly results: readonly PublicodesResults[];
  /** Is the processor time for one claimant in microseconds, as the median of the rounds. */
  readonly each: number;
}

interface Said {
  readonly seconds: readonly number[];
  readonly results: { readonly [K in keyof PublicodesResults]: readonly (number | boolean)[] };
}

/** Runs OpenFisca-Core. Returns `null` when it cannot be installed here, and throws an error when it runs and fails. */
export function runOpenFisca(entries: readonly PublicodesEntries[], rounds: number): OpenFisca | null {
  const programs = ensurePythonPackage(OPENFISCA);
  if (programs === null) return null;
  const times = Math.ceil(CLAIMANTS / entries.length);
  const names = Object.keys(entries[0] ?? {});
  const columns = Object.fromEntries(names.map((name) => [named(name), entries.map((e) => valueOf(e[name] ?? ''))]));
  const input = JSON.stringify({ columns, times, rounds });
  const { status, stdout, stderr } = spawnSync(`${programs}/python`, ['-B', RIGHTS], {
    input,
    encoding: 'utf8',
    maxBuffer: 64e6,
  });
  if (status !== 0) throw new Error(`OpenFisca-Core did not run, so nothing can be set beside it:\n${stderr}`);
  const { seconds, results } = JSON.parse(stdout) as Said;
  const of = (i: number): PublicodesResults =>
    Object.fromEntries(
      Object.entries(results).map(([key, values]) => [key, values[i]]),
    ) as unknown as PublicodesResults;
  return {
    results: entries.map((_, i) => of(i)),
    each: (computeMedian(seconds) * 1e6) / (times * entries.length),
  };
}

/** Converts a name to one that a variable of OpenFisca may have: `ris . salaire net` becomes `ris__salaire_net`. */
function named(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.replaceAll(' . ', '__').replaceAll(/\W/g, '_');
}

/**
 * Converts a text that publicodes reads to a number or a truth: `1200 €/mois`, `50%`, `oui`. The name of a meter
 * becomes its code.
 */
function valueOf(entered: string): number | boolean {
  if (entered === 'oui' || entered === 'non') return entered === 'oui';
  const meter = METERS.indexOf(entered);
  if (meter >= 0) return meter;
  return entered.endsWith('%') ? Number(entered.slice(0, -1)) / 100 : Number(entered.split(' ')[0]);
}
