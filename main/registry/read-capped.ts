/** No list, manifest or config is this large; what is larger is not meant for us. */
const LIMIT = 4 * 1024 * 1024;

/** @throws when the answer is longer than 4 MiB. */
export async function readBytes(answer: Response): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = answer.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > LIMIT) {
      await reader.cancel();
      throw new UnreadableAnswer('The answer is longer than 4 MiB.');
    }
    parts.push(value);
  }
  return Buffer.concat(parts);
}

/** @throws when the answer is longer than 4 MiB. */
export async function readText(answer: Response): Promise<string> {
  return (await readBytes(answer)).toString('utf8');
}

export function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new UnreadableAnswer('The answer is not JSON.');
  }
}

/**
 * The answer's JSON, whatever it is.
 * @throws when it is longer than 4 MiB, or no JSON.
 */
export async function readJson(answer: Response): Promise<unknown> {
  return parseJson(await readBytes(answer));
}

/** The registry answered, and not in its own protocol. */
export class UnreadableAnswer extends Error {}
