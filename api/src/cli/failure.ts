import { EXIT, type Exit } from '../contract/exit.ts';

/** Ends a command with a message for the person and a code for the script. */
export class CommandFailure extends Error {
  readonly exit: Exit;
  constructor(message: string, exit: Exit = EXIT.usage) {
    super(message);
    this.exit = exit;
  }
}
