/** This module computes what buttons do to the answers. The server and the browser use the same code. */
import {
  applyForm,
  chooseLetter,
  removeFormPerson,
  removeFormRow,
  addFormPerson,
  addFormRow,
  skipQuestion,
  type Answers,
} from './answers.ts';

export const ACTIONS = [
  'see',
  'add',
  'remove',
  'addRow',
  'removeRow',
  'answer',
  'skip',
  'decline',
  'clear',
  'tell',
  'letter',
] as const;
export type Action = (typeof ACTIONS)[number];

/**
 * Returns the action that the address of a button or form names, such as `?/add`. An address without a known action
 * means `answer`.
 */
export function parseAction(address: string): Action {
  const name = /\?\/(\w+)/.exec(address)?.[1];
  return ACTIONS.find((one) => one === name) ?? 'answer';
}

/** Returns the answers after an action. The fields of the form are applied first. */
export function applyAction(action: Action, before: Answers, form: readonly (readonly [string, unknown])[]): Answers {
  const answers = applyForm(before, form);
  const of = (name: string): string => {
    const value = form.find(([key]) => key === name)?.[1];
    return typeof value === 'string' ? value : '';
  };
  switch (action) {
    case 'add':
      return addFormPerson(answers);
    case 'remove':
      return removeFormPerson(answers, of('remove'));
    case 'addRow':
      return addFormRow(answers, of('addRow'));
    case 'removeRow':
      return removeFormRow(answers, of('removeRow'));
    case 'skip':
      return skipQuestion(answers, of('skip'));
    case 'decline':
      return skipQuestion(answers, of('question'));
    case 'clear':
      return {};
    case 'letter':
      return chooseLetter(answers, of('letter'));
    case 'see':
    case 'answer':
    case 'tell':
      return answers;
  }
}

/**
 * Returns the id of the element at which the page continues after an action. It is empty when the action leads to no
 * element.
 */
export function findAnchorAfter(
  action: Action,
  answers: Answers,
  form: readonly (readonly [string, unknown])[],
): string {
  const value = form.find(([key]) => key === action)?.[1];
  if (action === 'add') return (answers['persons'] ?? '').split(' ').at(-1) ?? 'persons';
  if (action === 'remove') return 'persons';
  // A form with this action names the element at which the page continues, in its field `tell`.
  if (action === 'tell') return typeof value === 'string' && /^[\w-]{1,200}$/.test(value) ? value : '';
  if ((action === 'addRow' || action === 'removeRow') && typeof value === 'string')
    return `t-${value.replace(/\[\d+\]$/, '')}`;
  return action === 'answer' || action === 'skip' || action === 'decline' ? 'ask' : '';
}
