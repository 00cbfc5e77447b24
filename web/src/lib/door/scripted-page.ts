/**
 * Describes a page that a script takes over, as the server makes it.
 *
 * @template D the data with which the script starts
 */
export interface ScriptedPage<D> {
  readonly title: string;
  readonly description: string;
  readonly markup: string;
  readonly data: D;
}
