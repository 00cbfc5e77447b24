/**
 * This module writes a drawn situation, in which every value is known, as a user would write it, so that the code that
 * reads situations can be tested on it.
 */
import type { FactDef } from '../../engine/core/src/rulebook/model.ts';
import type { Rulebook } from '../../engine/core/src/rulebook/rulebook.ts';
import { toLocalName } from '../../engine/core/src/situation/fields.ts';
import type { FactInput, PersonInput, SituationInput, SpellInput } from '../../engine/core/src/situation/input.ts';
import type { Piece, Row, Situation, Stated } from '../../engine/core/src/situation/model.ts';
import { CALENDAR, showDay } from '../../engine/core/src/values/calendar.ts';

type Defs = ReadonlyMap<string, FactDef>;

export function toSituationInput(situation: Situation, rulebook: Rulebook, date: number): SituationInput {
  const defs = (scope: string): Defs =>
    new Map(rulebook.facts.filter((f) => f.scope === scope).map((f) => [toLocalName(f.scope, f.id), f]));
  const of = (kinds: 'person' | 'home', id: string): Record<string, readonly object[]> =>
    Object.fromEntries(
      rulebook.things
        .filter((t) => t.of === kinds)
        .map(({ kind, owner }) => [
          kind,
          situation.things
            .filter((t) => t.kind === kind && (kinds === 'home' || ownerOf(t.plain[owner]) === id))
            .map((t) => without(facts(t, defs(kind), date), kinds === 'home' ? '' : owner)),
        ]),
    );
  const persons = situation.persons.map((p, i): [string, PersonInput] => {
    const other = situation.partner[i]?.indexOf(true) ?? -1;
    const ties = situation.related[i]?.flatMap((tie, j) =>
      tie === null ? [] : [[situation.persons[j]?.id ?? '', tie]],
    );
    return [
      p.id,
      {
        ...facts(p, defs('person'), date),
        gets: receipts(p),
        ...of('person', p.id),
        partner: other < 0 ? 'none' : (situation.persons[other]?.id ?? ''),
        related: Object.fromEntries(ties ?? []) as Record<string, string>,
      },
    ];
  });
  return {
    persons: Object.fromEntries(persons),
    home: { ...facts(situation.home, defs('home'), date), ...of('home', 'home') } as NonNullable<
      SituationInput['home']
    >,
  };
}

function ownerOf(value: Stated | undefined): string {
  return value?.kind === 'set' ? (value.values[0] ?? '') : '';
}

function without(row: Record<string, FactInput>, name: string): Record<string, FactInput> {
  return Object.fromEntries(Object.entries(row).filter(([key]) => key !== name));
}

function facts(row: Row, defs: Defs, date: number): Record<string, FactInput> {
  const plain = Object.entries(row.plain).map(([name, v]) => [name, word(v, defs.get(name))] as const);
  const dated = Object.entries(row.dated)
    .filter(([name]) => !name.startsWith('gets.'))
    .map(([name, pieces]) => [name, overTime(pieces, defs.get(name), date)] as const);
  return Object.fromEntries([...plain, ...dated]);
}

function overTime(pieces: readonly Piece[], def: FactDef | undefined, date: number): FactInput {
  if (def?.kept === 'spells') return spells(pieces, (v) => ({ value: word(v, def) }));
  if (pieces.length === 1) return word(pieces[0]?.value ?? null, def);
  const last = CALENDAR.year(date);
  const on = (day: number): Stated | null => pieces.filter(({ from }) => from <= day).at(-1)?.value ?? null;
  return Object.fromEntries(
    [last - 2, last - 1, last].map((year) => [String(year), word(on(year * 10000 + 1231), def)]),
  );
}

function spells(pieces: readonly Piece[], of: (value: Stated | null) => object): readonly SpellInput[] {
  return pieces.map(({ from, value }, i) => {
    const next = pieces[i + 1];
    const until = next === undefined ? {} : { until: showDay(CALENDAR.days_after(next.from, -1)) };
    return { from: showDay(Math.max(from, 19000101)), ...until, ...of(value) };
  });
}

function receipts(row: Row): Record<string, readonly SpellInput[]> {
  const names = Object.keys(row.dated).flatMap((name) => /^gets\.(\w+)$/.exec(name)?.[1] ?? []);
  return Object.fromEntries(
    names.map((name) => {
      const amount = row.dated[`gets.${name}.amount`]?.[0]?.value ?? null;
      const all = spells(row.dated[`gets.${name}`] ?? [], (v) => ({
        value: word(v, undefined),
        ...(amount === null || word(v, undefined) === 'no' ? {} : { amount: word(amount, undefined) }),
      }));
      return [name, all];
    }),
  );
}

function word(value: Stated | null, def: FactDef | undefined): string | number {
  if (value === null) throw new Error('all that was drawn is known');
  if (value.kind === 'truth') return value.value ? 'yes' : 'no';
  if (value.kind === 'set') return value.values[0] ?? '';
  return def?.type.kind === 'date' ? showDay(value.lo) : value.lo;
}
