/** What the pages of the law start from: the words of one language, and where its addresses begin. */
import type { LawWords } from '@recto-verso/api';
import type { Words as RuleWords } from '@recto-verso/engine';
import type { Said } from '../door/fields.ts';
import type { AroundWords } from '../words/around/index.ts';

export interface SaidAround extends Said {
  readonly around: AroundWords;
  readonly law: LawWords;
  /** What links of the same language start with. */
  readonly home: string;
  /** What addresses of the API start with. */
  readonly api: string;
  readonly rules: RuleWords;
}
