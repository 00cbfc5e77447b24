/** This module runs `simulate` for a crossing that looks for what people do not declare. */
import type { Detection } from '@recto-verso/population/scenarios';
import { printDetection } from '../print-detection.ts';
import { sayResult } from '../../say.ts';
import { languageOf, OF_POLICIES, refuse, type Simulating } from './simulating.ts';

export async function simulateCrossing(detection: Detection, on: Simulating): Promise<void> {
  const { asked, io, dir, book, seed, threads } = on;
  refuse(on, ['date', 'engine', 'master', ...OF_POLICIES], 'it looks for what people do not say, and has no law');
  const { detect } = await import('@recto-verso/population');
  const found = await detect(dir, { rulebook: on.understood.rulebook, book, detection, seed, threads });
  sayResult(io, asked, found, () => printDetection(detection, found, languageOf(on)));
}
