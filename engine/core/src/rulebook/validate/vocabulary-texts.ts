/** This module refuses a word of the vocabulary that has no text in a language, and a text that stands for no word. */
import type { RuleFiles } from '../files.ts';
import type { FactDef } from '../model.ts';
import type { Rulebook } from '../rulebook.ts';
import { createProblem } from '../report.ts';
import type { Report } from '../report.ts';
import type { RulebookFile } from '../schema/rulebook.ts';
import type { VocabularyTextsFile } from '../schema/texts.ts';
import { checkTextKeys, createMissingFileProblem } from './texts.ts';
import type { Wanted } from './texts.ts';

/**
 * Checks the texts of the vocabulary.
 * @param receipts the receipts that the vocabulary names
 */
export function refuseVocabularyTexts(
  rulebook: Rulebook,
  receipts: readonly string[],
  words: RulebookFile,
  files: RuleFiles,
  report: Report,
): void {
  const asked = askedFacts(rulebook);
  const labelled = labelledReceipts(rulebook, receipts, files);
  for (const language of words.languages) {
    const path = `vocabulary/texts.${language}.yaml`;
    const texts = files.one('vocabulary-texts', path);
    if (texts === null) {
      if (!files.has(path)) report(createMissingFileProblem(path, language));
      continue;
    }
    checkTextKeys(texts.value, wantedOf(texts.value, rulebook, labelled, words), texts.file, report);
    const { questions = {} } = texts.value;
    for (const name of new Set(asked.map((fact) => keyOf(fact, questions)))) {
      if (questions[name] !== undefined) continue;
      report(
        createProblem(
          texts.file.place('questions'),
          'missing-text',
          `"${name}" has no question.`,
          'Nobody could be asked for it.',
          `Add \`${name}:\` under questions.`,
        ),
      );
    }
  }
}

/**
 * Returns the key of the text for a fact. Facts of different scopes may share a name, so a text under the whole id
 * (`job.kind`) takes precedence over one under the name alone.
 */
function keyOf(fact: Pick<FactDef, 'id'>, texts: Readonly<Record<string, unknown>>): string {
  return texts[fact.id] === undefined ? fact.id.slice(fact.id.lastIndexOf('.') + 1) : fact.id;
}

/**
 * Returns the keys that each section must have. A name alone is not wanted when every fact with this name has a text
 * under its whole id.
 */
function wantedOf(
  texts: VocabularyTextsFile,
  rulebook: Rulebook,
  labelled: ReadonlySet<string>,
  words: RulebookFile,
): Wanted {
  const facts = rulebook.facts.filter((fact) => !fact.id.startsWith('gets.'));
  const choices = facts.filter((fact) => fact.type.kind === 'choice');
  const { values = {}, questions = {} } = texts;
  const wanted = new Map<string, ReadonlySet<string>>([
    ['facts', new Set(facts.map((fact) => keyOf(fact, texts.facts)))],
    ['params', new Set(rulebook.figures.map((figure) => figure.id))],
    ['gets', labelled],
    ['things', new Set(rulebook.things.map((thing) => thing.kind))],
    ['relations', new Set(rulebook.relations.values)],
    ['holders', new Set(rulebook.facts.flatMap((fact) => fact.holder ?? []))],
    ['levels', new Set(words.levels)],
    ['duties', new Set(choices.flatMap((fact) => (isDuty(fact) ? [keyOf(fact, texts.duties ?? {})] : [])))],
    ['values', new Set(choices.map((fact) => keyOf(fact, values)))],
    ['questions', usedOf(questions, [...facts, ...rulebook.things.map(({ kind }) => ({ id: kind }))])],
  ]);
  if (words.domains !== undefined) wanted.set('domains', new Set(words.domains));
  for (const fact of choices) {
    const section = `values.${keyOf(fact, values)}`;
    const more = fact.type.kind === 'choice' ? fact.type.values : [];
    wanted.set(section, new Set([...(wanted.get(section) ?? []), ...more]));
  }
  return wanted;
}

function isDuty({ type }: FactDef): boolean {
  return type.kind === 'choice' && type.duty !== undefined;
}

/**
 * Returns the existing keys of questions that belong to a fact or a kind of thing. Questions for kinds of things and
 * for computed facts are optional.
 */
function usedOf(questions: Readonly<Record<string, string>>, facts: readonly Pick<FactDef, 'id'>[]): Set<string> {
  return new Set(facts.map((fact) => keyOf(fact, questions)).filter((key) => questions[key] !== undefined));
}

/**
 * Returns the receipts whose texts are checked: those that no right gives its name to, and those that have a text of
 * their own in some language.
 */
function labelledReceipts(
  { rights, languages }: Rulebook,
  receipts: readonly string[],
  files: RuleFiles,
): ReadonlySet<string> {
  const said = new Set(
    languages.flatMap((language) =>
      Object.keys(files.one('vocabulary-texts', `vocabulary/texts.${language}.yaml`)?.value.gets ?? {}),
    ),
  );
  const lent = new Set(rights.flatMap(({ receipt, name }) => (receipt === name ? [receipt] : [])));
  const all = [...receipts, ...rights.map(({ receipt }) => receipt)];
  return new Set(all.filter((receipt) => said.has(receipt) || !lent.has(receipt)));
}

/**
 * Returns the facts that need a question: facts that are not computed, except receipts, and except owners of things,
 * which are known from the place where the thing is listed.
 */
function askedFacts(rulebook: Rulebook): readonly FactDef[] {
  const owners = new Set(rulebook.things.map((thing) => `${thing.kind}.${thing.owner}`));
  return rulebook.facts.filter((fact) => fact.is === null && !fact.id.startsWith('gets.') && !owners.has(fact.id));
}
