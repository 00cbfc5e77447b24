/** The three settings of a scenario, side by side: today's channels, everybody who is entitled, and the scenario. */
import type { Understood } from '@recto-verso/engine/rulebook';
import { keyOf } from '../make/hash.ts';
import type { Way } from './job.ts';
import { grantsOf, patched, Shadows, type Grants, type Told } from './patch.ts';
import type { Change, Channel, TakeUp } from './model.ts';
import { ON_REQUEST } from './read-take-up.ts';

/** One law, with all that rights are told apart by in it. */
export interface Law {
  readonly understood: Understood;
  readonly rights: readonly { readonly name: string; readonly told: readonly Told[] }[];
  /** By the settings that it serves. */
  readonly told: Readonly<Partial<Record<'observed' | 'scenario', readonly Told[]>>>;
}

/** Whether the law itself is another, and not only how it is granted. */
function changesLaw({ parameters, lawOf, windows }: Change): boolean {
  return parameters.size + lawOf.size + windows.size > 0;
}

/** The law of today and that of the scenario; one and the same where only the granting differs. */
export function lawsOf(understood: Understood, change: Change, rights: readonly string[]): readonly Law[] {
  const asTheLawSays: Grants = (_, route) => route.grant;
  const both = { observed: asTheLawSays, scenario: grantsOf(change) } as const;
  const law = (of: Understood, settings: readonly ('observed' | 'scenario')[]): Law => {
    const shadows = new Shadows(of);
    const told = Object.fromEntries(
      settings.map((s) => [s, rights.map((r) => shadows.told(r, both[s]))]),
    ) as Law['told'];
    return {
      understood: shadows.understood,
      told,
      rights: rights.map((name, r) => ({ name, told: settings.flatMap((s) => told[s]?.[r] ?? []) })),
    };
  };
  return changesLaw(change)
    ? [law(understood, ['observed']), law(patched(understood, change), ['scenario'])]
    : [law(understood, ['observed', 'scenario'])];
}

/** The likelihoods as they are taken, by name; in a trial one of them stands at an end. */
export type Taken = (name: string) => number;

export function takenFrom(takeUp: TakeUp, trial: ReadonlyMap<string, number> = new Map()): Taken {
  return (name) => trial.get(name) ?? takeUp.get(name)?.value ?? 0;
}

/** The name of the likelihood with which a right is asked for. */
export function asking(takeUp: TakeUp, name: string): string {
  const own = `${ON_REQUEST}.${name}`;
  return takeUp.has(own) ? own : 'others';
}

/** How a right is asked for: by homes at ease with a computer, and by the others; and how many answer a letter. */
export function asksOf(
  taken: Taken,
  name: string,
  channel: Pick<Channel, 'reads' | 'rounds' | 'computerOnly'> | undefined,
): Pick<Way, 'readsLife' | 'asks' | 'answers'> {
  const { reads = 'registers', rounds = 0, computerOnly = false } = channel ?? {};
  const asks = Math.min(1, taken(name) * (1 - taken('round')) ** rounds);
  return {
    readsLife: reads === 'life',
    asks: [asks, computerOnly ? asks * (1 - taken('computer')) : asks],
    answers: taken('letter'),
  };
}

/** The keys of a right's draws: the same in every scenario, so that a right that is not changed draws as it did. */
export function keysOf(seed: number, name: string): { readonly asks: number; readonly answers: number } {
  return { asks: keyOf(seed, `asks ${name}`), answers: keyOf(seed, `answers ${name}`) };
}

export function registersKey(seed: number): number {
  return keyOf(seed, 'registers');
}
