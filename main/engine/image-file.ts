// A look at a file before gigabytes of it go to the engine: most files that are dropped by mistake
// show in their first bytes that they hold no image.
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { rawText } from '../../app/app-error';
import { err, ok, type Result } from '../../app/result';

/** Compressed archives an engine unpacks: gzip, bzip2, xz, zstd. */
const PACKED = ['1f8b', '425a68', 'fd377a585a00', '28b52ffd'];
/** Where a tar archive has its name (POSIX ustar and GNU). */
const USTAR_AT = 257;

/** @returns the file's size in bytes. */
export async function checkImageFile(file: string): Promise<Result<number>> {
  const name = path.basename(file).slice(0, 255);
  try {
    // A pipe would let whoever opens it wait for a writer. Windows lacks the flag: undefined counts as 0.
    const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) {
        return err({ kind: 'file-unreadable', file: name, raw: `${name} is not a file` });
      }
      const start = Buffer.alloc(512);
      await handle.read(start, 0, start.length, 0);
      if (isArchive(start)) return ok(stat.size);
      return err({ kind: 'file-not-image', file: name, raw: 'Not a tar archive.' });
    } finally {
      await handle.close();
    }
  } catch (cause) {
    return err({ kind: 'file-unreadable', file: name, raw: rawText(String(cause)) });
  }
}

function isArchive(start: Buffer): boolean {
  const hex = start.toString('hex');
  const hasUstar = start.toString('latin1', USTAR_AT, USTAR_AT + 5) === 'ustar';
  return hasUstar || PACKED.some((magic) => hex.startsWith(magic));
}
