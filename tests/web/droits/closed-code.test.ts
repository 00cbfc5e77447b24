/**
 * These tests check a code, the short text in which a visitor of `/droits` keeps the answers. In the decoded answers,
 * no screen of the interview may close a fact that was told otherwise. The tests compare the situations that the engine
 * reads before encoding and after decoding.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Row, Situation } from '../../../engine/core/src/situation/model.ts';
import { findValueOn } from '../../../engine/core/src/situation/pieces.ts';
import { readSituation } from '../../../engine/core/src/situation/read.ts';
import type { Answers } from '../../../web/src/lib/door/answers.ts';
import { buildSituation } from '../../../web/src/lib/door/situation.ts';
import { decodeAnswers } from '../../../web/src/lib/droits/code/decode.ts';
import { encodeAnswers, type EncodingContext } from '../../../web/src/lib/droits/code/encode.ts';
import { SHEETS_WITH_CLOSED_SCREENS } from '../../../web/src/lib/droits/code/sheets.test-data.ts';
import { rulebook } from '../../open-rulebook.ts';

const of = (day: number): EncodingContext => ({ region: null, language: 'fr', day, screens: rulebook.screens });

it('closes nothing that was told otherwise', () => {
  fc.assert(
    fc.property(SHEETS_WITH_CLOSED_SCREENS, ([day, answers]) => {
      const decoded = decodeAnswers(encodeAnswers(answers, of(day)).code);
      if (!decoded.ok) throw new Error(decoded.wrong);
      const [told, held] = [answers, readable(decoded.answers)].map((one) =>
        readSituation(rulebook, alone(buildSituation(one, rulebook, 'fr').situation), day),
      );
      if (told !== undefined && held !== undefined)
        expect(closedOtherwise(held, told, readable(decoded.answers), day)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

/**
 * Removes what was closed for a person, or for the home, when an answer about that person or the home has an error. A
 * code may hold a range that ends above the bound of the vocabulary; where there is such an error, no screen closes
 * anything (`door/evaluation.ts`).
 */
function readable(answers: Answers): Answers {
  const { errors } = buildSituation(answers, rulebook, 'fr');
  expect(new Set(errors.values()).size).toBeLessThan(2);
  const open = [...errors.keys()].map((name) => name.replace(/\..*/, '.closed'));
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !open.includes(name)));
}

/** Removes all ties between persons, because random ties may contradict each other and no screen closes a tie. */
function alone(situation: unknown): unknown {
  const { persons, ...rest } = situation as {
    readonly persons: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
  const untied = Object.entries(persons).map(([id, { partner: _, related: __, ...facts }]) => [id, facts] as const);
  return { ...rest, persons: Object.fromEntries(untied) };
}

/**
 * Lists the facts, receipts and lists that are closed in the situation `held`, but open or different in the situation
 * `told`.
 *
 * @param answers the answers of `held`
 */
function closedOtherwise(held: Situation, told: Situation, answers: Answers, day: number): readonly string[] {
  const rows = (one: Situation): ReadonlyMap<string, Row> =>
    new Map([...one.persons.map((person) => [person.id, person] as const), ['home', one.home] as const]);
  const before = rows(told);
  const facts = [...rows(held)].flatMap(([of, row]) =>
    (row.closed ?? []).filter((name) => !isSame(row, before.get(of), name, day)).map((name) => `${of}.${name}`),
  );
  const open = (one: Situation, kind: string, of: string): boolean =>
    one.thingsUnknown.some((unknown) => unknown.kind === kind && unknown.of === of);
  const count = (one: Situation, kind: string, of: string): number =>
    one.things.filter((thing) => thing.id.startsWith(`${of}.${kind}[`)).length;
  const lists = [...before.keys()].flatMap((of) =>
    listsClosed(answers[`${of}.closed`] ?? '')
      .filter(
        (kind) => (open(told, kind, of) && !open(held, kind, of)) || count(held, kind, of) !== count(told, kind, of),
      )
      .map((kind) => `${of}.${kind}`),
  );
  return [...facts, ...lists];
}

/**
 * Lists the kinds of things that the screens close.
 *
 * @param words the ids of the screens, separated by spaces
 */
function listsClosed(words: string): readonly string[] {
  const ids = words.split(' ');
  const screens = rulebook.screens.filter(({ id }) => ids.includes(id));
  return screens.flatMap(({ closes }) => closes.flatMap(({ kind, name }) => (kind === 'thing' ? [name] : [])));
}

function isSame(row: Row, other: Row | undefined, name: string, day: number): boolean {
  const at = (one: Row | undefined): unknown =>
    one?.plain[name] ?? (one?.dated[name] === undefined ? undefined : findValueOn(one.dated[name], day));
  return JSON.stringify(at(row)) === JSON.stringify(at(other));
}
