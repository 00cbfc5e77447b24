/** Refuses a word of the vocabulary that is not said in each language. */
import type { RuleFiles } from '../files.ts';
import type { Rulebook } from '../model.ts';
import { problemAt } from '../report.ts';
import type { Report } from '../report.ts';
import type { RulebookFile } from '../schema/rulebook.ts';
import { holdTexts, missingFile } from './texts.ts';
import type { Wanted } from './texts.ts';

/** `receipts`: those that the vocabulary names. The receipt of a right has the right's own name. */
export function refuseVocabularyTexts(rulebook: Rulebook, receipts: readonly string[], words: RulebookFile, files: RuleFiles, report: Report): void {
  const wanted = wantedOf(rulebook, receipts, words);
  const asked = askedFacts(rulebook);
  for (const language of words.languages) {
    const path = `vocabulary/texts.${language}.yaml`;
    const texts = files.one('vocabulary-texts', path);
    if (texts === null) {
      if (!files.has(path)) report(missingFile(path, language));
      continue;
    }
    holdTexts(texts.value, wanted, texts.file, report);
    for (const name of asked) {
      if (texts.value.questions?.[name] !== undefined) continue;
      report(problemAt(texts.file.place('questions'), 'missing-text', `"${name}" has no question.`,
        'Nobody could be asked for it.', `Add \`${name}:\` under questions.`));
    }
  }
}

/** Names as texts write them: facts of all scopes without prefix, since one word has one meaning. */
function wantedOf(rulebook: Rulebook, receipts: readonly string[], words: RulebookFile): Wanted {
  const facts = rulebook.facts.filter((fact) => !fact.id.startsWith('gets.'));
  const wanted = new Map<string, Set<string>>([
    ['facts', new Set(facts.map((fact) => bare(fact.id)))],
    ['gets', new Set(labelledReceipts(rulebook, receipts))],
    ['things', new Set(rulebook.things.map((thing) => thing.kind))],
    ['relations', new Set(rulebook.relations.values)],
    ['holders', new Set(rulebook.facts.flatMap((fact) => fact.holder ?? []))],
    ['levels', new Set(words.levels)],
  ]);
  if (words.domains !== undefined) wanted.set('domains', new Set(words.domains));
  for (const fact of facts) {
    if (fact.type.kind !== 'choice') continue;
    const section = `values.${bare(fact.id)}`;
    wanted.set(section, new Set([...(wanted.get(section) ?? []), ...fact.type.values]));
  }
  return wanted;
}

/** Receipts that no right lends its name to. */
function labelledReceipts(rulebook: Rulebook, receipts: readonly string[]): string[] {
  const shared = rulebook.rights.flatMap((right) => (right.receipt === right.symbol ? [] : [right.receipt]));
  return [...new Set([...receipts, ...shared])];
}

/** Facts that a question asks for: worked out from nothing, and no owner of a thing, who is known by nesting. */
function askedFacts(rulebook: Rulebook): ReadonlySet<string> {
  const owners = new Set(rulebook.things.map((thing) => `${thing.kind}.${thing.owner}`));
  const asked = rulebook.facts.filter((fact) => fact.is === null && !fact.id.startsWith('gets.') && !owners.has(fact.id));
  return new Set(asked.map((fact) => bare(fact.id)));
}

function bare(id: string): string {
  return id.slice(id.lastIndexOf('.') + 1);
}
