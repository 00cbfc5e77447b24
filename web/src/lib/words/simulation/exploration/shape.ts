/** What a page says of a policy that nobody counted. */
import type { Unit } from '@recto-verso/population/scenarios';

export interface ExplorationWords {
  readonly sentence: string;
  /** That nothing was published. */
  readonly exploratory: string;
  readonly about: string;
  readonly faces: string;
  readonly gainAndLoss: string;
  readonly euros: string;
  readonly noEuros: string;
  readonly units: Readonly<Record<Unit, string>>;
  readonly parts: {
    readonly title: string;
    readonly unit: string;
    readonly what: string;
    readonly homes: string;
    readonly euros: string;
    readonly share: string;
    /** Nothing is said of it. */
    readonly none: string;
  };
  readonly weighs: {
    readonly unit: Readonly<Record<'euros' | 'homes', string>>;
    readonly together: string;
    readonly tables: string;
  };
  readonly grounds: string;
  readonly lead: string;
  readonly help: string;
}
