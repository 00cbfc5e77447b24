/**
 * This module checks the screens of the interview. What a screen closes must be a word of the vocabulary, with a
 * possible value that nothing else contradicts. What it asks directly must be a fact of the vocabulary, or a relation
 * between persons. Its ages, urgent needs and livelihoods must refer to something that exists, and its texts must exist
 * in each language.
 */
import type { Place } from '../../language/ast.ts';
import type { RuleFiles } from '../files.ts';
import type { Closing, Screen } from '../interview/screen.ts';
import type { FactDef } from '../model.ts';
import { isSameUnit } from '../../language/unit.ts';
import { createProblem } from '../report.ts';
import type { Report } from '../report.ts';
import type { Rulebook } from '../rulebook.ts';
import { didYouMean } from '../word.ts';
import type { ValueType } from '../../values/types.ts';
import { checkTextKeys, createMissingFileProblem } from './texts.ts';

const GETS = 'gets.';
const YEARS = { year: 1 };
/** Lists what a screen can ask a person besides facts. */
const TIES: readonly string[] = ['partner', 'related'];

export function refuseScreens(rulebook: Rulebook, files: RuleFiles, domains: readonly string[], report: Report): void {
  refuseUnclosed(rulebook, report);
  refuseFields(rulebook, report);
  refuseAges(rulebook, report);
  refuseEmpty(rulebook, report);
  refuseNeeds(rulebook, domains, report);
  refuseLivelihoods(rulebook, report);
  refuseTexts(rulebook, files, report);
}

function refuseUnclosed(rulebook: Rulebook, report: Report): void {
  const closed = new Map<string, Closing>();
  for (const screen of rulebook.screens)
    for (const closing of screen.closes) {
      refuseClosing(rulebook, screen, closing, report);
      const key = `${screen.of} ${closing.kind} ${closing.name}`;
      const before = closed.get(key);
      if (before !== undefined && before.value !== closing.value) refuseSecond(closing, before, report);
      closed.set(key, closing);
    }
}

function refuseClosing(rulebook: Rulebook, screen: Screen, closing: Closing, report: Report): void {
  const known = knownTo(rulebook, screen, closing.kind);
  const def = known.get(closing.name);
  if (def === undefined) {
    report(
      createProblem(
        closing.place,
        'unknown-word',
        `"${closing.name}" is no ${NOUNS[closing.kind]} of ${screen.of === 'home' ? 'the home' : 'a person'}.`,
        'What is closed under a wrong name stays open without a word.',
        didYouMean(closing.name, known.keys(), 'Write a name of the vocabulary, without the prefix of its place.'),
      ),
    );
  } else if (closing.kind === 'fact' && def !== null) refuseValue(def, closing, report);
}

const NOUNS: Readonly<Record<Closing['kind'], string>> = {
  fact: 'fact',
  receipt: 'receipt',
  thing: 'kind of thing',
};

/** Maps the names of what a screen can close to the definitions. The value is `null` for a kind of thing. */
function knownTo(
  { facts, things }: Rulebook,
  { of }: Screen,
  kind: Closing['kind'],
): ReadonlyMap<string, FactDef | null> {
  if (kind === 'thing') return new Map(things.filter((one) => one.of === of).map((one) => [one.kind, null] as const));
  const there = facts.filter(({ scope }) => scope === of);
  const receipts = there.filter(({ id }) => /^gets\.[^.]+$/.test(id));
  if (kind === 'receipt') return new Map(receipts.map((def) => [def.id.slice(GETS.length), def] as const));
  return new Map(
    there
      .filter(({ id }) => !id.startsWith(GETS))
      .map((def) => [of === 'home' ? def.id.slice('home.'.length) : def.id, def] as const),
  );
}

function refuseValue(def: FactDef, { name, value, place }: Closing, report: Report): void {
  const refuse = (what: string, why: string, mend: string): void =>
    report(createProblem(place, 'closed-wrongly', what, why, mend));
  if (!isValueOf(def.type, value))
    refuse(
      `"${value}" is no value of "${name}".`,
      'A screen closes a fact with a value that it can have.',
      'Write a word of the choice, yes or no, or a number within the bounds of the fact.',
    );
  else if (def.is !== null)
    refuse(
      `"${name}" is worked out from other facts.`,
      'What is closed would stand before what is worked out.',
      'Close the facts from which it is worked out.',
    );
  else if (def.implied.some((line) => line.value.text !== String(value)))
    refuse(
      `"${name}" is closed with ${value}, and may follow from other facts with another value.`,
      'What follows comes before what is closed, and a screen does not know what follows.',
      'Let the screen ask this fact, and take it out of what it closes.',
    );
}

function isValueOf(type: ValueType, value: string | number): boolean {
  switch (type.kind) {
    case 'truth':
      return value === 'yes' || value === 'no';
    case 'choice':
      // A duty cannot be closed, because the answer "nothing else" must never count as a refusal.
      return type.duty === undefined && type.values.includes(String(value));
    case 'number':
      return typeof value === 'number' && value >= type.min && value <= type.max;
    case 'person':
      return value === 'nobody';
    case 'date':
      return false;
  }
}

