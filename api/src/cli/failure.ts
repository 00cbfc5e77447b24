import { EXIT, type Exit } from '../contract/exit.ts';

/** This error ends a command with a message for the person and an exit code for a script. */
export class CommandFailure extends Error {
  readonly exit: Exit;
  constructor(message: string, exit: Exit = EXIT.usage) {
    super(message);
    this.exit = exit;
  }
}
