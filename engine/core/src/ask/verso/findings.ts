/**
 * This module finds the divergences that certainly arise for somebody of a household, each with its effect on the
 * rights.
 */
import { computeHousehold, type TruthValue } from '../../run/household.ts';
import type { Answer, RightAnswer } from '../../contract/answer.ts';
import type { Finding, RightEffect } from '../../contract/verso.ts';
import { evaluateSituation } from '../../explain/answer/evaluate.ts';
import { findTextListAt, findTextAt } from '../../explain/sentences/text-tree.ts';
import type { Divergence } from '../../rulebook/crossings/book.ts';
import type { Situation } from '../../situation/model.ts';
import { applyPatch } from '../patch/apply.ts';
import { listFactDifferences } from '../patch/differences.ts';
import type { EvaluatedPatchRules } from '../patch/rules.ts';
import { roundToCents } from '../compare/side-value.ts';
import { listLostWith } from './lost-with.ts';
import { listRightEffects, formatRightKey, findMovedRights, type BareEffect } from './effects.ts';
import { listRemedies } from './remedies.ts';
import { translateEvidence, describeFlow, getKindTexts, describeSource } from './shown.ts';
import { isGrantedUnasked, decideDivergenceStatus } from './status.ts';
import { toBareOptions, type VersoSession } from './session.ts';

/**
 * Returns the findings ordered by the amount at stake, and among equal amounts by how hard their consequences are to
 * undo. Divergences that change nothing for this household are left out.
 */
export async function listFindings(session: VersoSession, worked: EvaluatedPatchRules): Promise<readonly Finding[]> {
  const { compiled } = session;
  const found: Finding[] = [];
  for (const divergence of compiled.rulebook.crossings.divergences) {
    const { rule, published } = divergence;
    if (rule === null || !published) continue;
    const persons = certainly(worked.arises(rule));
    if (persons.length === 0) continue;
    await session.options.pause?.();
    const seen = applyPatch(compiled.rulebook, worked, rule, persons, 'reach');
    const effects = await effectsIn(session, divergence, seen);
    if (effects.length > 0) found.push(await finding(session, divergence, persons, seen, effects));
  }
  return inOrder(session, found);
}

function certainly(persons: ReadonlyMap<string, TruthValue>): readonly string[] {
  return [...persons].filter(([, arises]) => arises === 'yes').map(([id]) => id);
}

async function effectsIn(
  session: VersoSession,
  divergence: Divergence,
  seen: Situation,
): Promise<readonly RightEffect[]> {
  const { compiled, options, lived } = session;
  const h = computeHousehold(compiled.at(options.date), seen, options.date);
  const answered = new Set(lived.outcomes.map((o) => o.right));
  const moved = findMovedRights(session.household, h).filter((name) => {
    const id = session.words.book.rights.get(name)?.id ?? '';
    return answered.has(id) && divergence.touches.some((touched) => id.startsWith(touched));
  });
  if (moved.length === 0) return [];
  const after = await evaluateSituation(compiled, seen, { ...toBareOptions(options), rights: moved });
  return listRightEffects(only(lived, after), after)
    .filter((effect) => effect.kind !== 'same')
    .map((effect) => ({ ...effect, kind: divergence.shows === 'line' ? acrossLine(effect.kind) : effect.kind }))
    .map((effect) => withStatus(session, divergence, effect));
}

function acrossLine(kind: BareEffect['kind']): BareEffect['kind'] {
  return kind === 'gained' || kind === 'more' ? 'across' : kind;
}

/** Returns the part of an answer whose rights and claimants are also in the other answer. */
function only(lived: Answer, other: Answer): Answer {
  const keys = new Set(other.outcomes.map(formatRightKey));
  return { ...lived, outcomes: lived.outcomes.filter((o) => keys.has(formatRightKey(o))) };
}

function withStatus(session: VersoSession, divergence: Divergence, effect: BareEffect): RightEffect {
  const lived = session.livedOf.get(formatRightKey(effect)) as RightAnswer;
  const unasked = isGrantedUnasked(lived) || feedsUnasked(session, divergence, effect.right);
  const drags = effect.kind === 'lost' ? listLostWith(session, lived) : [];
  return { ...effect, status: decideDivergenceStatus(effect, divergence.directions, unasked), drags };
}

/** Checks whether one of the flows that the divergence names grants the right automatically. */
function feedsUnasked({ compiled }: VersoSession, { flows }: Divergence, right: string): boolean {
  return compiled.rulebook.crossings.flows.some(
    (flow) => flows.includes(flow.id) && flow.feeds.some((f) => f.level === 'automatic' && right.startsWith(f.right)),
  );
}

async function finding(
  session: VersoSession,
  divergence: Divergence,
  persons: readonly string[],
  seen: Situation,
  effects: readonly RightEffect[],
): Promise<Finding> {
  const { compiled, words, options, situation } = session;
  const { rulebook } = compiled;
  const { language } = options;
  const texts = rulebook.texts[language]?.crossings.divergences ?? {};
  const kinds = getKindTexts(rulebook, language);
  const say = (key: string): string => findTextAt(texts, divergence.id, key) ?? '';
  const part: Omit<Finding, 'remedies'> = {
    divergence: divergence.id,
    name: say('name'),
    persons,
    directions: divergence.directions.map((id) => ({ id, label: findTextAt(kinds, 'directions', id) ?? id })),
    sees: say('sees'),
    law: say('law'),
    exposed: say('exposed'),
    prepare: findTextListAt(texts, divergence.id, 'prepare'),
    help: say('help'),
    frequency: findTextAt(texts, divergence.id, 'frequency'),
    frequencies: divergence.frequency,
    follows: divergence.follows.map((id) => ({ id, label: findTextAt(kinds, 'consequences', id) ?? id })),
    sources: divergence.sources.flatMap((id) => describeSource(rulebook, language, id)),
    flows: divergence.flows.map((id) => describeFlow(rulebook, language, id)),
    shows: divergence.shows,
    changes: listFactDifferences(words, rulebook, situation, seen, options.date),
    effects,
    monthly: sumOf(effects),
    strength: divergence.strength === 'rule' ? 'rule' : 'documented',
    evidence: translateEvidence(rulebook, language, divergence.evidence),
  };
  const remedies = listRemedies(divergence.remedies, {
    rulebook,
    language,
    rights: effects.map((e) => e.right),
    decided: options.decided ?? null,
    letters: (await options.letters?.(session, part)) ?? (() => []),
  });
  return { ...part, remedies };
}

/** Adds up what all effects put at stake, in euros a month; returns `null` when none has an amount. */
function sumOf(effects: readonly RightEffect[]): Finding['monthly'] {
  const known = effects.flatMap((e) => e.monthly ?? []);
  if (known.length === 0) return null;
  return {
    min: roundToCents(known.reduce((sum, m) => sum + m.min, 0)),
    max: roundToCents(known.reduce((sum, m) => sum + m.max, 0)),
  };
}

function inOrder({ compiled }: VersoSession, findings: readonly Finding[]): readonly Finding[] {
  const { consequences } = compiled.rulebook.crossings;
  const gravest = (f: Finding): number => Math.max(...f.follows.map(({ id }) => consequences.indexOf(id)));
  return [...findings].sort(
    (a, b) =>
      (b.monthly?.max ?? 0) - (a.monthly?.max ?? 0) ||
      gravest(b) - gravest(a) ||
      (a.divergence < b.divergence ? -1 : 1),
  );
}
