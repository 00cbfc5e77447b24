/**
 * This module reads the explanations of likelihoods and published numbers in each language. The scenario files hold
 * them in English, and results keep the English sentence; `notes.<language>.yaml` translates each sentence, keyed by
 * the English one. No number and no hash depends on these texts.
 */
import {
  checkShape,
  checkTextKeys,
  createMissingFileProblem,
  createProblem,
  type Report,
  type RuleFile,
} from '@recto-verso/engine/rulebook';
import { type Language, LANGUAGES } from '@recto-verso/engine/values';
import type { Likelihood } from './likelihood.ts';
import type { Notes, Published, ScenarioBook } from './model.ts';
import { SCENARIO_SCHEMAS } from './schema.ts';

const WRITTEN: Language = 'en';

const pathOf = (language: Language): string => `notes.${language}.yaml`;

export function isNotes({ path }: RuleFile): boolean {
  return /^notes\.[^.]+\.yaml$/.test(path);
}

/**
 * Reads the translations into every language other than English. Reports a language without a file, a file whose name
 * is that of none of these languages, each sentence that a language lacks, and each translation whose English sentence
 * no longer exists.
 */
export function readNotes(
  files: readonly RuleFile[],
  book: Omit<ScenarioBook, 'hash' | 'notes'>,
  report: Report,
): Notes {
  const wanted = new Map([['notes', sentencesOf(book)]]);
  const others = LANGUAGES.filter((language) => language !== WRITTEN);
  for (const { path, place } of files)
    if (!others.some((language) => pathOf(language) === path))
      report(
        createProblem(
          place(''),
          'unknown-file',
          `"${path}" is of no language that needs one.`,
          'Nobody would be shown what it says.',
          `Name it as one of: ${others.map(pathOf).join(', ')}.`,
        ),
      );
  return new Map(
    others.flatMap((language) => {
      const file = files.find(({ path }) => path === pathOf(language));
      if (file === undefined) report(createMissingFileProblem(pathOf(language), language));
      const value = file === undefined ? null : checkShape(SCENARIO_SCHEMAS['scenario-notes'], file, report);
      if (file === undefined || value === null) return [];
      checkTextKeys(value, wanted, file, report);
      return [[language, new Map(Object.entries(value.notes))] as const];
    }),
  );
}

/**
 * Returns a sentence of the scenarios in the language, or in English when it has no translation, as in a result that
 * was made with other files. `language` names the language of `text`.
 */
export function translateNote(
  notes: Notes,
  language: Language,
  english: string,
): { readonly text: string; readonly language: Language } {
  const text = notes.get(language)?.get(english);
  return text === undefined ? { text: english, language: WRITTEN } : { text, language };
}

function sentencesOf({
  scenarios,
  detections,
  explorations,
  takeUp,
  help,
}: Omit<ScenarioBook, 'hash' | 'notes'>): ReadonlySet<string> {
  const grounds = ({ source, why }: Likelihood): readonly string[] => [...(source === null ? [] : [source.about]), why];
  const published: readonly Pick<Published, 'about' | 'why'>[] = [
    ...scenarios.flatMap((one) => one.published),
    ...detections.flatMap((one) => one.published),
  ];
  const likelihoods = [
    ...takeUp.values(),
    ...help.values(),
    ...detections.flatMap((one) => Object.values(one.likelihoods)),
    ...explorations.flatMap(({ assumed }) => assumed),
  ];
  const all = [...likelihoods.flatMap(grounds), ...published.flatMap(({ about, why }) => [about, why ?? ''])];
  return new Set(all.filter((sentence) => sentence !== ''));
}
