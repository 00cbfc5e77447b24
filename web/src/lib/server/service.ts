/**
 * This module opens the engine of this process once; the pages and the API share its rulebook. If the engine refuses
 * work because too many requests wait or one asks too much, the page gets an error with its own status, and an error
 * page that says what to do.
 */
import { isTooCostly, openService, Overload, type Service } from '@recto-verso/api';
import { error, isHttpError } from '@sveltejs/kit';

let opened: Promise<Service> | null = null;

export function openPageService(): Promise<Service> {
  opened ??= openService().then(forPages);
  return opened;
}

const BUSY = 503;
const TOO_MUCH = 422;

/** Checks whether the service refused to compute something. The rest of a page can then be shown without it. */
export function isRefusedWork(thrown: unknown): boolean {
  return isHttpError(thrown, BUSY) || isHttpError(thrown, TOO_MUCH);
}

function forPages(engine: Service): Service {
  return {
    ...engine,
    evaluate: told(engine.evaluate),
    nextQuestion: told(engine.nextQuestion),
    turns: told(engine.turns),
    compare: told(engine.compare),
    verso: told(engine.verso),
    picture: told(engine.picture),
    events: told(engine.events),
    event: told(engine.event),
    heldAfter: told(engine.heldAfter),
    curve: told(engine.curve),
  };
}

function told<Asked extends readonly unknown[], Answer>(
  ask: (...asked: Asked) => Promise<Answer>,
): (...asked: Asked) => Promise<Answer> {
  return async (...asked) => {
    try {
      return await ask(...asked);
    } catch (thrown) {
      if (thrown instanceof Overload) error(BUSY, 'busy');
      if (isTooCostly(thrown)) error(TOO_MUCH, 'too-much');
      throw thrown;
    }
  };
}
