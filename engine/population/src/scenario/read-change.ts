/**
 * This module converts the changes that a scenario file writes into the `ScenarioChange` that is run. It looks up each
 * name in the rulebook.
 */
import {
  toDayNumber,
  didYouMean,
  type Figure,
  joinField,
  createProblem,
  type Report,
  type Rulebook,
  type RuleFile,
} from '@recto-verso/engine/rulebook';
import {
  replaceCell,
  listRoutes,
  findTimesAYear,
  type ScenarioChange,
  type Channel,
  type ScenarioGrant,
  type NewFigure,
  type LawWindow,
} from './model.ts';
import type { ChangeFile, ChannelFile } from './schema.ts';

export interface ScenarioReading {
  readonly file: RuleFile;
  readonly rulebook: Rulebook;
  readonly report: Report;
}

/**
 * Converts the changes of a scenario, and reports those that do not fit the rulebook.
 * @param rights the names of the rights that the scenario counts; a change of the channels, the law or the windows of
 * any other right is reported
 */
export function readChange(
  reading: ScenarioReading,
  rights: readonly string[],
  change: ChangeFile,
  field: string,
): ScenarioChange {
  const of = <T, V>(
    key: keyof ChangeFile,
    entries: Readonly<Record<string, T>> | undefined,
    read: (name: string, value: T, field: string) => V,
  ): ReadonlyMap<string, V> =>
    new Map(
      Object.entries(entries ?? {}).flatMap(([id, value]) => {
        const at = joinField(joinField(field, key), id);
        const name = findRightName(reading, id, at);
        if (name === null) return [];
        if (!rights.includes(name)) refuseUncounted(reading, id, at);
        return [[name, read(name, value, at)] as const];
      }),
    );
  return {
    channels: of('channels', change.channels, (name, value, at) => channelIn(reading, name, value, at)),
    parameters: new Map(
      Object.entries(change.parameters ?? {}).map(([id, value]) => {
        checkFigure(reading, id, value, joinField(joinField(field, 'parameters'), id));
        return [id, value];
      }),
    ),
    lawOf: of('law_of', change.law_of, (name, said, at) => lawDay(reading, name, said, at)),
    windows: of('windows', change.windows, (name, value, at) => windowsIn(reading, name, value, at)),
    ends: (change.ends ?? []).map((one, i) => {
      const at = joinField(joinField(field, 'ends'), i);
      if (!reading.rulebook.facts.some(({ id }) => id === `gets.${one.receipt}`))
        refuse(
          reading,
          joinField(at, 'receipt'),
          'unknown-fact',
          `Nobody can receive "${one.receipt}".`,
          'It could not end.',
          'Write what stands behind gets. in the vocabulary.',
        );
      return { ...one, times: findTimesAYear(reading.rulebook, one.receipt) };
    }),
  };
}

export function findRightName(reading: ScenarioReading, id: string, field: string): string | null {
  const { rights } = reading.rulebook;
  const right = rights.find((one) => one.id === id);
  if (right !== undefined) return right.name;
  refuse(
    reading,
    field,
    'unknown-word',
    `"${id}" is no right of this rulebook.`,
    'Nothing could be counted of it.',
    didYouMean(
      id,
      rights.map((one) => one.id),
      'Write the id of a right.',
    ),
  );
  return null;
}

function channelIn(reading: ScenarioReading, right: string, channel: ChannelFile, field: string): Channel {
  const ways = [
    ['automatic', 'automatic', channel.automatic],
    ['letter', 'proactive', channel.letter],
    ['on_request', 'on-request', channel.on_request],
  ] as const;
  const routes = new Map<string, ScenarioGrant>();
  for (const [key, grant, names] of ways)
    (names ?? []).forEach((name, i) => {
      checkRoute(reading, right, name, joinField(joinField(field, key), i));
      routes.set(name, grant);
    });
  return {
    routes,
    reads: channel.reads ?? 'registers',
    rounds: channel.rounds ?? 0,
    computerOnly: channel.computer_only === 'yes',
  };
}

function windowsIn(
  reading: ScenarioReading,
  name: string,
  windows: NonNullable<ChangeFile['windows']>[string],
  field: string,
): ReadonlyMap<string, LawWindow> {
  const read = (said: string | null | undefined): number | null | undefined =>
    typeof said === 'string' ? toDayNumber(said) : said;
  return new Map(
    Object.entries(windows).map(([route, { since, until }]) => {
      checkRoute(reading, name, route, joinField(field, route));
      return [route, { since: read(since), until: read(until) }];
    }),
  );
}

function checkRoute(reading: ScenarioReading, rightName: string, name: string, field: string): void {
  const routes = listRoutes(reading.rulebook, rightName);
  if (routes.includes(name)) return;
  const right = reading.rulebook.rights.find((one) => one.name === rightName);
  refuse(
    reading,
    field,
    'unknown-word',
    `"${name}" is no route of ${right?.id ?? rightName}.`,
    'Nobody could be granted it that way.',
    didYouMean(name, routes, 'Write the name of a route.'),
  );
}

function lawDay(reading: ScenarioReading, name: string, said: string, field: string): number {
  const day = toDayNumber(said);
  const right = reading.rulebook.rights.find((one) => one.name === name);
  const isThere = right?.laws.some(({ from, until }) => from <= day && (until === null || day <= until)) === true;
  if (!isThere)
    refuse(
      reading,
      field,
      'out-of-bounds',
      `No law file of ${right?.id ?? name} holds on ${said}.`,
      'There would be no law.',
      'Name a day on which one holds.',
    );
  return day;
}

function checkFigure(reading: ScenarioReading, id: string, value: NewFigure, field: string): void {
  const figures = listRulebookFigures(reading.rulebook);
  const figure = figures.find((one) => one.id === id);
  if (figure === undefined) {
    refuse(
      reading,
      field,
      'unknown-figure',
      `"${id}" is no figure.`,
      'It could not be another.',
      didYouMean(
        id,
        figures.map((one) => one.id),
        'Write right.name, as in ris.amount.',
      ),
    );
  } else if (figure.values.every(({ cell }) => replaceCell(cell, value) === null)) {
    refuse(
      reading,
      field,
      'wrong-shape',
      `${id} has no such cells.`,
      'It would not be read.',
      'Write a number for a plain figure; for a table, keys that it has, each with a number or another of its keys.',
    );
  }
}

export function listRulebookFigures({ figures, rights }: Rulebook): readonly Figure[] {
  return [...figures, ...rights.flatMap((right) => right.figures)];
}

function refuseUncounted(reading: ScenarioReading, id: string, field: string): void {
  refuse(
    reading,
    field,
    'unknown-word',
    `"${id}" is changed and not counted.`,
    'Nobody would see what comes of it.',
    'Add it to `rights`.',
  );
}

function refuse(
  { file, report }: ScenarioReading,
  field: string,
  code: string,
  what: string,
  why: string,
  mend: string,
): void {
  report(createProblem(file.place(field), code, what, why, mend));
}
