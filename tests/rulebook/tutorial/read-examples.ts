/**
 * This module reads the examples of `rules/TUTORIAL.md`, whose section "How to read an example" explains how the blocks
 * are written.
 */
import { parse } from 'yaml';
import { mergeValues, type Values } from '../../vectors/situation.ts';

/**
 * Describes a household with the answer that is expected for it, and the words of that answer, or `null` where the page
 * does not show them.
 */
export interface TutorialHousehold {
  readonly household: Values;
  readonly answer: Values;
  readonly explanation: Values | null;
}

/** Describes a mistake with which the rulebook would not load, and what the loader says of it. */
export interface Slip {
  readonly files: Values;
  readonly remark: unknown;
}

export interface TutorialExample {
  readonly heading: string;
  /** Maps the files of the rulebook at this point to their contents, collected from the first example on. */
  readonly files: Values;
  readonly told: readonly TutorialHousehold[];
  readonly slips: readonly Slip[];
}

interface Block {
  /** Holds one of `KINDS`; a `file` and a `slip` also have a path. */
  readonly kind: string;
  readonly path: string;
  readonly value: unknown;
}

/** Maps each kind of block that has to follow another block directly to the kind of that other block. */
const BEHIND: Readonly<Record<string, string>> = { answer: 'household', explanation: 'answer', remark: 'slip' };
const KINDS: ReadonlySet<string> = new Set(['file', 'household', 'slip', ...Object.keys(BEHIND)]);

/**
 * Reads the examples of the page, one from each numbered section.
 * @throws Error for a block that no test would read, and for a block without the one that has to follow it
 */
export function parseTutorialExamples(markdown: string): readonly TutorialExample[] {
  let files: Values = {};
  return markdown
    .split(/^## (?=\d+\. )/m)
    .slice(1)
    .map((section) => {
      const blocks = blocksIn(section);
      for (const { kind, path, value } of blocks) if (kind === 'file') files = mergeValues(files, { [path]: value });
      return {
        heading: section.slice(0, section.indexOf('\n')),
        files,
        told: toldIn(blocks),
        slips: slipsIn(blocks, files),
      };
    });
}

function blocksIn(section: string): readonly Block[] {
  const found = [...section.matchAll(/^```yaml\n# (\w+)(?: (\S+))?\n(.*?)^```$/gms)];
  const blocks = found.map(([, kind = '', path = '', text = '']) => ({ kind, path, value: parse(text) as unknown }));
  const fences = section.match(/^```/gm)?.length ?? 0;
  const astray = blocks.find(
    ({ kind }, i) => !KINDS.has(kind) || (kind in BEHIND && blocks[i - 1]?.kind !== BEHIND[kind]),
  );
  if (astray !== undefined || fences !== 2 * blocks.length)
    throw new Error(
      `${section.slice(0, 40)}: a block that nothing reads: ${astray?.kind ?? 'its heading is another'}.`,
    );
  return blocks;
}

function toldIn(blocks: readonly Block[]): readonly TutorialHousehold[] {
  return blocks.flatMap(({ kind, value }, i) => {
    if (kind !== 'household') return [];
    const explained = blocks[i + 2]?.kind === 'explanation' ? (blocks[i + 2]?.value as Values) : null;
    return [{ household: value as Values, answer: behind(blocks, i, 'answer') as Values, explanation: explained }];
  });
}

function slipsIn(blocks: readonly Block[], files: Values): readonly Slip[] {
  return blocks.flatMap(({ kind, path, value }, i) =>
    kind === 'slip' ? [{ files: mergeValues(files, { [path]: value }), remark: behind(blocks, i, 'remark') }] : [],
  );
}

function behind(blocks: readonly Block[], i: number, kind: string): unknown {
  const next = blocks[i + 1];
  if (next?.kind !== kind) throw new Error(`A block ${blocks[i]?.kind ?? ''} lacks its ${kind}.`);
  return next.value;
}
