/** What a tool of the desk is given, whichever it is. */
import type { Place } from '../../door/place.ts';
import type { DoorData } from '../../guichet/props.ts';
import type { AskDesk } from '../../guichet/task.ts';
import type { LiveDoor } from '../../live/door.svelte.ts';
import type { GuichetWords } from '../../words/guichet/index.ts';

export interface ToolProps {
  readonly data: DoorData;
  /** `null` where no script runs, as is `ask`. */
  readonly live: LiveDoor | null;
  readonly ask: AskDesk | null;
  readonly words: GuichetWords;
  readonly address: (place: Place) => string;
}

/** A tool that shows what is worked out of the answers. @template V its view */
export interface WorkedProps<V> extends ToolProps {
  /** As the server worked it out; `null` where it did not. */
  readonly given: V | null;
}
