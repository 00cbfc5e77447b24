/** The official picture: the household as the sources hold it, and where it is other than life. */
import type { Compiled } from '../../evaluate/compiled.ts';
import { readSituation } from '../../situation/read.ts';
import { isObject } from '../../situation/reading.ts';
import type { PersonRow, Row, Situation } from '../../situation/model.ts';
import { patched } from '../change/apply.ts';
import { workedRules } from '../change/rules.ts';
import { delayed } from './delay.ts';

/**
 * @param corrections what the registers still say as far as the person knows it, in the form of a situation: only what
 *   is written there is laid over the picture
 * @throws ProblemError naming each field of the corrections that is wrong
 */
export function officialPicture(
  compiled: Compiled,
  situation: Situation,
  date: number,
  corrections: unknown = undefined,
): Situation {
  const { rulebook } = compiled;
  const { official } = rulebook.crossings;
  const held = delayed(rulebook, situation, date);
  const seen =
    official === null
      ? held
      : patched(
          rulebook,
          workedRules(compiled, held, date),
          official,
          held.persons.map((p) => p.id),
          'widen',
        );
  return corrections === undefined || corrections === null ? seen : corrected(compiled, seen, date, corrections);
}

function corrected({ rulebook }: Compiled, seen: Situation, date: number, raw: unknown): Situation {
  const described = isObject(raw) && isObject(raw['persons']) ? raw['persons'] : {};
  const everybody = Object.fromEntries(seen.persons.map((p) => [p.id, {}]));
  const whole = { ...(isObject(raw) ? raw : {}), persons: { ...everybody, ...described } };
  const told = readSituation(rulebook, whole, date);
  const home = isObject(raw) && isObject(raw['home']) ? Object.keys(raw['home']) : [];
  const at = (id: string): number => told.persons.findIndex((p) => p.id === id);
  const persons = seen.persons.map((person) => {
    const fields = described[person.id];
    const row = told.persons[at(person.id)];
    return row === undefined || !isObject(fields) ? person : overlaid(person, row, fieldNames(fields));
  });
  return {
    ...seen,
    persons,
    home: overlaid(seen.home, told.home, home.includes('commune') ? [...home, 'region'] : home),
    communes: told.communes.length > 0 ? told.communes : seen.communes,
    partner: seen.partner.map((row, i) =>
      row.map((pair, j) => {
        const [a, b] = [seen.persons[i], seen.persons[j]];
        const says = [a, b].some((p) => tellsPartner(described[p?.id ?? '']));
        return says ? (told.partner[at(a?.id ?? '')]?.[at(b?.id ?? '')] ?? null) : pair;
      }),
    ),
  };
}

function tellsPartner(fields: unknown): boolean {
  return isObject(fields) && 'partner' in fields;
}

/** The facts that an entry names: a receipt with all that stands beside it. */
function fieldNames(fields: Readonly<Record<string, unknown>>): readonly string[] {
  const gets = isObject(fields['gets']) ? Object.keys(fields['gets']).map((name) => `gets.${name}`) : [];
  return [...Object.keys(fields), ...gets];
}

function overlaid<R extends Row | PersonRow>(row: R, told: Row, names: readonly string[]): R {
  const named = (name: string): boolean =>
    names.some((n) => name === n || (n.startsWith('gets.') && name.startsWith(`${n}.`)));
  const pick = <T>(facts: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(facts).filter(([name]) => named(name)));
  return { ...row, plain: { ...row.plain, ...pick(told.plain) }, dated: { ...row.dated, ...pick(told.dated) } };
}
