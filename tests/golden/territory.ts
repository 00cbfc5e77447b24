/** Where a right is at home: the regions of its level, and those that its law names when it reads where somebody lives. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Right, type Rulebook } from '../../engine/core/src/index.ts';

interface Level {
  /** The regions whose own level it is; nothing where it is that of the whole country. */
  readonly of: readonly string[];
  /** Regions into which some of its rights reach, where their law says so. */
  readonly reaches: readonly string[];
}

const levels = parse(readFileSync(join(import.meta.dirname, 'territories.yaml'), 'utf8')) as Readonly<
  Record<string, Level>
>;

export function levelOf(right: Right): Level {
  const level = levels[right.level];
  if (level === undefined) throw new Error(`tests/golden/territories.yaml says nothing of the level "${right.level}"`);
  return level;
}

/** Whether the right is one of some regions and not of the country. */
export function isRegional(right: Right): boolean {
  return levelOf(right).of.length > 0;
}

export function isOf(right: Right, region: string): boolean {
  return levelOf(right).of.includes(region);
}

/** Whether somebody who lives in the region may have the right. */
export function reaches(right: Right, region: string): boolean {
  return !isRegional(right) || isOf(right, region) || levelOf(right).reaches.includes(region);
}

/** Whether its law, or a fact of the vocabulary that its law reads, names the region. */
export function names(right: Right, region: string, { facts }: Rulebook): boolean {
  const law = JSON.stringify(right.laws);
  const word = `"${region}"`;
  return law.includes(word) || facts.some((f) => law.includes(`"${f.id}"`) && JSON.stringify(f.is).includes(word));
}

export function rightOf({ rights }: Rulebook, id: string): Right {
  const right = rights.find((r) => r.id === id);
  if (right === undefined) throw new Error(`no right "${id}"`);
  return right;
}
