/**
 * This module resets the facts that may follow from other facts to what the household itself told, so that a completion
 * fills in only the other facts.
 */
import type { Rulebook } from '../../engine/core/src/rulebook/rulebook.ts';
import type { HomeInput, SituationInput } from '../../engine/core/src/situation/input.ts';

type Said = Readonly<Record<string, unknown>>;

/**
 * Returns the completion `whole`, in which the facts, receipts and lists that may follow from others are again as in
 * `told`.
 */
export function keepImpliedAsTold(rulebook: Rulebook, told: SituationInput, whole: SituationInput): SituationInput {
  const follow = namesThatFollow(rulebook);
  const persons = Object.entries(whole.persons).map(([id, person]) => {
    const before = told.persons[id] ?? {};
    const rest = asTold(before, person ?? {}, follow.person);
    const gets = asTold(
      (before['gets'] as Said | undefined) ?? {},
      (rest['gets'] as Said | undefined) ?? {},
      follow.receipts,
    );
    return [id, { ...rest, gets }] as const;
  });
  return {
    ...whole,
    persons: Object.fromEntries(persons) as SituationInput['persons'],
    home: asTold(told.home ?? {}, whole.home ?? {}, follow.home) as HomeInput,
  };
}

function asTold(told: Said, whole: Said, names: ReadonlySet<string>): Said {
  const others = Object.entries(whole).filter(([name]) => !names.has(name));
  return Object.fromEntries([...others, ...Object.entries(told).filter(([name]) => names.has(name))]);
}

/**
 * Returns the names of what may follow from other facts: the facts and lists of a person, those of the home, and the
 * receipts.
 */
function namesThatFollow({
  facts,
  things,
}: Rulebook): Readonly<Record<'person' | 'home' | 'receipts', ReadonlySet<string>>> {
  const following = facts.filter(({ implied }) => implied.length > 0).map(({ id }) => id);
  const listsOf = (of: 'person' | 'home') =>
    things.flatMap((thing) => (thing.of === of && thing.none !== null ? [thing.kind] : []));
  return {
    person: new Set([...following.filter((id) => !id.includes('.')), ...listsOf('person')]),
    home: new Set([...following.flatMap((id) => (id.startsWith('home.') ? [id.slice(5)] : [])), ...listsOf('home')]),
    receipts: new Set(following.flatMap((id) => /^gets\.([^.]+)$/.exec(id)?.[1] ?? [])),
  };
}
