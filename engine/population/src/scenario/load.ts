/**
 * This module reads the files of `scenarios/`. It collects all problems, each with file, line, reason and remedy. When
 * there is a problem, no scenario is run.
 */
import { type Problem, ProblemError } from '@recto-verso/engine';
import {
  checkShape,
  toDayNumber,
  createProblem,
  readRuleFile,
  type Report,
  type Rulebook,
  hashRulebook,
  type RuleFile,
} from '@recto-verso/engine/rulebook';
import { readExploration, isExploration } from './explore/read.ts';
import type { Published, Scenario, ScenarioBook } from './model.ts';
import { isNotes, readNotes } from './notes.ts';
import { readChange, findRightName, type ScenarioReading } from './read-change.ts';
import { readDetectionFile, isDetection } from './read-detection.ts';
import { readTakeUp, type TakeUpAndHelp } from './read-take-up.ts';
import { SCENARIO_SCHEMAS, type PublishedFile, type ScenarioFile } from './schema.ts';

export const TAKE_UP = 'take-up.yaml';

/**
 * Reads all scenarios.
 * @param files maps the path inside the folder (`s1.yaml`) to the text
 * @throws ProblemError with every problem found
 */
export function loadScenarios(files: ReadonlyMap<string, string>, rulebook: Rulebook): ScenarioBook {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const all = [...files].flatMap(([path, text]) => readRuleFile(path, text, report) ?? []);
  const read = all.filter((file) => !isNotes(file));
  const reach = takeUpIn(read, rulebook, report);
  const others = read.filter(({ path }) => path !== TAKE_UP);
  const scenarios = others
    .filter((file) => !isDetection(file) && !isExploration(file))
    .flatMap((file) => scenarioIn({ file, rulebook, report }) ?? [])
    .sort(byNumber);
  const detections = others.filter(isDetection).flatMap((file) => readDetectionFile({ file, rulebook, report }) ?? []);
  const explorations = others
    .filter(isExploration)
    .flatMap((file) => readExploration({ file, rulebook, report }) ?? []);
  explorations.sort(byNumber);
  if (reach === null || problems.length > 0) throw new ProblemError(problems);
  const book = { scenarios, detections, explorations, ...reach };
  const notes = readNotes(all.filter(isNotes), book, report);
  if (problems.length > 0) throw new ProblemError(problems);
  return {
    ...book,
    notes,
    hash: hashRulebook(read.map(({ path, value }) => [path, value])),
  };
}

function byNumber(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id.localeCompare(b.id, 'en', { numeric: true });
}

function takeUpIn(files: readonly RuleFile[], rulebook: Rulebook, report: Report): TakeUpAndHelp | null {
  const file = files.find(({ path }) => path === TAKE_UP);
  if (file === undefined) {
    report(
      createProblem(
        { file: TAKE_UP, line: 1, field: '' },
        'missing-file',
        'There is no such file.',
        'Nobody could say who asks for what is theirs.',
        'Add it.',
      ),
    );
    return null;
  }
  const value = checkShape(SCENARIO_SCHEMAS['take-up'], file, report);
  return value === null ? null : readTakeUp({ file, rulebook, report }, value);
}

function scenarioIn(reading: ScenarioReading): Scenario | null {
  const { file, report, rulebook } = reading;
  const value: ScenarioFile | null = checkShape(SCENARIO_SCHEMAS.scenario, file, report);
  if (value === null) return null;
  const rights = value.rights.flatMap((id, i) => findRightName(reading, id, `rights[${i}]`) ?? []);
  const variants = Object.entries(value.variants ?? {}).map(([name, variant]) => {
    const field = `variants.${name}`;
    const date = dateOf(reading, variant.date, `${field}.date`);
    return [
      name,
      {
        title: variant.title,
        date,
        unlawful: variant.unlawful ?? null,
        change: readChange(reading, rights, variant.change, `${field}.change`),
      },
    ] as const;
  });
  const names = variants.map(([name]) => name);
  return {
    id: file.path.replace(/\.yaml$/, ''),
    title: value.title,
    question: value.question,
    date: dateOf(reading, value.date, 'date'),
    rights,
    change: readChange(reading, rights, value.change, 'change'),
    variants: new Map(variants),
    unlawful: value.unlawful ?? null,
    assumptions: value.assumptions,
    unseen: value.unseen,
    published: (value.published ?? []).map((one, i) =>
      publishedIn(reading, one, names, value.rights, `published[${i}]`),
    ),
    place: file.place(''),
  };

  function dateOf({ file: at }: ScenarioReading, said: string | undefined, field: string): number | null {
    if (said === undefined) return null;
    const day = toDayNumber(said);
    if (day < rulebook.starts)
      report(
        createProblem(
          at.place(field),
          'out-of-bounds',
          `The rulebook begins later than ${said}.`,
          'No law could be applied.',
          'Name a later day.',
        ),
      );
    return day;
  }
}

function publishedIn(
  { file, report }: ScenarioReading,
  one: PublishedFile,
  variants: readonly string[],
  rights: readonly string[],
  field: string,
): Published {
  const refuse = (key: string, what: string, why: string, mend: string): void =>
    report(createProblem(file.place(`${field}.${key}`), 'unknown-word', what, why, mend));
  if (one.variant !== undefined && !variants.includes(one.variant))
    refuse(
      'variant',
      `"${one.variant}" is no variant.`,
      'Nothing could be set beside it.',
      `Write one of: ${variants.join(', ')}.`,
    );
  if (!rights.includes(one.right))
    refuse(
      'right',
      `"${one.right}" is not among the rights of the scenario.`,
      'It is not counted.',
      'Add it to `rights`, or name one that is there.',
    );
  return {
    ...one,
    date: String(one.date),
    bound: one.bound ?? null,
    per: one.per ?? null,
    variant: one.variant ?? null,
    why: one.why ?? null,
  };
}
