/**
 * This module ensures that each word has one meaning: no word may be more than one of fact, group, thing, right, value
 * of a choice, and word of the language. Only values of choices, and facts of different scopes, may share a word among
 * themselves.
 */
import type { Place } from '../../language/ast.ts';
import type { RuleFiles } from '../files.ts';
import type { Law, Right } from '../model.ts';
import type { Rulebook } from '../rulebook.ts';
import { createProblem } from '../report.ts';
import type { Report } from '../report.ts';
import { listChoiceValues, toLocalFactName } from '../words.ts';

interface Meaning {
  readonly what: 'fact' | 'group' | 'thing' | 'right' | 'value' | 'word of the language';
  /** Is the scope of a fact. Facts of different scopes may share a word. */
  readonly scope: string | null;
  readonly place: Place | null;
}

const OF_THE_LANGUAGE = [
  'and',
  'or',
  'not',
  'in',
  'yes',
  'no',
  'if',
  'otherwise',
  'date',
  'asked',
  'granted',
  'me',
  'member',
  'home',
  'nobody',
  'param',
  'gets',
  'may_get',
  'reading',
  'discretion',
  'month',
  'quarter',
  'year',
];

type Words = Map<string, Meaning>;

export function refuseAmbiguousWords(rulebook: Rulebook, files: RuleFiles, report: Report): void {
  const shared: Words = new Map(
    OF_THE_LANGUAGE.map((word) => [word, { what: 'word of the language', scope: null, place: null }]),
  );
  const add = adder(shared, report);
  for (const right of rulebook.rights) {
    const entry = files.one('right', `rights/${right.id}/right.yaml`);
    if (entry !== null) add(right.name, 'right', null, entry.file.place(''));
  }
  for (const thing of rulebook.things) add(thing.kind, 'thing', null, thing.place);
  for (const fact of rulebook.facts) {
    if (!fact.id.startsWith('gets.')) add(fact.id.slice(fact.id.lastIndexOf('.') + 1), 'fact', fact.scope, fact.place);
  }
  for (const group of rulebook.groups) add(group.name, 'group', null, group.place);
  for (const fact of rulebook.facts) {
    if (fact.type.kind === 'choice') for (const value of fact.type.values) add(value, 'value', null, fact.place);
  }
  for (const { file, value } of files.of('vocabulary')) {
    for (const relation of value.relations?.values ?? []) add(relation, 'value', null, file.place('relations.values'));
  }
  for (const right of rulebook.rights) for (const law of right.laws) refuseInLaw(right, law, shared, rulebook, report);
}

/**
 * Checks the words of a law against one another and against the words that all laws share. The law of another right may
 * use the same words with other meanings.
 */
function refuseInLaw(
  right: Right,
  law: Law,
  shared: ReadonlyMap<string, Meaning>,
  rulebook: Rulebook,
  report: Report,
): void {
  const add = adder(new Map(shared), report);
  for (const fact of law.facts)
    add(toLocalFactName(right, fact.id).replace(/^.*\./, ''), 'fact', fact.scope, fact.place);
  for (const group of law.groups) add(group.name, 'group', null, group.place);
  for (const fact of law.facts)
    for (const value of listChoiceValues(right, law, fact, rulebook) ?? []) add(value, 'value', null, fact.place);
  for (const point of law.open) {
    if (point.type.kind === 'choice') for (const value of point.type.values) add(value, 'value', null, point.place);
  }
}

function adder(
  words: Words,
  report: Report,
): (word: string, what: Meaning['what'], scope: string | null, place: Place) => void {
  return (word, what, scope, place) => {
    const known = words.get(word);
    if (known === undefined) {
      words.set(word, { what, scope, place });
      return;
    }
    const sameKind = known.what === what && (what === 'value' || (what === 'fact' && known.scope !== scope));
    if (sameKind) return;
    const where = known.place === null ? '' : ` (${known.place.file}, line ${known.place.line})`;
    report(
      createProblem(
        place,
        'word-twice',
        `"${word}" is a ${what} here, and a ${known.what} elsewhere${where}.`,
        'A line must have one meaning for whoever reads it.',
        `Give the ${what} another name.`,
      ),
    );
  };
}
