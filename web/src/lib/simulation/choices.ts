/** What somebody chose of a scenario, as its address carries it: nothing of anybody. */

export interface Choices {
  readonly variant: string | null;
  readonly seed: number;
  /** All of the population where `null`. */
  readonly homes: number | null;
}

export const SEED = 1;
const MOST_SEED = 2 ** 31;

/** What is not understood stands as if it had been left out. */
export function choicesIn(form: { get: (name: string) => unknown }, variants: readonly string[]): Choices {
  const [variant, seed, homes] = ['variant', 'seed', 'homes'].map((name) => form.get(name));
  const whole = (value: unknown): number | null =>
    typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : null;
  return {
    variant: typeof variant === 'string' && variants.includes(variant) ? variant : null,
    seed: Math.min(whole(seed) ?? SEED, MOST_SEED),
    homes: whole(homes) || null,
  };
}

/** As the end of an address; empty where nothing was chosen. */
export function queryOf({ variant, seed, homes }: Choices): string {
  const query = new URLSearchParams();
  if (variant !== null) query.set('variant', variant);
  if (seed !== SEED) query.set('seed', String(seed));
  if (homes !== null) query.set('homes', String(homes));
  const written = query.toString();
  return written === '' ? '' : `?${written}`;
}
