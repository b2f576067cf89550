// A proof as two files side by side, where the user chose in the system's own dialog: the JSON to
// hand in, and a picture of it.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { rawText } from '../../app/app-error';
import type { Proof } from '../../app/proof/proof';
import { err, ok, type Result } from '../../app/result';

const MOST_TRIES = 100;

/**
 * @param file where the JSON goes; the dialog has asked about replacing it.
 * @returns names of the files written. The picture never replaces anything.
 */
export async function saveProof(
  file: string,
  proof: Proof,
  picture: Uint8Array | undefined,
): Promise<Result<string[]>> {
  try {
    await writeFile(file, `${JSON.stringify(proof, null, 2)}\n`);
    const names = [path.basename(file)];
    if (picture !== undefined) names.push(path.basename(await writeBeside(file, picture)));
    return ok(names);
  } catch (cause) {
    const raw = rawText(cause instanceof Error ? cause.message : String(cause));
    return err({ kind: 'file-unwritable', file: path.basename(file).slice(0, 255), raw });
  }
}

async function writeBeside(file: string, picture: Uint8Array): Promise<string> {
  const { dir, name } = path.parse(file);
  for (let count = 1; ; count += 1) {
    const number = count === 1 ? '' : ` ${String(count)}`;
    const beside = path.join(dir, `${name}${number}.png`);
    try {
      await writeFile(beside, picture, { flag: 'wx' });
      return beside;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST' || count === MOST_TRIES) throw cause;
    }
  }
}
