/**
 * This module says in which regions a right applies: in those of its level, and in others into which its law extends.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Right, type Rulebook } from '../../engine/core/src/index.ts';

interface Level {
  /** Lists the regions to which this level belongs; the list is empty for the level of the whole country. */
  readonly of: readonly string[];
  /** Lists other regions into which some rights of this level extend, where their law says so. */
  readonly reaches: readonly string[];
}

const levels = parse(readFileSync(join(import.meta.dirname, 'territories.yaml'), 'utf8')) as Readonly<
  Record<string, Level>
>;

export function findTerritoryLevel(right: Right): Level {
  const level = levels[right.level];
  if (level === undefined) throw new Error(`tests/golden/territories.yaml says nothing of the level "${right.level}"`);
  return level;
}

export function isRegional(right: Right): boolean {
  return findTerritoryLevel(right).of.length > 0;
}

export function isOfRegion(right: Right, region: string): boolean {
  return findTerritoryLevel(right).of.includes(region);
}

/**
 * Checks whether the level of the right allows somebody who lives in the region to have it. `doesLawNameRegion` checks
 * whether the law itself extends to the region.
 */
export function canReachRegion(right: Right, region: string): boolean {
  return !isRegional(right) || isOfRegion(right, region) || findTerritoryLevel(right).reaches.includes(region);
}

/** Checks whether the law of the right, or the formula of a fact that this law reads, names the region. */
export function doesLawNameRegion(right: Right, region: string, { facts }: Rulebook): boolean {
  const law = JSON.stringify(right.laws);
  const word = `"${region}"`;
  return law.includes(word) || facts.some((f) => law.includes(`"${f.id}"`) && JSON.stringify(f.is).includes(word));
}

export function findRulebookRight({ rights }: Rulebook, id: string): Right {
  const right = rights.find((r) => r.id === id);
  if (right === undefined) throw new Error(`no right "${id}"`);
  return right;
}
