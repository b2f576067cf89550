// A refusal of a sign-in that is not about the name or the secret. Where a registry takes tokens, its
// token server has accepted the secret by the time the registry itself says 401: what is left is a
// token that does not count yet, or no more, and that is a matter of clocks.
import type { AppError } from '../../app/app-error';

const WORDS = /login attempt to (https?:\/\/\S+\/v2\/) failed with status: 401/;
const LIMIT_MS = 5_000;

/** Asks the registry once, without credentials. Whatever fails on the way leaves the error as it was. */
export async function lookAgain(
  error: AppError,
  get: (url: string, init: RequestInit) => Promise<Pick<Response, 'headers'>> = fetch,
  now = Date.now,
): Promise<AppError> {
  const url = WORDS.exec(error.raw)?.[1];
  if (error.kind !== 'sign-in-refused' || url === undefined) return error;
  try {
    const init: RequestInit = { redirect: 'manual', signal: AbortSignal.timeout(LIMIT_MS) };
    const { headers } = await get(url, init);
    if (!/^bearer\b/i.test(headers.get('www-authenticate') ?? '')) return error;
    const there = Date.parse(headers.get('date') ?? '');
    const secondsOff = Number.isNaN(there) ? 0 : Math.round((now() - there) / 1_000);
    return { kind: 'clock-suspected', host: error.host, secondsOff, raw: error.raw };
  } catch {
    return error;
  }
}
