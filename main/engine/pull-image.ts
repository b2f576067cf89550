// `docker pull`: lines come down that say how far each layer is. As with a push, what fails does so
// inside an HTTP 200.
import type Docker from 'dockerode';
import { z } from 'zod';
import { type AppError, rawText } from '../../app/app-error';
import { explainError } from '../../app/push/explain-error';
import { err, ok, type Result } from '../../app/result';
import type { Endpoint } from './endpoint';
import { engineError, engineWords } from './engine-error';
import { parseLine, readLines } from './json-lines';

const lineSchema = z.object({
  id: z.string().optional(),
  status: z.string().optional(),
  error: z.string().optional(),
  progressDetail: z
    .object({ current: z.number().optional(), total: z.number().optional() })
    .optional(),
});

export interface PulledBytes {
  done: number;
  total: number;
}

/** Docker Hub says this of what is not there, too: it does not tell strangers the difference. */
const MISSING =
  /manifest unknown|manifest for .* not found|not found|does not exist|access denied|unauthorized|no basic auth|name unknown|invalid reference/i;
const OFFLINE: ReadonlySet<AppError['kind']> = new Set([
  'registry-unreachable',
  'registry-not-found',
  'registry-unknown-ca',
  'registry-plain-http',
]);
const OF_THE_ENGINE = /^engine-/;

/** @param onBytes of the layers that have been heard of so far: `total` grows while they turn up. */
export async function pullImage(
  docker: Docker,
  endpoint: Endpoint,
  reference: string,
  signal: AbortSignal,
  onBytes: (bytes: PulledBytes) => void,
): Promise<Result<null>> {
  const layers = new Map<string, PulledBytes>();
  let failure: string | undefined;
  const hear = (line: string) => {
    // A line no engine sends says nothing; whether the image is there is asked afterwards.
    const { id, status, error, progressDetail } = parseLine(lineSchema, line) ?? {};
    if (error !== undefined) failure ??= error;
    const { current, total } = progressDetail ?? {};
    // What is unpacked afterwards counts the same bytes again.
    if (id === undefined || status !== 'Downloading' || !total || layers.size > 1_000) return;
    layers.set(id, { done: Math.max(0, Math.min(current ?? 0, total)), total });
    onBytes(sum([...layers.values()]));
  };
  try {
    await readLines(await docker.pull(reference, { abortSignal: signal }), hear);
  } catch (cause) {
    const error = engineError(cause, endpoint);
    if (OF_THE_ENGINE.test(error.kind)) return err(error);
    failure ??= engineWords(cause);
  }
  return failure === undefined ? ok(null) : err(explain(failure, reference));
}

function explain(words: string, reference: string): AppError {
  const raw = rawText(words);
  const error = explainError(raw, { reference });
  if (error.kind === 'rate-limited') return error;
  const trouble = OFFLINE.has(error.kind) ? 'offline' : MISSING.test(words) ? 'missing' : 'failed';
  return { kind: 'image-not-pulled', reference, trouble, raw };
}

function sum(layers: readonly PulledBytes[]): PulledBytes {
  return layers.reduce(
    (all, { done, total }) => ({ done: all.done + done, total: all.total + total }),
    { done: 0, total: 0 },
  );
}
