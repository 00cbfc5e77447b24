/** This module reads `interview/<screen>.yaml` and its words into the screens of the interview, sorted by name. */
import type { RuleFiles } from '../files.ts';
import type { Closing, ScreenForm, InterviewTick } from '../interview/screen.ts';
import type { RuleFile } from '../read.ts';
import type { ScreenFile } from '../schema/interview.ts';
import { joinField } from '../lines.ts';

const NAME = /^interview\/(.+)\.yaml$/;
const TEXTS = /^interview\/texts\.([a-z]+)\.yaml$/;

export function readScreenForms(files: RuleFiles): readonly ScreenForm[] {
  const texts = files.of('screen-texts').map(({ file, value }) => [TEXTS.exec(file.path)?.[1] ?? '', value] as const);
  return files.of('screen').map(({ file, value }): ScreenForm => {
    const id = NAME.exec(file.path)?.[1] ?? '';
    const needs = Object.keys(value.urgent ?? {}).map((id): InterviewTick => ({ id, closes: [] }));
    const ticks = [...needs, ...(value.editions ?? []).flatMap((edition, at) => ticksOf(edition, at, file))];
    return {
      screen: { id, of: value.of, closes: ticks.flatMap(({ closes }) => closes) },
      together: value.together ?? false,
      first: value.first ?? null,
      last: value.last ?? false,
      alongBelow: value.along_below ?? null,
      ages: value.ages ?? null,
      linked: value.linked ?? false,
      seconds: value.seconds,
      fields: (value.fields ?? []).map((field, i) => {
        const { fact, from = null, below = null } = typeof field === 'string' ? { fact: field } : field;
        const id = value.of === 'home' ? `home.${fact}` : fact;
        return { fact: id, from, below, place: file.place(joinField('fields', i)) };
      }),
      ticks,
      unchanged: value.unchanged ?? null,
      urgent: value.urgent ?? null,
      livelihoods: Object.entries(value.livelihoods ?? {}).map(([id, of]) => ({
        id,
        closes: of.flatMap((name) => ticks.find((tick) => tick.id === name)?.closes ?? []),
      })),
      place: file.place('along_below'),
      words: Object.fromEntries(
        texts.flatMap(([language, { screens }]) => {
          const words = screens[id];
          return words === undefined ? [] : [[language, words] as const];
        }),
      ),
    };
  });
}

function ticksOf(
  edition: NonNullable<ScreenFile['editions']>[number],
  at: number,
  file: RuleFile,
): readonly InterviewTick[] {
  return Object.entries(edition).map(([id, { facts = {}, none = [], gets = [] }]): InterviewTick => {
    const closing = (kind: Closing['kind'], name: string, value: string | number, field: string): Closing => ({
      edition: at + 1,
      kind,
      name,
      value,
      place: file.place(`editions[${at}].${id}.${field}`),
    });
    return {
      id,
      closes: [
        ...Object.entries(facts).map(([name, value]) => closing('fact', name, value, `facts.${name}`)),
        ...none.map((name, i) => closing('thing', name, 'none', `none[${i}]`)),
        ...gets.map((name, i) => closing('receipt', name, 'no', `gets[${i}]`)),
      ],
    };
  });
}
