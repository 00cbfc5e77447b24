/** This module tells single facts of a household as they are in a description that knows everything. */
import type { PersonRow, Row, Situation, ThingRow } from '../../engine/core/src/situation/model.ts';
import { isIncompleteList, type FactPlace } from './changed-situation.ts';
import { rulebook } from './shared.ts';

/** Returns what is told, with a fact or a list of things as it is in the whole description. */
export function tellTruth(told: Situation, whole: Situation, place: FactPlace): Situation {
  const at = told.persons.findIndex(({ id }) => id === place.of);
  if (place.fact === 'others') return { ...told, othersUnknown: whole.othersUnknown };
  if (place.fact === 'partner') return { ...told, partner: withCross(told.partner, whole.partner, at) };
  if (place.fact === 'related') return { ...told, related: withCross(told.related, whole.related, at) };
  return isIncompleteList(told, place) ? tellList(told, whole, place) : tellFact(told, whole, place);
}

/** Takes the row and the column of one person from the other table. */
function withCross<T>(told: readonly (readonly T[])[], whole: readonly (readonly T[])[], at: number): T[][] {
  return told.map((row, i) => row.map((value, j) => (i === at || j === at ? (whole[i]?.[j] ?? value) : value)));
}

/** Completes a list: nothing is told of the things that were not in it but whose they are. */
function tellList(told: Situation, whole: Situation, { fact: kind, of }: FactPlace): Situation {
  const isOfList = (thing: ThingRow): boolean => thing.kind === kind && thing.id.startsWith(`${of}.${kind}[`);
  const bare = whole.things.filter(isOfList).map((thing) => ({ ...thing, plain: ownerOf(thing), dated: {} }));
  const known = new Map([...bare, ...told.things].map((thing) => [thing.id, thing]));
  return {
    ...told,
    things: whole.things.flatMap(({ id }) => known.get(id) ?? []),
    thingsUnknown: told.thingsUnknown.filter((list) => list.kind !== kind || list.of !== of),
  };
}

function ownerOf({ plain }: ThingRow): Row['plain'] {
  return plain['owner'] === undefined ? {} : { owner: plain['owner'] };
}

function tellFact(told: Situation, whole: Situation, { fact, of }: FactPlace): Situation {
  const def = rulebook.facts.find(({ id }) => id === fact);
  if (def === undefined) throw new Error(`nothing is called "${fact}"`);
  const name = def.scope === 'person' ? fact : fact.slice(def.scope.length + 1);
  const tell = <R extends Row>(row: R, from: Row | undefined): R => {
    // Whoever tells a receipt tells its amount as well.
    const names = [name, `${name}.amount`];
    const plain = Object.fromEntries(names.flatMap((n) => (from?.plain[n] === undefined ? [] : [[n, from.plain[n]]])));
    const dated = Object.fromEntries(names.flatMap((n) => (from?.dated[n] === undefined ? [] : [[n, from.dated[n]]])));
    return { ...row, plain: { ...row.plain, ...plain }, dated: { ...row.dated, ...dated } };
  };
  const tellAt = <R extends PersonRow | ThingRow>(rows: readonly R[], from: readonly R[]): R[] =>
    rows.map((row) =>
      row.id === of
        ? tell(
            row,
            from.find(({ id }) => id === of),
          )
        : row,
    );
  if (of === 'home') return { ...told, home: tell(told.home, whole.home), communes: whole.communes };
  return { ...told, persons: tellAt(told.persons, whole.persons), things: tellAt(told.things, whole.things) };
}
