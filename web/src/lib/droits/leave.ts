/**
 * This is the context key of the control by which somebody leaves a page at once, for example when another person looks
 * on. All pages of the path receive it.
 */
export const LEAVE = 'leave';

export interface Leave {
  /** This address of the server also deletes the answers. */
  readonly href: string;
  /** Leaves faster than the link where a script runs, and leaves no entry in the history. */
  now(event: MouseEvent): void;
}