function refuseSecond({ name, value, place }: Closing, before: Closing, report: Report): void {
  report(
    createProblem(
      place,
      'closed-wrongly',
      `"${name}" is closed with ${value} here, and with ${before.value} in ${before.place.file}, line ${before.place.line}.`,
      'Whoever answers both screens would say two things at once.',
      'Give both the same value, or let one of them close it.',
    ),
  );
}

function refuseFields({ interview, facts }: Rulebook, report: Report): void {
  for (const { screen, fields } of interview) {
    const own = facts.filter((def) => def.scope === screen.of && def.is === null).map(({ id }) => id);
    const known = screen.of === 'home' ? own : [...own, ...TIES];
    for (const { fact, place } of fields)
      if (!known.includes(fact))
        report(
          createProblem(
            place,
            'unknown-word',
            `"${fact}" is no fact of ${screen.of === 'home' ? 'the home' : 'a person'} that can be asked.`,
            'A field under a wrong name is asked of nobody.',
            didYouMean(fact, known, 'Write a fact of the vocabulary, without the prefix of its place.'),
          ),
        );
  }
}

/**
 * Refuses a screen that does not have exactly one of four purposes: closing words, saying that nothing has changed,
 * asking for urgent needs, or asking for documents last.
 */
function refuseEmpty({ interview }: Rulebook, report: Report): void {
  for (const { screen, unchanged, urgent, last, fields, place } of interview) {
    const does = [screen.closes.length > 0, unchanged !== null, urgent !== null, last].filter(Boolean).length;
    if (does === 1 && (!last || fields.length > 0)) continue;
    report(
      createProblem(
        place,
        'closed-wrongly',
        does === 0
          ? 'This screen closes nothing.'
          : does === 1
            ? 'This screen comes last, and has no fields.'
            : 'This screen closes words, says that nothing has changed, asks what is urgent, or comes last: more than one of these.',
        'Its words "nothing else" would say nothing, or two things at once.',
        'Write `editions:` with what it closes, or `unchanged:` with a number of months, or `urgent:` with needs, or `last:` with fields, and one of them alone.',
      ),
    );
  }
}

/** Refuses urgent needs for which `desks/words.yaml` names no desks to call, and domains that do not exist. */
function refuseNeeds({ interview, desks }: Rulebook, domains: readonly string[], report: Report): void {
  const refuse = (place: Place, word: string, noun: string, known: readonly string[]): void =>
    report(
      createProblem(
        place,
        'unknown-word',
        `"${word}" is no ${noun}.`,
        'Whoever ticks it would be told nothing, and nothing would come first.',
        didYouMean(word, known, `Write one of: ${known.join(', ')}.`),
      ),
    );
  const needs = Object.keys(desks.urgent);
  for (const { urgent, place } of interview)
    for (const [need, of] of Object.entries(urgent ?? {})) {
      if (!needs.includes(need)) refuse(place, need, 'need of desks/words.yaml', needs);
      for (const domain of of) if (!domains.includes(domain)) refuse(place, domain, 'domain of rulebook.yaml', domains);
    }
}

/** Refuses a livelihood that no tick of the screen shows by closing a receipt or a kind of thing. */
function refuseLivelihoods({ interview }: Rulebook, report: Report): void {
  for (const { livelihoods, ticks, place } of interview)
    for (const { id, closes } of livelihoods) {
      if (closes.some(({ kind }) => kind !== 'fact')) continue;
      report(
        createProblem(
          place,
          'unknown-word',
          `Nothing tells that somebody lives from "${id}".`,
          'Nobody would be counted among those who live so.',
          `Write ticks of this screen that close receipts or kinds of things: ${ticks.map((tick) => tick.id).join(', ')}.`,
        ),
      );
    }
}

function refuseAges({ interview, figures }: Rulebook, report: Report): void {
  const ages = figures.filter(({ type }) => type.kind === 'number' && isSameUnit(type.unit, YEARS));
  const names = ages.map(({ id }) => id);
  const read = interview.flatMap(({ alongBelow, fields, place }) => [
    { age: alongBelow, place },
    ...fields.flatMap(({ from, below, place }) => [from, below].map((age) => ({ age, place }))),
  ]);
  for (const { age, place } of read)
    if (age !== null && !names.includes(age))
      report(
        createProblem(
          place,
          'unknown-word',
          `"${age}" is no figure in years.`,
          'Children would be asked what only concerns adults.',
          didYouMean(age, names, 'Write a figure of vocabulary/figures.yaml whose unit is years.'),
        ),
      );
}

/**
 * Checks the texts of screens in every language of the rulebook, and in any other language for which there is a file.
 */
function refuseTexts({ interview, languages }: Rulebook, files: RuleFiles, report: Report): void {
  if (interview.length === 0) return;
  for (const language of languages) {
    const path = `interview/texts.${language}.yaml`;
    if (!files.has(path)) report(createMissingFileProblem(path, language));
  }
  const wanted = new Map<string, ReadonlySet<string>>([
    ['screens', new Set(interview.map(({ screen }) => screen.id))],
    ...interview.map(
      ({ screen, ticks }) => [`screens.${screen.id}.ticks`, new Set(ticks.map(({ id }) => id))] as const,
    ),
  ]);
  for (const { file, value } of files.of('screen-texts')) checkTextKeys(value, wanted, file, report);
}
