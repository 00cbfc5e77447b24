/**
 * Replaces the package `eventemitter2`, which json-rules-engine uses, in the browser. Its engine and its rules emit
 * their results as events, and here nothing listens. It is a function, because the classes of json-rules-engine are
 * compiled for engines without native classes.
 */
function EventEmitter(): void {
  return;
}

EventEmitter.prototype.emitAsync = (): Promise<readonly unknown[]> => Promise.resolve([]);

export default EventEmitter;
