/**
 * Takes the place of `eventemitter2` below json-rules-engine in the browser: its engine and its rules announce their
 * results, and here nobody listens. A function, since their classes are written for engines that knew no others.
 */
function EventEmitter(): void {
  return;
}

EventEmitter.prototype.emitAsync = (): Promise<readonly unknown[]> => Promise.resolve([]);

export default EventEmitter;
