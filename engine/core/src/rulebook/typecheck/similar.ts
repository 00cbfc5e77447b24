/** What could stand in a formula at one place: the words among which a misspelt one is looked for. */
import type { Law, Right } from '../model.ts';
import type { Rulebook } from '../rulebook.ts';

export interface Standpoint {
  readonly right: Right | null;
  readonly law: Law | null;
  /** Scope of the bare names. */
  readonly me: string;
  /** Scope of `member`, where there is one. */
  readonly member: string | null;
}

/** Names and dotted paths of facts, groups, figures and open points, as they would be written at a place. */
export function namesAt(rulebook: Rulebook, from: Standpoint): readonly string[] {
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
    ...(member === null ? [] : ['member', ...through('member.', member), ...groupsAt(rulebook, from)]),
    ...below('home.', factsOf(rulebook, from, 'home')),
    ...(me === 'person' ? rights : []),
    ...(member === 'person' ? below('member.', rights) : []),
    ...openPoints(rulebook, right),
    ...below('param.', figuresAt(rulebook, right)),
  ];
}

export function groupsAt(rulebook: Rulebook, { law }: Pick<Standpoint, 'law'>): readonly string[] {
  return [...(law?.groups ?? []), ...rulebook.groups].map((group) => group.name);
}

/** Names as they stand after `param.`: those of the right without its name. */
export function figuresAt(rulebook: Rulebook, right: Right | null): readonly string[] {
  const all = [...rulebook.figures, ...rulebook.rights.flatMap((r) => r.figures)].map((figure) => figure.id);
  const own = right === null ? [] : right.figures.map((figure) => figure.id.slice(right.name.length + 1));
  return [...own, ...all];
}

/** Facts of a scope by their names there: of this law, of the vocabulary, of other rights. */
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

/** `owner.birth`: a fact of the person that a fact names. */
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
