/**
 * This module answers questions as a person would who knows everything about a household and tells only what is asked.
 */
import type { PersonInput, SituationInput } from '../../engine/core/src/situation/input.ts';
import type { Situation } from '../../engine/core/src/situation/model.ts';
import type { Question } from '../../engine/core/src/contract/question.ts';
import { rulebook } from '../open-rulebook.ts';

/** Returns the description with the answer to a question at the place that the question names. */
export function writeTrueAnswer(
  input: SituationInput,
  question: Question,
  whole: SituationInput,
  known: Situation,
): SituationInput {
  if (question.fact === 'others') return withOthers(input, whole);
  return setAtPath(input, question.path, valueOf(question, whole, known)) as SituationInput;
}

/**
 * Adds the other persons to the description, and says that there is nobody else. Whoever lists a person also says where
 * the person differs from what is assumed of listed persons.
 */
function withOthers(input: SituationInput, whole: SituationInput): SituationInput {
  const persons = Object.fromEntries(
    Object.entries(whole.persons).map(([id, told]): [string, PersonInput | null] => [
      id,
      { ...saidOfListed(told), ...input.persons[id] },
    ]),
  );
  return { ...input, persons, others: 'none' };
}

function saidOfListed(told: PersonInput | null): PersonInput {
  return Object.fromEntries(Object.entries(told ?? {}).filter(([fact]) => GOES_WITHOUT_SAYING.has(fact)));
}

const GOES_WITHOUT_SAYING: ReadonlySet<string> = new Set(
  rulebook.facts.filter((f) => f.listed !== null).map((f) => f.id),
);

function valueOf(question: Question, whole: SituationInput, known: Situation): unknown {
  const at = (id: string): number => known.persons.findIndex((p) => p.id === id);
  const told = question.path.reduce<unknown>(step, whole);
  // The answer to a list has a row for each thing, not yet described.
  if (question.asks.kind === 'list') return ((told ?? []) as readonly unknown[]).map(() => ({}));
  if (question.fact === 'related') return known.related[at(question.of)]?.[at(String(question.path.at(-1)))] ?? 'none';
  if (question.fact === 'partner') {
    const partner = (known.partner[at(question.of)] ?? []).indexOf(true);
    return partner < 0 ? 'none' : (known.persons[partner]?.id ?? 'none');
  }
  if (told === undefined) throw new Error(`nothing is known of ${question.path.join('.')}`);
  return told;
}

function step(at: unknown, key: string | number): unknown {
  return at === null || typeof at !== 'object' ? undefined : (at as Record<string | number, unknown>)[key];
}

/** Returns a copy of a tree with a value at a path. */
export function setAtPath(tree: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(tree)) return tree.map((item: unknown, i) => (i === key ? setAtPath(item, rest, value) : item));
  const object = (tree ?? {}) as Record<string, unknown>;
  return { ...object, [key]: setAtPath(object[key], rest, value) };
}
