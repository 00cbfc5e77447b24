/**
 * This module lists the codes of problems that the reference page explains. The `type` of a problem points to the place
 * of its code on that page.
 */

/** This is the code of a simulation that failed because the disk is full. */
export const NO_ROOM = 'disk-full';

/** Explains the codes of problems with a request or with the service, each with its status. */
export const REQUEST_CODES: Readonly<Record<string, string>> = {
  'broken-json': '400: the body, or a line of a batch, is not JSON.',
  'not-found': '404: no such address.',
  'unknown-right': '404 in an address, 422 in a body: the rulebook has no right of that id.',
  'unknown-place': '422: no such commune, postcode or region.',
  'unknown-event': '422: the rulebook has no event of that id.',
  'event-not-possible': '422: the event cannot happen to that person, or it is not said to whom.',
  'unknown-word': '422: the scenario has no variant of that name.',
  'no-simulation': '404: no such simulation, or one that is over and was not read for a while.',
  [NO_ROOM]: 'Of a simulation that failed: the server had no room to write it. `health` says so until one succeeds.',
  'not-done': '404: the simulation has no result yet, or ended without one.',
  'unknown-tell': '422: the event asks for no such thing.',
  'day-not-known': '422: the day of the event rests on something that is not known exactly.',
  'method-not-allowed': '405: the address answers to another method; `Allow` lists them.',
  'not-acceptable': '406: `Accept` leaves no media type that this address gives.',
  'body-too-large': '413: the body, or a line of a batch, is above the limit.',
  'too-many-lines': '413: the batch has more lines than one request may have; the lines before are answered.',
  'unsupported-media-type': '415: the body is of a media type that is not read here.',
  'unknown-key': '422: the request has a key that is none of its own.',
  'wrong-type': '422: a value is of another type than its key wants.',
  'invalid-date': '422: the date is no day of the calendar.',
  'before-start': '422: the date is before the first day of the rulebook.',
  'after-end': '422: the date is after the last day that a date may be.',
  'too-deep': '422: the body, or a line of a batch, is nested deeper than any request.',
  'too-dear': '422: so many persons of whom so little is known would take too long; fewer rights or persons do not.',
  'too-many-values': '422: the body, or a line of a batch, consists of more values than any request.',
  'answer-too-large': '422: the answer would be above the limit; fewer rights or persons make it smaller.',
  'rate-limit': '429: more requests a minute from one address than are answered; `Retry-After` says when to ask again.',
  failure: '500: something failed here; the request may be in order.',
  busy: '503: too much is asked at once; `Retry-After` says when to ask again.',
  stopping: '503: the service is being stopped; `Retry-After` says when to ask again.',
  'took-too-long': '503: the answer was stopped after its time limit.',
  'took-too-much': '503: the answer was stopped because it took too much memory.',
};

/** Explains the codes of problems in a situation; the problem itself says how to correct it. */
export const SITUATION_CODES: Readonly<Record<string, string>> = {
  'unknown-fact': 'A fact that the vocabulary does not have.',
  'unknown-field': 'A key that stands in no row of this kind.',
  'unknown-commune': 'A NIS code that no commune has.',
  'unknown-relation': 'A family tie that the vocabulary does not have.',
  'unknown-open-point': 'A reading or a discretion that no law has.',
  'missing-value': 'A period without its value.',
  'out-of-bounds': 'A value outside the bounds of its fact.',
  'min-above-max': 'A range whose least is above its greatest.',
  'wrong-period': 'A month, quarter or year that is written in another way than its fact wants.',
  'spell-ends-first': 'A period that ends before it begins.',
  'spells-overlap': 'Two periods of one fact that overlap.',
  nobody: 'A situation without a person.',
  contradiction: 'Two statements that cannot both be true.',
  'person-id': 'An id of a person that cannot be read as one.',
  'person-not-described': 'A person who is named and not described.',
  'partner-not-mutual': 'A couple of which the two say different things.',
  'two-partners': 'Two persons with the same partner.',
  'older-than-parent': 'A child older than its parent.',
  'too-many': 'More persons, rows or periods than any law reads.',
  'too-long': 'A text that is longer than it may be.',
  'more-problems': 'More is wrong than is told at once: mend what is told first.',
  'personal-data': 'Something that looks like a name or a number of a person: none is needed here.',
};

export function isDocumented(code: string): boolean {
  return Object.hasOwn(REQUEST_CODES, code) || Object.hasOwn(SITUATION_CODES, code);
}
