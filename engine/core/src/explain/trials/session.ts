/** This module defines what the answers of one household share. */
import type { Compiled } from '../../run/compiled.ts';
import type { Household } from '../../run/household.ts';
import type { DependencyIndex } from '../dependencies/dependency-index.ts';
import type { OpenPoints } from './open.ts';
import type { AlikePersons } from '../dependencies/alike-persons.ts';
import type { Trials } from './trials.ts';
import type { Words } from '../sentences/words.ts';

export interface Session {
  readonly compiled: Compiled;
  readonly household: Household;
  readonly today: number;
  readonly words: Words;
  readonly trials: Trials;
  readonly dependencyIndex: DependencyIndex;
  readonly open: OpenPoints;
  readonly together: AlikePersons;
  /** Is `true` when hypothetical results (what would be if something were different) are part of the answer. */
  readonly whatIfs: boolean;
}
