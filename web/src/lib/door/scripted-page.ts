/** A page that a script takes over, as the server makes it. @template D what the script starts from */
export interface ScriptedPage<D> {
  readonly title: string;
  readonly description: string;
  /** The markup of the page. */
  readonly markup: string;
  readonly data: D;
}
