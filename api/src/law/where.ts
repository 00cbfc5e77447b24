/** Where something stands in the rules, for whoever wants to open it. */
import type { Figure } from '@recto-verso/engine';

export interface Where {
  /** Inside the rules folder, with `/`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

export function whereOf({ file, line }: Figure['place']): Where {
  return { file, line };
}

/** `rights/ris/parameters.yaml:12`, as editors and terminals open it. */
export function whereText({ file, line }: Where): string {
  return `${file}:${line}`;
}
