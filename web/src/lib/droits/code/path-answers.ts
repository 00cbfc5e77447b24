/**
 * This module converts the answers of a code to the form in which the path of `/droits` keeps them. The questions that
 * they answer count as asked, and the commune is asked again.
 */
import { FIRST_PERSON, listPersonIds, type Answers } from '../../door/answers.ts';
import { start, formatStartKey, type Kin, type StartId } from '../start.ts';
import { recordStep } from '../trail.ts';
import { isCertainlyAdult } from './ages.ts';

/**
 * Returns the answers of a code together with what the path of `/droits` keeps for itself, such as the questions that
 * count as asked.
 * @param day the day of the code, yyyymmdd
 */
export function addPathAnswers(answers: Answers, day: number): Answers {
  const others = listPersonIds(answers).filter((id) => id !== FIRST_PERSON);
  const kin = new Map(others.flatMap((id) => kinOf(answers, id, day)?.id ?? []).map((id) => [id, 0]));
  const path: Record<string, string> = { 'flow.phone': 'own', 'flow.urgent': 'none' };
  for (const id of others) {
    const kind = kinOf(answers, id, day);
    if (kind === null) continue;
    path[`flow.kin.${id}`] = kind.id;
    kin.set(kind.id, (kin.get(kind.id) ?? 0) + 1);
  }
  for (const [kind, many] of kin) if (many > 1) path[`flow.start.many.${kind}`] = String(many);
  if (others.length > 0) path['flow.start.who'] = [...kin.keys()].join(' ');
  else if (answers['others'] === 'none') path['flow.start.who'] = 'nobody';
  const known = { ...answers, ...path };
  return [...startKeys(answers, others), ...askedKeys(answers)].reduce(
    (all, key) => recordStep(all, key, 'answered'),
    known,
  );
}

function kinOf(answers: Answers, id: string, day: number): Kin | null {
  const same = start.people.filter(({ relation }) => relation === answers[`${id}.relation`]);
  const born = isCertainlyAdult(answers[`${id}.birth`] ?? '', day) ? 'adult' : 'minor';
  return same.find((kind) => kind.born === undefined || kind.born === born) ?? same[0] ?? null;
}

function startKeys(answers: Answers, others: readonly string[]): readonly string[] {
  const known: Readonly<Partial<Record<StartId, boolean>>> = {
    roof: answers[`${FIRST_PERSON}.living_place`] !== undefined,
    age: answers[`${FIRST_PERSON}.birth`] !== undefined,
    who: others.length > 0 || answers['others'] === 'none',
    many: others.length > 0,
    births: others.length > 0,
    sharing: answers[`${FIRST_PERSON}.shares_costs`] !== undefined,
  };
  return start.screens.map(({ id }) => id).flatMap((id) => (known[id] === true ? [formatStartKey(id)] : []));
}

/**
 * Matches the names of the facts that the start asks, and of the answers `closed` and `unchanged`, which do not belong
 * to one question.
 */
const NOT_ASKED = /\.(?:living_place|birth|shares_costs|relation|partner|region|commune|closed|unchanged)$/;

/**
 * Returns the keys of the questions of the engine that are answered, one for each fact or receipt of a person or of the
 * home that the start does not ask.
 */
function askedKeys(answers: Answers): readonly string[] {
  return Object.keys(answers).flatMap((name) => {
    const [, of, fact] = /^(p\d+|home)\.((?:gets\.)?[a-z0-9_]+)$/.exec(name) ?? [];
    return of === undefined || fact === undefined || fact === 'gets' || NOT_ASKED.test(name) ? [] : [`${of}/${fact}`];
  });
}
