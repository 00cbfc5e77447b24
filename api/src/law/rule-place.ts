/** This module names the place of something in the rule files, for a person who wants to open it. */
import type { Figure } from '@recto-verso/engine';

export interface RulePlace {
  /** The path is relative to the rules folder and uses `/`. */
  readonly file: string;
  /** Lines are counted from 1. */
  readonly line: number;
}

export function toRulePlace({ file, line }: Figure['place']): RulePlace {
  return { file, line };
}

/** Writes a place as editors and terminals open it: `rights/ris/parameters.yaml:12`. */
export function formatRulePlace({ file, line }: RulePlace): string {
  return `${file}:${line}`;
}
