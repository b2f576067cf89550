import type Docker from 'dockerode';

/**
 * Follows the engine's image events until the stream ends (`GET /events`). What changed does not
 * matter to the caller, who lists again; so the lines are not even read.
 * @returns never on its own: rejects when the engine goes away, resolves when `signal` aborts.
 */
export async function followImageEvents(
  docker: Docker,
  signal: AbortSignal,
  { onOpen, onEvent }: { onOpen: () => void; onEvent: () => void },
): Promise<void> {
  const stream = await docker.getEvents({
    filters: { type: ['image'] },
    abortSignal: signal,
  });
  onOpen();
  await new Promise<void>((resolve, reject) => {
    stream.on('data', onEvent);
    stream.on('error', (cause) => {
      if (signal.aborted) resolve();
      else reject(cause instanceof Error ? cause : new Error(String(cause)));
    });
    stream.on('end', () => {
      reject(
        Object.assign(new Error('The engine closed its event stream.'), { code: 'ECONNRESET' }),
      );
    });
  });
}
