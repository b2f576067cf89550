import { rawText } from '../../../app/app-error';
import { parseChallenge } from '../challenge';
import type { RegistryClient } from '../client';
import { UnreadableAnswer } from '../read-capped';
import { Refusal } from './listing-error';

/** As much of a refusal as says why. */
const WORDS = 2_000;

/**
 * Asks about one repository, path below `/v2/NAME/`.
 * @throws Refusal for any answer but 2xx.
 */
export function listingAsk(client: RegistryClient, repository: string) {
  const name = pathOf(repository);
  return (method: string, path: string, accept?: string): Promise<Response> =>
    askRegistry(client, method, `${name}/${path}`, accept);
}

/** A name with steps upwards in it would lead elsewhere. */
function pathOf(repository: string): string {
  const parts = repository.split('/');
  if (parts.some((part) => /^\.{0,2}$/.test(part))) {
    throw new UnreadableAnswer('This is not the name of a repository.');
  }
  return parts.map(encodeURIComponent).join('/');
}

/** @param path below `/v2/`. */
export async function askRegistry(
  client: RegistryClient,
  method: string,
  path: string,
  accept?: string,
): Promise<Response> {
  const answer = await client.request(method, path, accept);
  if (answer.ok) return answer;
  const challenge = parseChallenge(answer.headers.get('www-authenticate'));
  const words = `HTTP ${answer.status.toString()} ${await firstWords(answer)}`;
  throw new Refusal(answer.status, challenge, words);
}

async function firstWords(answer: Response): Promise<string> {
  const reader = answer.body?.getReader();
  const first = await reader?.read().catch(() => undefined);
  await reader?.cancel().catch(() => undefined);
  return rawText(
    Buffer.from(first?.value ?? [])
      .toString('utf8')
      .slice(0, WORDS),
  );
}
