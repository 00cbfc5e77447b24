/**
 * This module generates sets of answers for the tests of codes. About half of the slots of the table stay empty, and
 * nearly all of those for answers that differ from a closed screen.
 */
import fc from 'fast-check';
import { drawClosedWords } from '../../../../../tests/generators/closed.ts';
import { rulebook } from '../../../../../tests/open-rulebook.ts';
import { listPersonIds, type Answers } from '../../door/answers.ts';
import { formatMonthsBefore } from './ages.ts';
import { formatBand } from './bands.ts';
import { SCREENS } from './screens.ts';
import { TABLE, type ScreenSlot, type CodeSlot } from './table.ts';
import { listOtherIds, listKinSlots } from './walk.ts';

type Told = readonly (readonly [string, string])[];

/**
 * Generates an answer that the slot has a place for, or no answer.
 * @param often one answer in this number is not empty
 */
function answerIn(slot: CodeSlot, name: string, day: number, often = 2): fc.Arbitrary<Told> {
  const cuts = slot.kind === 'band' ? slot.cuts.length : 0;
  const text =
    slot.kind !== 'band'
      ? fc.constantFrom(...slot.values.filter((value) => value !== ''))
      : fc
          .tuple(fc.nat(cuts - 1), fc.nat(cuts - 1))
          // Two equal ends would be an empty range of ages.
          .filter(([a, b]) => slot.of !== 'births' || a !== b)
          .map(([a, b]) =>
            formatBand(slot, { min: slot.cuts[Math.min(a, b)] ?? 0, max: slot.cuts[Math.max(a, b)] ?? 0 }, day),
          );
  const nothing = { weight: often - 1, arbitrary: fc.constant('') };
  return fc.oneof(nothing, text).map((said) => (said === '' ? [] : [[name, said] as const]));
}

const kin = TABLE.kin.kind === 'choice' ? TABLE.kin.values.filter((value) => value !== '') : [];

function peopleOn(day: number): fc.Arbitrary<Answers> {
  const person = fc
    .constantFrom(...kin)
    .chain((relation) =>
      fc
        .tuple(...listKinSlots(relation).map((slot) => answerIn(slot, slot.name, day)))
        .map((all): Told => [['relation', relation], ...all.flat()]),
    );
  return fc.array(person, { maxLength: 7 }).map((all) => ({
    ...Object.fromEntries(all.flatMap((facts, i) => facts.map(([name, text]) => [`p${i + 2}.${name}`, text]))),
    ...(all.length === 0 ? {} : { persons: listOtherIds(all.length) }),
  }));
}

/** Generates sets of answers to the slots of the table, with up to seven other persons. */
export function generateAnswerSheets(day: number): fc.Arbitrary<Answers> {
  const own = fc.tuple(...[...TABLE.first, ...TABLE.last].map((slot) => answerIn(slot, slot.name, day)));
  return fc.tuple(own, peopleOn(day)).map(([all, people]) => ({ ...Object.fromEntries(all.flat()), ...people }));
}

export const CODE_TEST_DAY = 20261126;
export const DAYS = fc.constantFrom(CODE_TEST_DAY, 20280229, 20270228, 20361231);

/**
 * Generates the answers of one person or of the home about screens: which are closed, what differs from them, and since
 * when nothing has changed.
 */
function toldOf(holder: string, kind: 'person' | 'home', day: number): fc.Arbitrary<Told> {
  const otherwise = (screen: ScreenSlot): fc.Arbitrary<Told> =>
    fc.tuple(...screen.told.map((slot) => answerIn(slot, `${holder}.${slot.name}`, day, 60))).map((all) => all.flat());
  return fc
    .tuple(
      drawClosedWords(rulebook, kind),
      fc.tuple(...SCREENS[kind].map(otherwise)),
      answerIn(SCREENS.unchanged, `${holder}.unchanged`, day),
    )
    .map(([words, told, unchanged]) => [
      ...told.flat(),
      ...unchanged.map(([name, months]) => [name, formatMonthsBefore(months, day)] as const),
      ...(words.length === 0 ? [] : [[`${holder}.closed`, words.join(' ')] as const]),
    ]);
}

/**
 * Adds answers about screens to generated answers, for the home and for each person; some of them have closed screens
 * and others have none.
 */
function closedSheets(day: number, rest: fc.Arbitrary<Answers>): fc.Arbitrary<Answers> {
  return rest.chain((answers) =>
    fc
      .tuple(toldOf('home', 'home', day), ...listPersonIds(answers).map((id) => toldOf(id, 'person', day)))
      .map((all) => ({ ...answers, ...Object.fromEntries(all.flat()) })),
  );
}

const small: fc.Arbitrary<Answers> = fc.constantFrom<Answers>(
  {},
  { 'p1.living_place': 'own_home', others: 'none' },
  { persons: 'p2', 'p2.relation': 'partner', 'p1.job': '1' },
  { persons: 'p2 p3', 'p2.relation': 'child', 'p3.relation': 'child', 'home.tenure': 'private_tenant' },
);
/** Generates pairs of a day, yyyymmdd, and a set of answers in which screens may be closed. */
export const SHEETS_WITH_CLOSED_SCREENS: fc.Arbitrary<readonly [number, Answers]> = DAYS.chain((day) =>
  fc.tuple(fc.constant(day), closedSheets(day, fc.oneof({ weight: 3, arbitrary: small }, generateAnswerSheets(day)))),
);
