/**
 * This module removes facts that were stated as a whole and are no longer valid once an event changes a part of them: a
 * stated wage when a job begins, or a stated sum of benefits when one of them ends. The whole is then computed again
 * from its parts, as far as these are known.
 */
import type { Compiled } from '../../run/compiled.ts';
import { getDependencyIndex } from '../../explain/dependencies/dependency-index.ts';
import type { LifeEvent } from '../../rulebook/crossings/book.ts';
import type { FactDef } from '../../rulebook/model.ts';
import type { PersonRow, Row, Situation, Stated } from '../../situation/model.ts';
import { isSameStated } from '../../situation/pieces.ts';
import { replaceFact, findStatedOn } from '../../situation/fact-patch.ts';
import { NO, ZERO } from '../../situation/shared.ts';

/**
 * @param who the person who gets what the event adds
 * @param day the day, yyyymmdd, from which the event holds
 */
export function forgetStatedTotals(
  compiled: Compiled,
  before: Situation,
  after: Situation,
  event: LifeEvent,
  who: string,
  day: number,
): Situation {
  const set = new Set(event.rule.operations.flatMap((o) => (o.kind === 'set' ? [o.fact] : [])));
  const wholes = wholesOf(compiled, day).filter(({ def }) => !set.has(def.id));
  const added = event.rule.operations.flatMap((o) => (o.kind === 'add' ? [o.thing] : []));
  const persons = after.persons.map((row, i) => {
    const own = changedThings(before, after, row.id);
    const kinds = new Set(row.id === who ? [...own, ...added] : own);
    const facts = changedFacts(before.persons[i] ?? row, row);
    const touches = (part: string): boolean =>
      facts.has(part) || kinds.has(part.slice(0, Math.max(0, part.indexOf('.'))));
    return wholes.reduce<PersonRow>((p, { def, parts }) => {
      const whole = findStatedOn(p, def, day);
      const touched = [...parts].filter(touches);
      // When the whole is nothing and each changed part is nothing too, the whole stays as it was stated.
      const stands = isNothing(whole) && touched.every((part) => facts.has(part) && isNothing(saidOf(p, part, day)));
      return whole === null || touched.length === 0 || stands ? p : replaceFact(p, def, null, day);
    }, row);
  });
  return { ...after, persons };
}

function isNothing(value: Stated | null): boolean {
  return value !== null && (isSameStated(value, NO) || isSameStated(value, ZERO));
}

function saidOf({ plain, dated }: Row, fact: string, day: number): Stated | null {
  return plain[fact] ?? dated[fact]?.findLast((p) => p.from <= day)?.value ?? null;
}

interface Whole {
  readonly def: FactDef;
  readonly parts: ReadonlySet<string>;
}

/** Lists the facts of a person that are computed from others and read by a law of the day, each with its parts. */
function wholesOf(compiled: Compiled, day: number): readonly Whole[] {
  const { plan } = compiled.at(day);
  return compiled.rulebook.facts.flatMap((def) => {
    const column = def.scope === 'person' && def.is !== null ? plan.columns.get(def.id) : undefined;
    if (column === undefined) return [];
    const parts = new Set(getDependencyIndex(plan).of(column).facts);
    parts.delete(def.id);
    return [{ def, parts }];
  });
}

function changedFacts(was: Row, is: Row): ReadonlySet<string> {
  if (was === is) return new Set();
  const names = new Set([was, is].flatMap((row) => [...Object.keys(row.plain), ...Object.keys(row.dated)]));
  return new Set(
    [...names].filter(
      (name) => JSON.stringify([was.plain[name], was.dated[name]]) !== JSON.stringify([is.plain[name], is.dated[name]]),
    ),
  );
}

/** Lists the kinds of things of a person whose rows have changed, in number or in content. */
function changedThings(before: Situation, after: Situation, person: string): readonly string[] {
  const own = ({ things }: Situation): Situation['things'] => things.filter((t) => t.id.startsWith(`${person}.`));
  const [was, is] = [own(before), own(after)];
  const differs = (kind: string): boolean =>
    JSON.stringify(was.filter((t) => t.kind === kind)) !== JSON.stringify(is.filter((t) => t.kind === kind));
  return [...new Set([...was, ...is].map((t) => t.kind))].filter(differs);
}
