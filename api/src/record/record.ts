/**
 * This module checks whether this rulebook still gives an earlier answer: the same input, day and hash give the same
 * bytes.
 */
import { createHash } from 'node:crypto';
import type { RecordResult } from '../contract/record.ts';
import { writeCanonicalJson } from './canonical.ts';
import { findJsonDifferences } from './differences.ts';

export interface RulebookId {
  readonly version: string;
  readonly hash: string;
}

const LISTED = 100;

/** @param answerNow computes the answer again; it is called only when the rulebook is the same */
export async function verifyRecord(
  recorded: unknown,
  from: RulebookId,
  here: RulebookId,
  answerNow: () => Promise<unknown>,
): Promise<RecordResult> {
  const rulebook = { recorded: { ...from }, here: { version: here.version, hash: here.hash } };
  const before = writeCanonicalJson(recorded);
  if (from.hash !== here.hash) {
    return {
      result: 'other-rulebook',
      rulebook,
      sha256: { recorded: sha256(before), here: null },
      differences: [],
      more: 0,
    };
  }
  const answer = await answerNow();
  const now = writeCanonicalJson(answer);
  const all = before === now ? [] : findJsonDifferences(recorded, answer);
  return {
    result: before === now ? 'same' : 'different',
    rulebook,
    sha256: { recorded: sha256(before), here: sha256(now) },
    differences: all.slice(0, LISTED).map((one) => ({ ...one })),
    more: Math.max(0, all.length - LISTED),
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
