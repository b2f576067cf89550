import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the project, wherever the command was started from. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A path inside the project. */
export function inProject(...parts) {
  return join(root, ...parts);
}

/** One line about what is going on, set apart from what the tools print. */
export function say(text) {
  process.stdout.write(`» ${text}\n`);
}

/** A reason to stop that the user can act on: shown without a stack. */
export class Stop extends Error {}

/** A signal came while a program was running: whatever was to follow does not. */
export class Interrupted extends Stop {
  constructor(signal) {
    super(`Stopped by ${signal}.`);
    this.exitCode = 128 + constants.signals[signal];
  }
}

/** Runs a command's body and turns its end into an exit code. */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Stop ? error.message : error.stack}\n`);
    process.exitCode = error.exitCode ?? 1;
  }
}
