/**
 * This module computes the verso of a household: the answer for each right in two pictures, the household as it was
 * told and the household as the databases hold it. For each divergence that certainly arises here, the verso says which
 * rights it would take away, lower, raise or give, which other rights would end together with a lost one, and what a
 * person can do.
 */
import type { Compiled } from '../../run/compiled.ts';
import { computeHousehold } from '../../run/household.ts';
import type { Answer, RightAnswer } from '../../contract/answer.ts';
import type { Finding, OpenFinding, RightEffect, RightVerso, Verso } from '../../contract/verso.ts';
import { evaluateSituation } from '../../explain/answer/evaluate.ts';
import { refuseDay } from '../../explain/answer/refuse-day.ts';
import { getWords } from '../../explain/sentences/words.ts';
import type { Situation } from '../../situation/model.ts';
import { readSituation } from '../../situation/read.ts';
import { showDay } from '../../values/calendar.ts';
import { listFactDifferences } from '../patch/differences.ts';
import { evaluatePatchRules } from '../patch/rules.ts';
import { listRightEffects, formatRightKey } from './effects.ts';
import { listFindings } from './findings.ts';
import { listOpenFindings, listPictureQuestions } from './open-findings.ts';
import { buildOfficialPicture } from './official.ts';
import { toBareOptions, type VersoOptions, type VersoSession } from './session.ts';
import { listFeedingFlows } from './shown.ts';
import { sortStatuses, decideOfficialStatus } from './status.ts';

/**
 * Computes the verso of a household.
 * @throws ProblemError that names each wrong field and how to correct it; also for a day that `refuseDay` refuses
 */
export async function computeVerso(compiled: Compiled, input: unknown, options: VersoOptions): Promise<Verso> {
  refuseDay(compiled, options.date);
  return computeVersoOfSituation(compiled, readSituation(compiled.rulebook, input, options.date), options);
}

/** Does the same as `computeVerso` for a situation that has already been read and a day that has been checked. */
export async function computeVersoOfSituation(
  compiled: Compiled,
  situation: Situation,
  options: VersoOptions,
): Promise<Verso> {
  const official = buildOfficialPicture(compiled, situation, options.date, options.official);
  const lived = options.lived ?? (await evaluateSituation(compiled, situation, toBareOptions(options)));
  const session: VersoSession = {
    compiled,
    words: getWords(compiled.understood, options.language),
    options,
    situation,
    household: computeHousehold(compiled.at(options.date), situation, options.date),
    lived,
    livedOf: new Map(lived.outcomes.map((o) => [formatRightKey(o), o])),
    dragged: new Map(),
  };
  const seen = await evaluateSituation(compiled, official, toBareOptions(options));
  const worked = evaluatePatchRules(compiled, situation, options.date);
  const findings = await listFindings(session, worked);
  const open = listOpenFindings(session, worked);
  const rights = rightsOf(session, seen, findings, open);
  return {
    version: 1,
    date: showDay(options.date),
    language: options.language,
    rulebook: lived.rulebook,
    picture: listFactDifferences(session.words, compiled.rulebook, situation, official, options.date),
    asks: listPictureQuestions(session, worked),
    rights,
    findings,
    open,
    quiet: findings.length === 0 && rights.every(isQuiet),
  };
}

/**
 * Checks whether nothing is at risk for a right: its status is `agree`, or it is `unknown` although both pictures lead
 * to the same result. What still has to be told is reported under `open`.
 */
function isQuiet({ status, official }: RightVerso): boolean {
  return status === 'agree' || (status === 'unknown' && official.kind === 'same');
}

function rightsOf(
  session: VersoSession,
  seen: Answer,
  findings: readonly Finding[],
  open: readonly OpenFinding[],
): readonly RightVerso[] {
  const { rulebook } = session.compiled;
  return listRightEffects(session.lived, seen).map((effect) => {
    const lived = session.livedOf.get(formatRightKey(effect)) as RightAnswer;
    const official: RightEffect = { ...effect, status: decideOfficialStatus(effect, lived, open), drags: [] };
    const touching = findings.filter((f) => f.effects.some((e) => formatRightKey(e) === formatRightKey(effect)));
    const statuses = sortStatuses([
      official.status,
      ...touching.flatMap((f) =>
        f.effects.filter((e) => formatRightKey(e) === formatRightKey(effect)).map((e) => e.status),
      ),
    ]);
    const { right, name, claimant } = effect;
    return {
      right,
      name,
      claimant,
      status: statuses[0] ?? 'agree',
      statuses,
      official,
      findings: touching.map((f) => f.divergence),
      flows: listFeedingFlows(rulebook, session.options.language, right),
    };
  });
}
