/**
 * This module refuses a right whose texts are incomplete: each condition, fact, figure, line, document … must have a
 * text in each language, and no text may refer to something that does not exist. The official names must be the same in
 * all languages.
 */
import type { Condition } from '../../language/ast.ts';
import type { RuleFile } from '../read.ts';
import { joinField } from '../lines.ts';
import type { RuleFiles } from '../files.ts';
import type { Right } from '../model.ts';
import type { Rulebook } from '../rulebook.ts';
import { createProblem } from '../report.ts';
import type { Report } from '../report.ts';
import type { ClaimFile } from '../schema/claim.ts';
import type { RightTextsFile } from '../schema/texts.ts';
import { didYouMean } from '../word.ts';
import { listChoiceValues, toLocalFactName } from '../words.ts';

/**
 * Maps each section of a texts file (`conditions`, `claim.documents`, `values.category`) to the keys that it must have.
 */
export type Wanted = ReadonlyMap<string, ReadonlySet<string>>;

export function refuseRightTexts(
  right: Right,
  rulebook: Rulebook,
  files: RuleFiles,
  languages: readonly string[],
  report: Report,
): void {
  const wanted = wantedOf(right, rulebook);
  const shown = shownNames(right, rulebook);
  const official = new Map<string, string>();
  for (const language of languages) {
    const path = `rights/${right.id}/texts.${language}.yaml`;
    const texts = files.one('texts', path);
    if (texts === null) {
      if (!files.has(path)) report(createMissingFileProblem(path, language));
      continue;
    }
    checkTextKeys(texts.value, wanted, texts.file, report);
    refusePlaceholders(texts.value, shown, texts.file, report);
    official.set(JSON.stringify(sortedEntries(texts.value.official)), path);
    if (official.size > 1) {
      report(
        createProblem(
          texts.file.place('official'),
          'text-differs',
          'The official names are not the same in all languages.',
          'An official name is the same whoever reads it.',
          `Compare with ${[...official.values()][0] ?? ''}.`,
        ),
      );
    }
  }
}

export function createMissingFileProblem(path: string, language: string): Parameters<Report>[0] {
  return createProblem(
    { file: path, line: 1, field: '' },
    'missing-text',
    `There are no words in "${language}".`,
    'Whoever reads this language would be shown nothing.',
    'Add the file, with the same keys as the other languages.',
  );
}

/** Reports each key that is missing from a section, and each key that refers to nothing. */
export function checkTextKeys(texts: object, wanted: Wanted, file: RuleFile, report: Report): void {
  for (const [section, keys] of wanted) {
    const written = sectionOf(texts, section);
    for (const key of keys) {
      if (written[key] !== undefined) continue;
      report(
        createProblem(
          file.place(section),
          'missing-text',
          `"${key}" has no text under ${section}.`,
          'Whoever reads this language would see a name of the rules in place of words.',
          `Add \`${key}:\` under ${section}.`,
        ),
      );
    }
    for (const key of Object.keys(written)) {
      if (keys.has(key)) continue;
      report(
        createProblem(
          file.place(joinField(section, key)),
          'text-without-use',
          `"${key}" under ${section} stands for nothing.`,
          'A text that nothing shows is kept up to date for nothing, and a misspelt one hides so.',
          didYouMean(key, keys, 'Take it out.'),
        ),
      );
    }
  }
}

