/** This module converts the composition of households from the form of the file to the form that is run. */
import { didYouMean, joinField } from '@recto-verso/engine/rulebook';
import { TYPE, type HouseholdType, type HouseholdMember, type PopulationModel, type DrawStep } from './model.ts';
import { readRef, reportField, type PopulationReading } from './read-draw.ts';
import { readStep, type Grounds } from './read-step.ts';
import type { HouseholdsFile } from './schema.ts';

export function readHouseholds(
  reading: PopulationReading,
  grounds: Grounds,
  file: HouseholdsFile,
  relations: readonly string[],
): Pick<PopulationModel, 'homes' | 'types' | 'ties'> {
  const homes = file.homes.flatMap((step, i): DrawStep[] => {
    const field = joinField('homes', i);
    if (step.of === 'home') return [readStep(reading, grounds, step, field) ?? []].flat();
    reportField(
      reading,
      joinField(field, 'of'),
      'wrong-shape',
      'Nobody lives there yet.',
      'These steps come before the persons.',
      'Write of: home.',
    );
    return [];
  });
  const types = Object.entries(file.types).map(([id, { members }]): HouseholdType => {
    const at = joinField(joinField('types', id), 'members');
    return { id, members: members.flatMap((member, i) => readMember(reading, member, joinField(at, i))) };
  });
  checkTypes(reading, file);
  checkTies(reading, file, types, relations);
  return {
    homes,
    types,
    ties: new Map(Object.entries(file.ties).map(([role, of]) => [role, new Map(Object.entries(of))])),
  };
}

type MemberFile = HouseholdsFile['types'][string]['members'][number];

function readMember(reading: PopulationReading, file: MemberFile, field: string): readonly HouseholdMember[] {
  const alone = { role: file.role, partnerOf: file.partner_of ?? null };
  if (typeof file.count !== 'string') return [{ ...alone, count: file.count ?? 1, most: file.count ?? 1 }];
  const ref = readRef(reading, 'home', file.count, joinField(field, 'count'));
  if (ref === null) return [];
  if (file.most === undefined) {
    reportField(
      reading,
      field,
      'missing-key',
      '"most" is missing.',
      'A household has to end.',
      'Add how many there can be.',
    );
    return [];
  }
  return [{ ...alone, count: ref.column, most: file.most }];
}

/** Reports types of households that are drawn and not described, or described and never drawn. */
function checkTypes(reading: PopulationReading, file: HouseholdsFile): void {
  const column = reading.columns.get('home', TYPE);
  const drawn = column?.type.kind === 'choice' ? column.type.values : [];
  for (const type of drawn.filter((t) => !(t in file.types)))
    reportField(
      reading,
      'types',
      'unknown-word',
      `No members are given for "${type}".`,
      'Nobody would live there.',
      didYouMean(type, Object.keys(file.types), 'Describe it.'),
    );
  for (const type of Object.keys(file.types).filter((t) => !drawn.includes(t)))
    reportField(
      reading,
      joinField('types', type),
      'unknown-word',
      `"${type}" is never drawn.`,
      'It would be described for nothing.',
      `Give it a share in the step that draws ${TYPE}.`,
    );
}

function checkTies(
  reading: PopulationReading,
  file: HouseholdsFile,
  types: readonly HouseholdType[],
  relations: readonly string[],
): void {
  for (const { id, members } of types)
    for (const a of members)
      for (const b of members) {
        if (a === b && a.most === 1) continue;
        const tie = file.ties[a.role]?.[b.role];
        if (tie !== undefined && relations.includes(tie)) continue;
        const at = tie === undefined ? joinField('ties', a.role) : joinField(joinField('ties', a.role), b.role);
        reportField(
          reading,
          at,
          'missing-key',
          `What ${b.role} is to ${a.role} (in ${id}) is not said, or is no relation.`,
          'A relation that is not told is not known to any rule.',
          didYouMean(tie ?? '', relations, 'Write a relation of the vocabulary.'),
        );
      }
}
