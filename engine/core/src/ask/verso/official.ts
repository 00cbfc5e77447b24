/** This module builds the official picture: the household as the sources hold it. */
import type { Compiled } from '../../run/compiled.ts';
import type { Rulebook } from '../../rulebook/rulebook.ts';
import { listCommuneFacts } from '../../situation/by-commune.ts';
import { COMMUNE, getFields, findReceiptName, REGION } from '../../situation/fields.ts';
import { isObject } from '../../situation/reading.ts';
import type { PersonRow, Row, Situation } from '../../situation/model.ts';
import { applyPatch } from '../patch/apply.ts';
import { evaluatePatchRules } from '../patch/rules.ts';
import { readCorrections, type Corrections, type WrittenFields } from './corrections.ts';
import { applyDelays } from './delay.ts';

/**
 * Returns the household as the sources hold it on a day (yyyymmdd).
 * @param corrections what the registers still say as far as the person knows it, in the form of a situation; only the
 * fields that are written replace those of the picture
 * @throws ProblemError naming each field of the corrections that is wrong, below `official`
 */
export function buildOfficialPicture(
  compiled: Compiled,
  situation: Situation,
  date: number,
  corrections: unknown = undefined,
): Situation {
  const { rulebook } = compiled;
  const { official } = rulebook.crossings;
  const ids = situation.persons.map((p) => p.id);
  const told =
    corrections === undefined || corrections === null ? null : readCorrections(rulebook, ids, corrections, date);
  const held = applyDelays(rulebook, situation, date);
  const seen =
    official === null ? held : applyPatch(rulebook, evaluatePatchRules(compiled, held, date), official, ids, 'widen');
  return told === null ? seen : corrected(rulebook, seen, told);
}

function corrected(rulebook: Rulebook, seen: Situation, { told, persons: described, home }: Corrections): Situation {
  const at = (id: string): number => told.persons.findIndex((p) => p.id === id);
  const persons = seen.persons.map((person) => {
    const fields = described.get(person.id);
    const row = told.persons[at(person.id)];
    return row === undefined || fields === undefined ? person : overlaid(person, row, fieldNames(rulebook, fields));
  });
  // When the register has another commune or region, the facts that a commune settles are replaced too.
  const settled = COMMUNE in home || REGION in home ? listCommuneFacts(rulebook) : [];
  const names = [...Object.keys(home), ...(COMMUNE in home ? [REGION] : []), ...settled];
  return {
    ...seen,
    persons,
    home: overlaid(seen.home, told.home, names),
    communes: told.communes.length > 0 ? told.communes : seen.communes,
    partner: seen.partner.map((row, i) =>
      row.map((pair, j) => {
        const [a, b] = [seen.persons[i], seen.persons[j]];
        const says = [a, b].some((p) => 'partner' in (described.get(p?.id ?? '') ?? {}));
        return says ? (told.partner[at(a?.id ?? '')]?.[at(b?.id ?? '')] ?? null) : pair;
      }),
    ),
  };
}

/**
 * Returns the names of the facts that the written fields of a person replace; the name of a receipt stands for its
 * details too.
 */
function fieldNames(rulebook: Rulebook, fields: WrittenFields): readonly string[] {
  const today = (name: string): string => `gets.${findReceiptName(getFields(rulebook), name)}`;
  const gets = isObject(fields['gets']) ? Object.keys(fields['gets']).map(today) : [];
  return [...Object.keys(fields), ...gets];
}

function overlaid<R extends Row | PersonRow>(row: R, told: Row, names: readonly string[]): R {
  const named = (name: string): boolean =>
    names.some((n) => name === n || (n.startsWith('gets.') && name.startsWith(`${n}.`)));
  const pick = <T>(facts: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(facts).filter(([name]) => named(name)));
  return { ...row, plain: { ...row.plain, ...pick(told.plain) }, dated: { ...row.dated, ...pick(told.dated) } };
}
