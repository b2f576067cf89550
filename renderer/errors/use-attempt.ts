import { useState } from 'react';
import type { AppError } from '../../app/app-error';

/**
 * Something that may fail and be tried again, as a dialog shows it.
 * @param attempt returns why it failed; undefined is followed by `onDone`.
 */
export function useAttempt(attempt: () => Promise<AppError | undefined>, onDone: () => void) {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const start = async () => {
    setBusy(true);
    setError(undefined);
    const failure = await attempt();
    setBusy(false);
    if (failure === undefined) onDone();
    else setError(failure);
  };
  return { isBusy, error, start: () => void start() };
}
