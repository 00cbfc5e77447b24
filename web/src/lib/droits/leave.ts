/** How a page is left at once, where somebody looks on: handed down to all pages of the path. */
export const LEAVE = 'leave';

export interface Leave {
  /** Of the server, which forgets the answers on the way. */
  readonly href: string;
  /** Where a script runs it goes sooner, and leaves nothing to come back to. */
  now(event: MouseEvent): void;
}
