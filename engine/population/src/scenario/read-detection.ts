/** This module reads the file of a detection: a crossing of registers that looks for what people do not declare. */
import { checkShape, joinField, createProblem, type RuleFile } from '@recto-verso/engine/rulebook';
import type { Likelihood } from './likelihood.ts';
import { FUNNEL, type Detection, type FunnelPart } from './model.ts';
import type { ScenarioReading } from './read-change.ts';
import { readLikelihood } from './read-take-up.ts';
import { SCENARIO_SCHEMAS, type DetectionFile } from './schema.ts';

const DETECT = 'detect';

/** Checks whether a file describes a detection, by the key `detect`, which no other kind of file has. */
export function isDetection({ value }: RuleFile): boolean {
  return typeof value === 'object' && value !== null && DETECT in value;
}

export function readDetectionFile(reading: ScenarioReading): Detection | null {
  const { file, report, rulebook } = reading;
  const value: DetectionFile | null = checkShape(SCENARIO_SCHEMAS.detection, file, report);
  if (value === null) return null;
  const { detect, title, question, assumptions, unseen } = value;
  detect.receipts.forEach((receipt, i) => {
    if (rulebook.facts.some(({ id }) => id === `gets.${receipt}`)) return;
    report(
      createProblem(
        file.place(joinField(`${DETECT}.receipts`, i)),
        'unknown-fact',
        `Nobody can receive "${receipt}".`,
        'Nobody would be looked through.',
        'Write what stands behind gets. in the vocabulary.',
      ),
    );
  });
  const likelihoods = Object.fromEntries(
    FUNNEL.map((part) => [part, readLikelihood(reading, detect.sources, detect[part], `${DETECT}.${part}`)]),
  ) as Record<FunnelPart, Likelihood>;
  return {
    id: file.path.replace(/\.yaml$/, ''),
    title,
    question,
    receipts: detect.receipts,
    above: detect.above,
    likelihoods,
    unlawful: value.unlawful ?? null,
    assumptions,
    unseen,
    published: (value.published ?? []).map((one) => ({
      ...one,
      date: one.date === undefined ? null : String(one.date),
      why: one.why ?? null,
    })),
  };
}
