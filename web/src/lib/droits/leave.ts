/**
 * This is the context key of the control by which somebody leaves a page at once, for example when another person looks
 * on. `Droits.svelte` sets it, so every page of the path has the control.
 */
export const LEAVE = 'leave';

export interface Leave {
  /** This is an address of the server that deletes the answers and leads to another site. */
  readonly href: string;
  /**
   * Erases the answers in this tab and leaves at once, if a script runs; the next page replaces this one in the
   * history.
   */
  now(event: MouseEvent): void;
}
