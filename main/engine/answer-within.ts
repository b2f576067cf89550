/** The engine was asked, and nothing came: frozen, asleep, or its network swallows everything. */
export const SILENT = 'ENGINE_SILENT';

/**
 * Asks the engine, and stops asking after `ms` or when `signal` aborts.
 * @throws an error with the code `SILENT` when no answer came in time.
 */
export async function answerWithin<T>(
  ms: number,
  signal: AbortSignal,
  ask: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const asking = new AbortController();
  const stop = () => {
    asking.abort();
  };
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const seconds = Math.round(ms / 1_000).toString();
      const message = `The engine did not answer within ${seconds} s.`;
      reject(Object.assign(new Error(message), { code: SILENT }));
    }, ms);
  });
  try {
    return await Promise.race([ask(asking.signal), silence]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    stop();
  }
}
