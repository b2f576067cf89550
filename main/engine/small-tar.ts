const BLOCK = 512;

/** A tar archive (POSIX ustar) of one folder with one small file in it, readable by whoever runs there. */
export function smallTar(folder: string, name: string, text: string, time: Date): Buffer {
  const seconds = Math.floor(time.getTime() / 1_000);
  const body = Buffer.alloc(Math.ceil(Buffer.byteLength(text) / BLOCK) * BLOCK);
  body.write(text);
  return Buffer.concat([
    header({ path: `${folder}/`, mode: '0000755', type: '5', size: 0, seconds }),
    header({
      path: `${folder}/${name}`,
      mode: '0000444',
      type: '0',
      size: Buffer.byteLength(text),
      seconds,
    }),
    body,
    Buffer.alloc(2 * BLOCK),
  ]);
}

interface Entry {
  path: string;
  /** Seven octal digits. */
  mode: string;
  /** `0` a file, `5` a folder. */
  type: '0' | '5';
  size: number;
  seconds: number;
}

function header({ path, mode, type, size, seconds }: Entry): Buffer {
  const block = Buffer.alloc(BLOCK);
  block.write(path, 0);
  block.write(`${mode}\0`, 100);
  block.write('0000000\0', 108);
  block.write('0000000\0', 116);
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  block.write(`${seconds.toString(8).padStart(11, '0')}\0`, 136);
  block.write('        ', 148);
  block.write(type, 156);
  block.write('ustar\x0000', 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}
