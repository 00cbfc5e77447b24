/** This module type-checks the duties among the conditions of a route. */
import type { Condition } from '../../language/ast.ts';
import { check, checkTruth } from '../../language/check/part.ts';
import { FormulaError, type Names } from '../../language/names.ts';
import type { Dictionary } from './dictionary.ts';
import type { TermTree } from './understood.ts';

type DutyLine = Extract<Condition, { kind: 'line' }>;
type UnderstoodDuty = NonNullable<Extract<TermTree, { kind: 'line' }>['duty']>;

/**
 * Type-checks a duty. An error is reported when the duty is not allowed where it stands, and when the fact is no duty.
 * @param allowed whether the duty stands in the conditions of a route, and below nothing but `all`
 * @throws AlreadyReported after an error has been reported
 */
export function checkDuty(
  dictionary: Dictionary,
  { duty, formula }: DutyLine,
  names: Names,
  allowed: boolean,
): UnderstoodDuty {
  const { fact = '', excused = null } = duty ?? {};
  return dictionary.at(formula, () => {
    const { type } = check({ kind: 'name', name: fact }, names);
    if (type.kind !== 'choice' || type.duty === undefined)
      throw new FormulaError(
        'no-duty',
        `"${fact}" is no duty.`,
        'Make it one in the vocabulary (`type: duty`), or write the condition as a line.',
      );
    if (!allowed)
      throw new FormulaError(
        'duty-below-any',
        `The duty "${fact}" stands below any or not, or outside the conditions of a route.`,
        'Put it below the topmost all of a route, and what does without it behind `excused:`.',
      );
    return { fact, excused: excused === null ? null : dictionary.at(excused, () => checkTruth(excused.ast, names)) };
  });
}
