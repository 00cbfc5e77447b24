/** The words of the frame around every page: its head and its foot. No script reads them. */
import type { Display } from '../../display.ts';
import type { AroundWords } from '../around/shape.ts';

/** What the frame says in each language beside what the pages say already. */
export interface FrameWords {
  /** The rules have changed since the last visit. */
  readonly newer: string;
  readonly display: string;
  readonly displays: Readonly<Record<Display, string>>;
  /** In the place of a page, to whoever sent a form that could not be read. */
  readonly unread: string;
  /** In the place of a page that many others keep waiting. */
  readonly busy: string;
  readonly busyText: string;
  /** In the place of a page for a household that is too large for it. */
  readonly tooMuch: string;
  readonly tooMuchText: string;
  /** How far all words of the pages in this language have been read over. */
  readonly review: keyof AroundWords['review'];
}

export interface ShellWords extends Omit<FrameWords, 'review'> {
  readonly skip: string;
  readonly language: string;
  readonly footer: string;
  readonly review: string;
  readonly otherPages: string;
  readonly pages: AroundWords['pages'] & { readonly listed: string };
  readonly api: string;
  readonly notFound: string;
  readonly notFoundText: string;
  readonly failure: string;
  readonly failureText: string;
  readonly toStart: string;
}

/** Of a language that only some pages speak. */
export interface PartialWords extends ShellWords {
  /** Above a page that has none of its words. */
  readonly foreign: string;
  /** Above what the law says, on a page that has its words. */
  readonly lawNote: string;
}
