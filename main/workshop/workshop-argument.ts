// A workshop file as a word of the command line: typed in a terminal, or put there by a double click.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isWorkshopFile } from './read-workshop';

/** @returns the first workshop file on a command line, as an absolute path. */
export function workshopFileIn(
  commandLine: readonly string[],
  workingFolder: string,
): string | undefined {
  const files = commandLine.slice(1).flatMap((word) => fileNamed(word) ?? []);
  const file = files.find(isWorkshopFile);
  return file && path.resolve(workingFolder, file);
}

/** A Linux desktop may hand over a local file as a URL (Desktop Entry Specification, `%U`). */
function fileNamed(word: string): string | undefined {
  if (word.startsWith('-')) return undefined;
  if (!/^file:/i.test(word)) return word;
  try {
    // Nothing from another computer: that is not what a double click on a file here is.
    return new URL(word).host === '' ? fileURLToPath(word) : undefined;
  } catch {
    return undefined;
  }
}
