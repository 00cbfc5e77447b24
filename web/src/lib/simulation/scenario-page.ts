/** What the page of a scenario shows. */
import type { FormView, Option } from './form.ts';
import type { CompareView, FilesOf, ResultView } from './view.ts';

export interface ScenarioPage {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly unlawful: string | null;
  readonly library: string;
  /** What the choices are called by an address. */
  readonly link: string;
  readonly form: FormView;
  readonly variants: readonly Option[];
  readonly seed: number;
  readonly sizes: readonly Option[];
  /** What it can be set beside, and the name by which that page knows what stands here. */
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
