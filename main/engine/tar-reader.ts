/** Size and name of an entry end the useful part of its header (POSIX ustar). */
const BLOCK = 512;

/**
 * Reads the small files out of a tar archive that comes in pieces, and holds nothing else.
 * @param wants by name. @param most bytes: bigger files are passed over.
 * @returns `feed` answers false when this is no tar archive, or one too odd to go on with.
 */
export function createTarReader(
  wants: (name: string) => boolean,
  most: number,
  onFile: (name: string, content: Buffer) => void,
) {
  let held = Buffer.alloc(0);
  /** Bytes of a file nobody wants, with its padding, still to come. */
  let passing = 0;
  let file: { name: string; size: number } | undefined;

  const step = (): boolean | 'more' => {
    if (file) {
      const padded = Math.ceil(file.size / BLOCK) * BLOCK;
      if (held.length < padded) return 'more';
      onFile(file.name, held.subarray(0, file.size));
      held = held.subarray(padded);
      file = undefined;
      return true;
    }
    if (held.length < BLOCK) return 'more';
    const header = held.subarray(0, BLOCK);
    held = held.subarray(BLOCK);
    const name = header.subarray(0, 100).toString('latin1').replace(/\0.*$/s, '');
    // The end: two blocks of nothing.
    if (name === '') return true;
    const digits = header
      .subarray(124, 136)
      .toString('latin1')
      .replace(/[\0 ]+$/, '');
    if (!/^[0-7]{1,12}$/.test(digits)) return false;
    const size = Number.parseInt(digits, 8);
    if (wants(name) && size <= most) file = { name, size };
    else passing = Math.ceil(size / BLOCK) * BLOCK;
    return true;
  };

  return {
    feed(chunk: Uint8Array): boolean {
      const passed = Math.min(passing, held.length + chunk.length);
      // A layer goes by without being copied.
      if (passing >= chunk.length && held.length === 0) {
        passing -= chunk.length;
        return true;
      }
      held = Buffer.concat([held, chunk]).subarray(passed);
      passing -= passed;
      for (;;) {
        const more = step();
        if (more === 'more') return true;
        if (!more) return false;
        const skipped = Math.min(passing, held.length);
        held = held.subarray(skipped);
        passing -= skipped;
      }
    },
  };
}
