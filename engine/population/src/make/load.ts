/**
 * This module reads a synthetic population from its files, `populations/<id>/`. It collects all problems, each with
 * file, line, reason and remedy. A population with a problem is not drawn.
 */
import { type Problem, ProblemError } from '@recto-verso/engine';
import {
  toDayNumber,
  joinField,
  createProblem,
  type Report,
  type Rulebook,
  type RuleFile,
} from '@recto-verso/engine/rulebook';
import { createKnownColumns } from './columns.ts';
import type { DatedFact, PopulationModel, SettledFact, Stage } from './model.ts';
import { createFileOpener, type TypedPopulationFile } from './opener.ts';
import { readFigures } from './read-figures.ts';
import { readHouseholds } from './read-households.ts';
import { readDatedFact, readSettled, readStep, readThingRules, readAbsentKinds, type Grounds } from './read-step.ts';
import type { PopulationReading } from './read-draw.ts';
import type { PopulationFile, StepsFile } from './schema.ts';

/**
 * Reads a population model from the texts of its files.
 * @param files maps the path inside the folder of the population (`marginals.yaml`) to the text
 * @throws ProblemError with every problem found
 */
export function loadPopulation(files: ReadonlyMap<string, string>, rulebook: Rulebook): PopulationModel {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const model = read(files, rulebook, report);
  if (model === null || problems.length > 0) throw new ProblemError(problems);
  return model;
}

function read(files: ReadonlyMap<string, string>, rulebook: Rulebook, report: Report): PopulationModel | null {
  const open = createFileOpener(files, report);
  const head: TypedPopulationFile<PopulationFile> | null = open('population', 'population.yaml');
  const homes = open('population-households', 'households.yaml');
  if (head === null || homes === null) return null;
  const roles = [
    ...new Set(Object.values(homes.value.types).flatMap(({ members }) => members.map(({ role }) => role))),
  ];
  const columns = createKnownColumns(rulebook, roles);
  const assumptions: PopulationModel['assumptions'][number][] = [];
  const years = new Map(Object.entries(head.value.prices).map(([year, level]) => [Number(year), level]));
  const grounds = (file: RuleFile): Grounds => ({
    sources: new Map(Object.entries(head.value.sources)),
    years,
    assume: (of, why, field) => assumptions.push({ of, why, place: file.place(field) }),
  });
  const reading = (file: RuleFile): PopulationReading => ({ columns, file, report });
  const households = readHouseholds(reading(homes.file), grounds(homes.file), homes.value, rulebook.relations.values);
  const stages: Stage[] = [];
  const dated: DatedFact[] = [];
  const settled: SettledFact[] = [];
  for (const path of head.value.steps) {
    const steps = open('population-steps', path);
    if (steps === null) continue;
    const of = readSteps(reading(steps.file), grounds(steps.file), steps.value, rulebook);
    stages.push(...of.stages);
    dated.push(...of.dated);
    settled.push(...of.settled);
  }
  const figures = readFigures(open, columns, rulebook, new Map(Object.entries(head.value.sources)), report);
  refuseStrays(files, head.value, report);
  return {
    name: head.value.name,
    about: head.value.about,
    version: head.value.version,
    licence: head.value.licence,
    date: toDayNumber(head.value.date),
    households: head.value.households,
    sources: new Map(Object.entries(head.value.sources)),
    prices: years,
    pricesSource: head.value.prices_source,
    ...households,
    roles,
    stages,
    dated,
    settled,
    ...figures,
    columns: columns.all(),
    assumptions,
  };
}

function readSteps(
  reading: PopulationReading,
  grounds: Grounds,
  value: StepsFile,
  rulebook: Rulebook,
): {
  readonly stages: readonly Stage[];
  readonly dated: readonly DatedFact[];
  readonly settled: readonly SettledFact[];
} {
  const things = new Map(rulebook.things.map((def) => [def.kind, def]));
  const rules = readThingRules(reading, grounds, things, value.things ?? []);
  const steps = (value.steps ?? []).map((step, i) => readStep(reading, grounds, step, joinField('steps', i)));
  return {
    stages: [
      ...readAbsentKinds(reading, grounds, things, value.without ?? []).map((thing): Stage => ({
        kind: 'things',
        thing,
        rules: [],
      })),
      ...[...rules].map(([thing, list]): Stage => ({ kind: 'things', thing, rules: list })),
      ...steps.flatMap((step): Stage[] => (step === null ? [] : [{ kind: 'step', step }])),
    ],
    dated: (value.dated ?? []).flatMap((fact, i) => readDatedFact(reading, grounds, fact, joinField('dated', i)) ?? []),
    settled: (value.settled ?? []).flatMap((one, i) => readSettled(reading, grounds, one, joinField('settled', i))),
  };
}

/** Reports files that would never be read: those without a fixed name that `population.yaml` does not name either. */
function refuseStrays(files: ReadonlyMap<string, string>, head: PopulationFile, report: Report): void {
  const named = [
    'population.yaml',
    'households.yaml',
    'marginals.yaml',
    'totals.yaml',
    'registers.yaml',
    ...head.steps,
  ];
  for (const path of files.keys()) {
    if (named.includes(path)) continue;
    const place = { file: path, line: 1, field: '' };
    report(
      createProblem(
        place,
        'unknown-file',
        'No file names this one.',
        'Nobody would read it.',
        'Name it under `steps:` of population.yaml.',
      ),
    );
  }
}
