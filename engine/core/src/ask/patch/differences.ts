/** This module finds the facts on which two pictures of one household differ on a day. */
import type { FactDef } from '../../rulebook/model.ts';
import type { Rulebook } from '../../rulebook/rulebook.ts';
import type { FactDifference } from '../../contract/verso.ts';
import type { Seen } from '../../contract/seen.ts';
import { toSeen } from '../../explain/sentences/seen.ts';
import type { Words } from '../../explain/sentences/words.ts';
import type { Row, Situation, Stated } from '../../situation/model.ts';
import { isSameStated } from '../../situation/pieces.ts';
import { findStatedOn } from '../../situation/fact-patch.ts';

/** @param date the day, yyyymmdd, whose values of dated facts are compared */
export function listFactDifferences(
  words: Words,
  rulebook: Rulebook,
  before: Situation,
  after: Situation,
  date: number,
): readonly FactDifference[] {
  const defs = new Map<string, readonly FactDef[]>();
  for (const def of rulebook.facts) defs.set(def.scope, [...(defs.get(def.scope) ?? []), def]);
  const compare = (scope: string, of: string, was: Row, is: Row): readonly FactDifference[] =>
    was === is ? [] : (defs.get(scope) ?? []).flatMap((def) => differenceOf(words, def, of, was, is, date));
  const things = new Map(after.things.map((t) => [t.id, t]));
  return [
    ...before.persons.flatMap((p, i) => compare('person', p.id, p, after.persons[i] ?? p)),
    ...compare('home', 'home', before.home, after.home),
    ...before.things.flatMap((t) => compare(t.kind, t.id, t, things.get(t.id) ?? t)),
    ...partnerDifferences(words, before, after),
  ];
}

function differenceOf(
  words: Words,
  def: FactDef,
  of: string,
  was: Row,
  is: Row,
  date: number,
): readonly FactDifference[] {
  const [a, b] = [findStatedOn(was, def, date), findStatedOn(is, def, date)];
  if (isSameStated(a, b)) return [];
  const holder = def.holder === null || def.holder === 'nobody' ? null : words.holder(def.holder);
  return [{ fact: def.id, of, label: words.fact(def.id), from: seenStated(a, def), to: seenStated(b, def), holder }];
}

function seenStated(stated: Stated | null, { type }: FactDef): Seen | null {
  if (stated === null) return null;
  if (stated.kind === 'truth') return toSeen({ kind: 'truth', value: stated.value ? 'yes' : 'no' });
  if (stated.kind === 'set') return toSeen({ kind: 'set', values: stated.values, type });
  return toSeen({ kind: 'number', min: stated.lo, max: stated.hi, type });
}

/** Lists the persons whose partner differs between the two pictures. A partner is not a fact of the vocabulary. */
function partnerDifferences(words: Words, before: Situation, after: Situation): readonly FactDifference[] {
  const partnerOf = ({ partner, persons }: Situation, i: number): string | null => {
    const j = (partner[i] ?? []).indexOf(true);
    return j < 0 ? null : (persons[j]?.id ?? null);
  };
  const seen = (id: string | null): Seen => ({ kind: 'choice', values: [id ?? 'nobody'] });
  return before.persons.flatMap((p, i) => {
    const [was, is] = [partnerOf(before, i), partnerOf(after, i)];
    if (was === is) return [];
    return [{ fact: 'partner', of: p.id, label: words.fact('partner'), from: seen(was), to: seen(is), holder: null }];
  });
}
