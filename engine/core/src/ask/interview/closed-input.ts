/** A situation as somebody wrote it, with screens that were answered with "nothing else". */
import { screenWords, type Screen } from '../../rulebook/interview/screen.ts';

type Written = Readonly<Record<string, unknown>>;

/** The last edition of the screen that a person, or the home, has closed; 0 where none is. */
export function editionClosed(input: unknown, { id }: Screen, of: string): number {
  const words = partOf(input, of)['closed'];
  if (!Array.isArray(words)) return 0;
  return Math.max(
    0,
    ...words.flatMap((word: unknown) => {
      const [name, edition = '1'] = String(word).split('.');
      return name === id ? [Number(edition)] : [];
    }),
  );
}

/** The word of the newest edition of a screen, which closes all that the screen closes. */
export function newestWord(screen: Screen): string {
  return screenWords(screen).at(-1) ?? screen.id;
}

/** The situation with the screen closed for these persons, or for the home; what was told stands. */
export function withClosed(input: unknown, screen: Screen, columns: readonly string[]): unknown {
  const whole = (input ?? {}) as Written;
  const add = (of: string): Written => {
    const part = partOf(input, of);
    const before = Array.isArray(part['closed']) ? (part['closed'] as readonly unknown[]) : [];
    return { ...part, closed: [...before, newestWord(screen)] };
  };
  if (screen.of === 'home') return { ...whole, home: add('home') };
  const persons = (whole['persons'] ?? {}) as Written;
  return { ...whole, persons: { ...persons, ...Object.fromEntries(columns.map((id) => [id, add(id)])) } };
}

function partOf(input: unknown, of: string): Written {
  const whole = (input ?? {}) as Written;
  const part = of === 'home' ? whole['home'] : ((whole['persons'] ?? {}) as Written)[of];
  return (part ?? {}) as Written;
}
