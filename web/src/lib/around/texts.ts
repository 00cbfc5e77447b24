/** This module describes what pages about the law need: texts in one language, and the beginnings of addresses. */
import type { LawWords } from '@recto-verso/api';
import type { Words as RuleWords } from '@recto-verso/engine';
import type { PageTexts } from '../door/fields.ts';
import type { AroundWords } from '../words/around/index.ts';

export interface AroundTexts extends PageTexts {
  readonly around: AroundWords;
  readonly law: LawWords;
  /** Links to pages in the same language begin with this. */
  readonly home: string;
  /** Addresses of the API begin with this. */
  readonly api: string;
  readonly rules: RuleWords;
}
