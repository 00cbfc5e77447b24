/** `interview/<screen>.yaml` → the screens, in the order of their names. */
import type { RuleFiles } from '../files.ts';
import type { Closing, Screen } from '../interview/screen.ts';
import type { RuleFile } from '../read.ts';
import type { ScreenFile } from '../schema/interview.ts';

const NAME = /^interview\/(.+)\.yaml$/;

export function screensOf(files: RuleFiles): readonly Screen[] {
  return files.of('screen').map(({ file, value }) => ({
    id: NAME.exec(file.path)?.[1] ?? '',
    of: value.of,
    closes: value.editions.flatMap((edition, at) => closingsOf(edition, at, file)),
  }));
}

function closingsOf(
  { facts = {}, none = [], gets = [] }: ScreenFile['editions'][number],
  at: number,
  file: RuleFile,
): readonly Closing[] {
  const closing = (kind: Closing['kind'], name: string, value: string | number, field: string): Closing => ({
    edition: at + 1,
    kind,
    name,
    value,
    place: file.place(`editions[${at}].${field}`),
  });
  return [
    ...Object.entries(facts).map(([name, value]) => closing('fact', name, value, `facts.${name}`)),
    ...none.map((name, i) => closing('thing', name, 'none', `none[${i}]`)),
    ...gets.map((name, i) => closing('receipt', name, 'no', `gets[${i}]`)),
  ];
}
