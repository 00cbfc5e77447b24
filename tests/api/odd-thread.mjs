// This module replaces the code of a thread of the pool, and misbehaves as `does` in the situation says, for
// `threads-fail.test.ts`.
/** @param {{ input: { situation: { does?: string } } }} ask */
export function answer({ input: { situation } }) {
  switch (situation.does) {
    case 'fill': {
      const kept = [];
      for (;;) kept.push(new Array(10_000).fill(kept.length + 0.5));
    }
    case 'exit':
      return process.exit(3);
    case 'not-sent':
      return { kind: 'answer', answer: () => situation };
    case 'throw':
      throw new Error('something');
    case 'run':
      for (;;);
    default:
      return { kind: 'answer', answer: situation };
  }
}
