/** This module opens the files of a population and checks the shape of each. */
import { checkShape, createProblem, readRuleFile, type Report, type RuleFile } from '@recto-verso/engine/rulebook';
import { POPULATION_SCHEMAS } from './schema.ts';

export interface TypedPopulationFile<T> {
  readonly file: RuleFile;
  readonly value: T;
}

/**
 * Returns a file of a population by its name, after checking its shape. Reports a problem and returns `null` when the
 * file is missing or not valid.
 */
export type Open = <K extends keyof typeof POPULATION_SCHEMAS>(
  kind: K,
  path: string,
) => TypedPopulationFile<ReturnType<(typeof POPULATION_SCHEMAS)[K]['parse']>> | null;

export function createFileOpener(files: ReadonlyMap<string, string>, report: Report): Open {
  return (kind, path) => {
    const text = files.get(path);
    if (text === undefined) {
      const place = { file: path, line: 1, field: '' };
      report(
        createProblem(
          place,
          'missing-file',
          'There is no such file.',
          'The population is not whole without it.',
          'Add it.',
        ),
      );
      return null;
    }
    const file = readRuleFile(path, text, report);
    if (file === null) return null;
    const value = checkShape(POPULATION_SCHEMAS[kind], file, report);
    return value === null ? null : { file, value: value as never };
  };
}
