/**
 * This module lists the names that can stand in a formula at a place. Suggestions for a misspelt name are chosen from
 * them.
 */
import type { Law, Right } from '../model.ts';
import type { Rulebook } from '../rulebook.ts';

export interface Standpoint {
  readonly right: Right | null;
  readonly law: Law | null;
  /** Is the scope of names without a prefix. */
  readonly me: string;
  /** Is the scope of `member`, or `null` when there is none. */
  readonly member: string | null;
}

/** Returns the names and dotted paths of facts, groups, figures and open points as they can be written at a place. */
export function listNamesAt(rulebook: Rulebook, from: Standpoint): readonly string[] {
  const { me, member, right } = from;
  const through = (prefix: string, scope: string): string[] =>
    below(prefix, [...factsOf(rulebook, from, scope), ...overPersons(rulebook, scope)]);
  const rights = rulebook.rights.map((r) => `may_get.${r.name}`);
  return [
    'date',
    'me',
    ...(right === null ? [] : ['asked', 'granted']),
    ...through('', me),
    ...(me === 'person' ? through('me.', me) : []),
    ...(member === null ? [] : ['member', ...through('member.', member), ...listGroupsAt(rulebook, from)]),
    ...below('home.', factsOf(rulebook, from, 'home')),
    ...(me === 'person' ? rights : []),
    ...(member === 'person' ? below('member.', rights) : []),
    ...openPoints(rulebook, right),
    ...below('param.', listFiguresAt(rulebook, right)),
  ];
}

export function listGroupsAt(rulebook: Rulebook, { law }: Pick<Standpoint, 'law'>): readonly string[] {
  return [...(law?.groups ?? []), ...rulebook.groups].map((group) => group.name);
}

/** Returns the names that can follow `param.`. The figures of the right itself may also be written without its name. */
export function listFiguresAt(rulebook: Rulebook, right: Right | null): readonly string[] {
  const all = [...rulebook.figures, ...rulebook.rights.flatMap((r) => r.figures)].map((figure) => figure.id);
  const own = right === null ? [] : right.figures.map((figure) => figure.id.slice(right.name.length + 1));
  return [...own, ...all];
}

/**
 * Returns the facts of a scope by their names at this place: facts of the law, of the vocabulary, and of other rights.
 */
function factsOf(rulebook: Rulebook, { right, law }: Standpoint, scope: string): string[] {
  const derived = (of: Right, laws: readonly Law[]): string[] =>
    laws
      .flatMap((l) => l.facts)
      .filter((f) => f.scope === scope)
      .map((f) => f.id.slice(of.name.length + 1));
  return [
    ...(right === null || law === null ? [] : derived(right, [law]).map((name) => local(name, scope))),
    ...rulebook.facts.filter((f) => f.scope === scope).map((f) => local(f.id, scope)),
    ...(scope === 'person' ? rulebook.rights.flatMap((r) => below(`${r.name}.`, derived(r, r.laws))) : []),
  ];
}

/** Returns paths such as `owner.birth`: a fact of the person whom another fact names. */
function overPersons(rulebook: Rulebook, scope: string): string[] {
  const persons = rulebook.facts.filter((f) => f.scope === 'person').map((f) => f.id);
  const naming = rulebook.facts.filter((f) => f.scope === scope && f.type.kind === 'person');
  return naming.flatMap((f) => below(`${local(f.id, scope)}.`, persons));
}

function openPoints(rulebook: Rulebook, right: Right | null): string[] {
  const points = rulebook.rights.flatMap((r) => r.laws.flatMap((l) => l.open.map((o) => ({ of: r, id: o.id }))));
  return points.flatMap(({ of, id }) => (of === right ? [id.replace(`.${of.name}.`, '.'), id] : [id]));
}

function local(id: string, scope: string): string {
  return scope === 'person' ? id : id.slice(scope.length + 1);
}

function below(prefix: string, names: readonly string[]): string[] {
  return names.map((name) => `${prefix}${name}`);
}
