/** This module reads the files of `crossings/`, `remedies/` and `events/` into the book of crossings. */
import type {
  CrossingBook,
  DataSource,
  Divergence,
  Feed,
  Flow,
  Holidays,
  LifeEvent,
  PatchRule,
  Remedy,
} from '../crossings/book.ts';
import type { Evidence } from '../../contract/crossings.ts';
import type { RuleFiles, TypedRuleFile } from '../files.ts';
import type { Report } from '../report.ts';
import { getPatchKey, type FeedFile } from '../schema/crossings.ts';
import { readLawFacts } from './bodies.ts';
import { readGroups } from './groups.ts';
import { toFormulaName } from '../words.ts';
import { readPatchRule, type RuleContext } from './patch.ts';

export function readCrossingBook(files: RuleFiles, context: RuleContext, report: Report): CrossingBook {
  const official = files.one('official', 'crossings/official.yaml');
  return {
    sources: files.of('data-sources').flatMap(({ value }) => Object.entries(value).map(dataSourceOf)),
    flows: files.of('flows').flatMap(({ value }) => Object.entries(value).map(flowOf)),
    consequences: files.of('crossing-kinds').flatMap(({ value }) => value.consequences),
    official: official === null ? null : officialOf(official, context, report),
    divergences: files.of('divergence').map((typed) => divergenceOf(typed, context, report)),
    remedies: files.of('remedy').map(({ value }) => remedyOf(value)),
    holidays: files.of('holidays').map(({ value }) => holidaysOf(value))[0] ?? null,
    events: files.of('event').flatMap((typed) => eventOf(typed, context, report)),
  };
}

type Value<K extends Parameters<RuleFiles['of']>[0]> = TypedRuleFile<K>['value'];

function dataSourceOf([id, raw]: [string, Value<'data-sources'>[string]]): DataSource {
  return {
    id,
    rows: raw.rows,
    delay: raw.delay ?? null,
    delayConfidence: raw.delay_confidence ?? null,
    basis: (raw.basis ?? []).map(basisOf),
    readers: raw.readers ?? [],
    links: [...(raw.links ?? []), ...(raw.errors ?? [])],
  };
}

function flowOf([id, raw]: [string, Value<'flows'>[string]]): Flow {
  return {
    id,
    from: raw.from,
    purpose: raw.purpose,
    feeds: raw.feeds.map(feedOf),
    basis: (raw.basis ?? []).map(basisOf),
    links: raw.links ?? [],
  };
}

function feedOf(raw: FeedFile): Feed {
  return {
    right: raw.right,
    since: raw.since === undefined ? null : String(raw.since),
    level: raw.level ?? null,
    snapshot: raw.snapshot ?? null,
    breaks: raw.breaks ?? null,
    links: raw.links ?? [],
  };
}

function basisOf(raw: { readonly act: string; readonly link?: string | undefined }): Evidence {
  return { about: raw.act, link: raw.link ?? null };
}

function evidenceOf(raw: { readonly about: string; readonly link?: string | undefined }): Evidence {
  return { about: raw.about, link: raw.link ?? null };
}

function officialOf(
  { file, value }: TypedRuleFile<'official'>,
  context: RuleContext,
  report: Report,
): PatchRule | null {
  const reader = { file, report };
  const parts = {
    id: 'official',
    facts: readLawFacts(value.facts ?? {}, toFormulaName('official'), null, context.things, reader),
    groups: [],
    when: null,
    at: { when: '', operations: 'sees' },
    operations: value.sees,
    beside: {},
  };
  return readPatchRule(parts, context, reader);
}

function divergenceOf({ file, value }: TypedRuleFile<'divergence'>, context: RuleContext, report: Report): Divergence {
  const reader = { file, report };
  const picture = getPatchKey(value);
  const parts = {
    id: value.id,
    facts: readLawFacts(value.facts ?? {}, toFormulaName(value.id), null, context.things, reader),
    groups: readGroups(value.groups ?? {}, file, 'groups', report),
    when: value.when,
    at: { when: 'when', operations: picture },
    operations: value[picture] ?? [],
    beside: {},
  };
  return {
    id: value.id,
    published: value.published === 'yes',
    sources: value.sources,
    flows: value.flow,
    touches: value.touches,
    directions: value.direction,
    follows: value.follows,
    shows: picture === 'beside' ? 'line' : 'base',
    awaits: value.awaits ?? null,
    rule: value.when === undefined ? null : readPatchRule(parts, context, reader),
    remedies: value.remedies,
    strength: value.evidence.strength,
    evidence: value.evidence.sources.map(evidenceOf),
    frequency: (value.frequency ?? []).map(({ value: count, of, year = null, link = null }) => ({
      value: count,
      of,
      year,
      link,
    })),
  };
}

function remedyOf(raw: Value<'remedy'>): Remedy {
  return {
    id: raw.id,
    kind: raw.kind,
    appliesTo: raw.applies_to ?? [],
    to: raw.to ?? null,
    limit:
      raw.limit === undefined
        ? null
        : {
            months: raw.limit.months ?? null,
            days: raw.limit.days ?? null,
            from: raw.limit.from,
            nextWorkingDay: raw.limit.then === 'next_working_day',
          },
    answer: answerOf(raw.answer),
    suspends: raw.suspends === undefined ? null : raw.suspends === 'yes',
    free: raw.free === undefined ? null : raw.free === 'yes',
    letter: raw.letter ?? null,
    evidence: raw.sources.map(evidenceOf),
  };
}

function answerOf(raw: Value<'remedy'>['answer']): Remedy['answer'] {
  if (raw?.months !== undefined) return { months: raw.months };
  return raw?.days === undefined ? null : { days: raw.days };
}

function holidaysOf(raw: Value<'holidays'>): Holidays {
  return { fixed: raw.fixed.map((day) => Number(day.replace('-', ''))), easter: raw.easter, weekend: raw.weekend };
}

function eventOf({ file, value }: TypedRuleFile<'event'>, context: RuleContext, report: Report): LifeEvent[] {
  const reader = { file, report };
  const day = value.day === undefined || value.day === 'date' ? null : value.day;
  const rule = readPatchRule(
    {
      id: value.id,
      facts: readLawFacts(value.facts ?? {}, toFormulaName(value.id), null, context.things, reader),
      groups: [],
      when: { who: value.who },
      at: { when: 'who', operations: 'patch' },
      operations: value.patch,
      beside: day === null ? {} : { day },
    },
    context,
    reader,
  );
  if (rule === null) return [];
  return [
    {
      id: value.id,
      order: value.order ?? null,
      rule,
      asks: Object.fromEntries(Object.entries(value.asks ?? {}).map(([name, { fact }]) => [name, fact])),
      day: day === null ? null : 'day',
      joins:
        value.person === undefined
          ? null
          : { id: value.person.id, tie: value.person.tie ?? null, facts: value.person.facts },
      declare: value.declare.map(({ to, source }) => ({
        to,
        evidence: source === undefined ? [] : [evidenceOf(source)],
      })),
    },
  ];
}
