/** This module names the place of something in the rule files, for a person who wants to open it. */
import type { Figure } from '@recto-verso/engine';

export interface Where {
  /** The path is relative to the rules folder and uses `/`. */
  readonly file: string;
  /** Lines are counted from 1. */
  readonly line: number;
}

export function whereOf({ file, line }: Figure['place']): Where {
  return { file, line };
}

/** Writes a place as editors and terminals open it: `rights/ris/parameters.yaml:12`. */
export function whereText({ file, line }: Where): string {
  return `${file}:${line}`;
}
