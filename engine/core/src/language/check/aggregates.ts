/** This module checks aggregates: what is summed, counted or asked over the members of a group. */
import type { Ast } from '../ast.ts';
import { FormulaError, type Names } from '../names.ts';
import { MOST_MEMBERS, TRUTH, type AggregateOp, type GroupTerm, type Term } from '../term.ts';
import { getMemberScope, listRowsRead } from '../rows.ts';
import { requireArguments } from './arguments.ts';
import { check, checkTruth } from './part.ts';
import { asNumber, createNumberType, showType } from './numbers.ts';
import { suggestWord } from './paths.ts';

/**
 * Checks `sum(group, x)`, `count(group, c)`, `any`, `all` and `rank`. Their second argument reads the members of the
 * group as `member`.
 */
export function checkAggregate(op: AggregateOp, args: readonly Ast[], names: Names): Term {
  if (names.member !== null) {
    throw new FormulaError(
      'aggregate-in-aggregate',
      `${op}(…) stands inside another aggregate or a group's test.`,
      'Name the inner one as a fact and read member.<fact>.',
    );
  }
  const [name, body] = args;
  const group = name?.kind === 'name' ? names.group(name.name) : null;
  if (group === null || args.length > 2) {
    const similar = group === null && name?.kind === 'name' ? names.similar(name.name, 'groups') : null;
    throw new FormulaError(
      'unknown-group',
      `${op}(…) takes the name of a group${name?.kind === 'name' ? `, and "${name.name}" is none` : ''}.`,
      suggestWord(similar, 'Define the group in groups.yaml or under groups: of this law.'),
    );
  }
  const inner = names.within(getMemberScope(group));
  const ofPersons = names.me === 'person' && getMemberScope(group) === 'person';
  if ((names.me !== 'person' && readsMe(group)) || (op === 'rank' && !ofPersons)) {
    throw new FormulaError(
      'group-of-a-person',
      `${op}(…) stands in a fact of the ${names.me}, and "${group.name}" is seen from a person.`,
      'Name it as a fact of the person; a thing reads it through its owner.',
    );
  }
  if (op === 'sum' || op === 'rank') {
    const term = check(requireArguments(2, op, args)[1] as Ast, inner);
    if (op === 'rank')
      return { kind: 'aggregate', op, group, body: rankable(term), type: createNumberType({}, 1, MOST_MEMBERS) };
    const type = asNumber(term, 'What is summed');
    const most = {
      ...type,
      min: Math.min(0, type.min * MOST_MEMBERS),
      max: Math.max(0, type.max * MOST_MEMBERS),
    };
    return { kind: 'aggregate', op, group, body: term, type: most };
  }
  const term = body === undefined ? null : checkTruth(body, inner);
  return {
    kind: 'aggregate',
    op,
    group,
    body: term,
    type: op === 'count' ? createNumberType({}, 0, MOST_MEMBERS) : TRUTH,
  };
}

function rankable(term: Term): Term {
  if (term.type.kind === 'number' || term.type.kind === 'date') return term;
  throw new FormulaError(
    'wrong-type',
    `rank(…) orders numbers or dates, and this is ${showType(term.type)}.`,
    'Rank by a date or a number.',
  );
}

/**
 * Checks whether the condition or the day of a group, or of a group that it narrows, reads the person from whom the
 * group is seen.
 */
function readsMe(group: GroupTerm): boolean {
  const over = group.over !== 'everybody' && 'group' in group.over && readsMe(group.over.group);
  return over || listRowsRead(group.where).has('me') || (group.asOf !== null && listRowsRead(group.asOf).has('me'));
}
