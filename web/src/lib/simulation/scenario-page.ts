/** Describes the page of a scenario. */
import type { FormView, FormOption } from './form.ts';
import type { RunComparisonView, FilesOf, ResultView } from './view.ts';

export interface ScenarioPage {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly unlawful: string | null;
  readonly library: string;
  /** Holds the address of this page with the choices. */
  readonly link: string;
  readonly form: FormView;
  readonly variants: readonly FormOption[];
  readonly seed: number;
  readonly sizes: readonly FormOption[];
  /**
   * Describes what the page can be compared with, and the id by which the comparison names this page. It is `null` when
   * there is no result.
   */
  readonly compare: {
    readonly href: string;
    readonly id: string;
    readonly others: RunComparisonView['others'];
  } | null;
  readonly result: ResultView | null;
  readonly files: FilesOf;
  readonly downloads: readonly { readonly label: string; readonly href: string }[];
  readonly command: string;
}
