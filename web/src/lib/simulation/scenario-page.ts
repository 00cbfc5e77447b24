/** Describes the page of a scenario. */
import type { FormView, Option } from './form.ts';
import type { CompareView, FilesOf, ResultView } from './view.ts';

export interface ScenarioPage {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly unlawful: string | null;
  readonly library: string;
  /** Holds the address with the choices. */
  readonly link: string;
  readonly form: FormView;
  readonly variants: readonly Option[];
  readonly seed: number;
  readonly sizes: readonly Option[];
  /** Describes what the page can be compared with, and the id by which the comparison names this page. */
  readonly compare: {
    readonly href: string;
    readonly id: string;
    readonly others: CompareView['others'];
  } | null;
  readonly result: ResultView | null;
  readonly files: FilesOf;
  readonly downloads: readonly { readonly label: string; readonly href: string }[];
  readonly command: string;
}
