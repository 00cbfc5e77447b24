/** This module suggests the word that somebody may have meant. */

/**
 * Returns the known word with the fewest spelling differences from `word`. Returns `null` when none is similar enough.
 */
export function findSimilarWord(word: string, known: Iterable<string>): string | null {
  return least(known, (candidate) => slip(word, candidate));
}

/**
 * Returns the most similar dotted path. Paths are compared part by part, so that a long first part does not make the
 * rest look similar. When no path is similar, it returns the shortest path that ends in the same word, if there is only
 * one such path: the author of `region` probably meant `home.region`. Returns `null` otherwise.
 */
export function findSimilarPath(path: string, known: Iterable<string>): string | null {
  const parts = path.split('.');
  const all = [...new Set(known)];
  const near = least(all, (candidate) => {
    const others = candidate.split('.');
    if (others.length !== parts.length) return null;
    const slips = parts.map((part, i) => slip(part, others[i] ?? ''));
    return slips.reduce((sum, each) => (sum === null || each === null ? null : sum + each), 0);
  });
  if (near !== null) return near;
  const same = all
    .filter((candidate) => candidate.endsWith(`.${parts.at(-1) ?? path}`))
    .map((candidate) => candidate.split('.'));
  const fewest = Math.min(...same.map((candidate) => candidate.length));
  const [only, ...others] = same.filter((candidate) => candidate.length === fewest);
  return only === undefined || others.length > 0 ? null : only.join('.');
}

/** Returns the number of spelling differences between two words. Returns `null` when there are too many. */
function slip(word: string, candidate: string): number | null {
  const most = Math.max(1, Math.floor(word.length / 3));
  if (Math.abs(candidate.length - word.length) > most) return null;
  const distance = edits(word.toLowerCase(), candidate.toLowerCase());
  return distance <= most ? distance : null;
}

/**
 * Returns the first candidate with the fewest spelling differences. Returns `null` when every candidate has too many.
 */
function least(known: Iterable<string>, slips: (candidate: string) => number | null): string | null {
  let best: string | null = null;
  let fewest = Infinity;
  for (const candidate of known) {
    const n = slips(candidate);
    if (n === null || n >= fewest) continue;
    fewest = n;
    best = candidate;
  }
  return best;
}

/** Returns `Did you mean "x"?`, or, if no word is similar, the text `otherwise` followed by the first known words. */
export function didYouMean(word: string, known: Iterable<string>, otherwise: string): string {
  const all = [...known];
  const near = findSimilarWord(word, all);
  if (near !== null) return `Did you mean "${near}"?`;
  if (all.length === 0) return otherwise;
  return `${otherwise} Known here: ${all.slice(0, 24).join(', ')}${all.length > 24 ? ', …' : ''}.`;
}

/** Counts the insertions, deletions, replacements and swaps of neighbouring letters between two words. */
function edits(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