function wantedOf(right: Right, rulebook: Rulebook): Wanted {
  const laws = right.laws;
  const facts = laws.flatMap((law) => law.facts);
  const open = laws.flatMap((law) => law.open);
  const claim = right.claim as ClaimFile | null;
  const claims = claim === null ? [] : [claim, ...Object.values(claim.by_route ?? {})];
  const trees = [
    ...laws.flatMap((law) => law.routes.map((route) => route.when)),
    ...facts.flatMap((fact) => (fact.body.kind === 'tree' ? [fact.body.tree] : [])),
  ];
  const wanted = new Map<string, Set<string>>([
    ['routes', new Set(laws.flatMap((law) => law.routes.map((route) => route.id)))],
    ['conditions', new Set(trees.flatMap(conditionIds))],
    ['facts', new Set(facts.map((fact) => toLocalFactName(right, fact.id)))],
    ['params', new Set(right.figures.map((figure) => toLocalFactName(right, figure.id)))],
    [
      'lines',
      new Set(
        laws.flatMap((law) => [...law.lines, ...law.routes.flatMap((route) => route.lines)].map((line) => line.id)),
      ),
    ],
    ['readings', new Set(open.flatMap((point) => (point.kind === 'reading' ? [lastWord(point.id)] : [])))],
    ['discretion', new Set(open.flatMap((point) => (point.kind === 'discretion' ? [lastWord(point.id)] : [])))],
    ['claim.documents', new Set(claims.flatMap((part) => part.documents ?? []))],
    ['claim.downside', new Set(claims.flatMap((part) => part.downside ?? []))],
    ['values', new Set()],
  ]);
  const addValues = (name: string, values: readonly string[]): void => {
    wanted.get('values')?.add(name);
    wanted.set(`values.${name}`, new Set([...(wanted.get(`values.${name}`) ?? []), ...values]));
  };
  for (const law of laws) {
    for (const fact of law.facts)
      addValues(toLocalFactName(right, fact.id), listChoiceValues(right, law, fact, rulebook) ?? []);
    for (const point of law.open) addValues(lastWord(point.id), point.type.kind === 'choice' ? point.type.values : []);
  }
  for (const [section, keys] of wanted) {
    if (!section.startsWith('values.') || keys.size > 0) continue;
    wanted.delete(section);
    wanted.get('values')?.delete(section.slice('values.'.length));
  }
  return wanted;
}

function conditionIds(node: Condition): string[] {
  const own = node.id === null ? [] : [node.id];
  if (node.kind === 'line') return own;
  return [...own, ...(node.kind === 'not' ? conditionIds(node.item) : node.items.flatMap(conditionIds))];
}

/** Returns the names that a sentence may show in braces. */
function shownNames(right: Right, rulebook: Rulebook): ReadonlySet<string> {
  const figures = [...rulebook.figures, ...rulebook.rights.flatMap((r) => r.figures)].map((f) => `param.${f.id}`);
  return new Set([
    ...right.laws.flatMap((law) => law.facts.map((fact) => toLocalFactName(right, fact.id))),
    ...right.laws.flatMap((law) => law.open.map((point) => point.id.replace(`.${right.name}.`, '.'))),
    ...right.figures.map((figure) => toLocalFactName(right, figure.id)),
    ...right.figures.map((figure) => `param.${toLocalFactName(right, figure.id)}`),
    ...rulebook.figures.map((figure) => figure.id),
    ...rulebook.facts.map((fact) => fact.id),
    ...rulebook.rights.flatMap((r) => r.laws.flatMap((law) => law.facts.map((fact) => fact.id))),
    ...figures,
    'date',
    'asked',
    'granted',
  ]);
}

function refusePlaceholders(texts: RightTextsFile, shown: ReadonlySet<string>, file: RuleFile, report: Report): void {
  for (const [id, sentence] of Object.entries(texts.conditions ?? {})) {
    for (const [, name = ''] of sentence.matchAll(/\{([^{}]*)\}/g)) {
      if (shown.has(name)) continue;
      report(
        createProblem(
          file.place(`conditions.${id}`),
          'unknown-word',
          `The sentence shows {${name}}, which is no fact and no figure.`,
          'It would be shown as it stands.',
          didYouMean(name, shown, 'Write the name of a fact or of a figure.'),
        ),
      );
    }
  }
}

/** Returns the map of a section: `claim.documents` is `documents` inside `claim`. */
function sectionOf(texts: unknown, section: string): Readonly<Record<string, unknown>> {
  if (texts === null || typeof texts !== 'object') return {};
  const here = texts as Readonly<Record<string, unknown>>;
  // A key may itself contain a dot, for example for the values of `job.kind`.
  const found = here[section];
  if (found !== null && typeof found === 'object') return found as Readonly<Record<string, unknown>>;
  const dot = section.indexOf('.');
  return dot < 0 ? {} : sectionOf(here[section.slice(0, dot)], section.slice(dot + 1));
}

function sortedEntries(map: Readonly<Record<string, string>> | undefined): [string, string][] {
  return Object.entries(map ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
}

function lastWord(id: string): string {
  return id.slice(id.lastIndexOf('.') + 1);
}
