/** This module describes the properties that the tools of `/guichet`, such as the plan and the comparison, get. */
import type { DeskPlace } from '../../door/place.ts';
import type { DoorData } from '../../guichet/props.ts';
import type { AskDesk } from '../../guichet/task.ts';
import type { LiveDoor } from '../../live/door.svelte.ts';
import type { GuichetWords } from '../../words/guichet/index.ts';

export interface ToolProps {
  readonly data: DoorData;
  /** `live` and `ask` are `null` when the engine does not run in this browser. */
  readonly live: LiveDoor | null;
  readonly ask: AskDesk | null;
  readonly words: GuichetWords;
  readonly address: (place: DeskPlace) => string;
}

/**
 * Describes the properties of a tool that shows a result computed from the answers.
 *
 * @template V the type of the view
 */
export interface WorkedProps<V> extends ToolProps {
  /** Holds the view as the server computed it; `null` means that the server computed none. */
  readonly given: V | null;
}
