// `docker load`: a file goes up, and lines come down that say what became of it. As with a push,
// what fails does so inside an HTTP 200.
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import type Docker from 'dockerode';
import { z } from 'zod';
import { type AppError, rawText } from '../../app/app-error';
import { err, ok, type Result } from '../../app/result';
import type { Endpoint } from './endpoint';
import { engineError, engineWords } from './engine-error';
import { parseLine, readLines } from './json-lines';

const lineSchema = z.object({
  stream: z.string().optional(),
  error: z.string().optional(),
});

const CHUNK_BYTES = 1024 * 1024;

/** Docker's own line for each image, and Podman's for all of them. */
const LOADED = /^Loaded image(?: ID|\(s\))?: (.+)$/;
/** What an engine says of an archive without an image in it, or of half an archive. */
const NOT_AN_IMAGE =
  /docker-import-|tar header|unexpected EOF|processing tar|manifest\.json|index\.json|oci-layout|payload does not match|unrecognized image/i;
const NO_SPACE = /no space left/i;

/**
 * @param onSent bytes of the file read so far.
 * @returns what arrived: references, or the id of an image that came without one.
 */
export async function loadImage(
  docker: Docker,
  endpoint: Endpoint,
  file: string,
  signal: AbortSignal,
  onSent: (bytes: number) => void,
): Promise<Result<string[]>> {
  const arrived: string[] = [];
  let failure: string | undefined;
  const hear = (line: string) => {
    // A line no engine sends says nothing; whether it worked is decided by what arrived.
    const { stream, error } = parseLine(lineSchema, line) ?? {};
    if (error !== undefined) failure ??= error;
    const names = LOADED.exec(stream?.trim() ?? '')?.[1];
    if (names !== undefined) arrived.push(...names.split(',').map((name) => name.trim()));
  };
  const cargo = Readable.from(counted(file, onSent));
  try {
    await readLines(await docker.loadImage(cargo, { abortSignal: signal }), hear);
  } catch (cause) {
    if (failure === undefined) return err(transportError(cause, file, endpoint));
  } finally {
    cargo.destroy();
  }
  if (failure !== undefined) return err(explain(failure, file, endpoint));
  if (arrived.length > 0) return ok(arrived.slice(0, 2_000));
  return err(explain('The engine loaded nothing: no manifest.json', file, endpoint));
}

/** Opened when it is first read, and read no faster than the engine takes it. */
async function* counted(
  file: string,
  onSent: (bytes: number) => void,
): AsyncGenerator<Buffer, void, undefined> {
  let sent = 0;
  const chunks: AsyncIterable<Buffer> = createReadStream(file, { highWaterMark: CHUNK_BYTES });
  for await (const chunk of chunks) {
    sent += chunk.length;
    onSent(sent);
    yield chunk;
  }
}

function transportError(cause: unknown, file: string, endpoint: Endpoint): AppError {
  const isOfFile = cause instanceof Error && 'path' in cause && cause.path === file;
  if (!isOfFile) return explainCause(cause, engineWords(cause), file, endpoint);
  return { kind: 'file-unreadable', file: path.basename(file), raw: rawText(cause.message) };
}

function explain(words: string, file: string, endpoint: Endpoint): AppError {
  return explainCause(new Error(words), words, file, endpoint);
}

function explainCause(cause: unknown, words: string, file: string, endpoint: Endpoint): AppError {
  if (NOT_AN_IMAGE.test(words) && !NO_SPACE.test(words)) {
    return { kind: 'file-not-image', file: path.basename(file), raw: rawText(words) };
  }
  return engineError(cause, endpoint);
}
