/** This module runs `simulate` for a crossing that looks for what people do not declare. */
import type { Detection } from '@recto-verso/population/scenarios';
import { printDetection } from '../print-detection.ts';
import { printResult } from '../../print-result.ts';
import { getSimulationLanguage, POLICY_OPTIONS, refuseOptions, type Simulating } from './simulating.ts';

export async function simulateCrossing(detection: Detection, on: Simulating): Promise<void> {
  const { asked, io, dir, book, seed, threads } = on;
  refuseOptions(
    on,
    ['date', 'engine', 'master', ...POLICY_OPTIONS],
    'it looks for what people do not say, and has no law',
  );
  const { detect } = await import('@recto-verso/population');
  const found = await detect(dir, { rulebook: on.understood.rulebook, book, detection, seed, threads });
  printResult(io, asked, found, () => printDetection(detection, found, getSimulationLanguage(on)));
}
