import { MOST_SIBLINGS, type Siblings } from '../../../app/registry/listing';
import type { RegistryClient } from '../client';
import { ANY_MANIFEST } from '../read-digest';
import { listingAsk } from './ask';
import { listTags } from './list-names';

/** The user is waiting at a question; what is not known by then is said not to be. */
const LIMIT_MS = 8_000;
const AT_A_TIME = 8;

/** A manifest is deleted with every tag that names it: which ones do? */
export async function findSiblings(
  client: RegistryClient,
  repository: string,
  digest: string,
): Promise<Siblings> {
  const deadline = Date.now() + LIMIT_MS;
  const { tags, isWhole } = await allTags(client, repository, deadline);
  const ask = listingAsk(client, repository);
  const found: string[] = [];
  const waiting = [...tags];
  let failed = false;
  const work = async () => {
    for (;;) {
      const tag = waiting.shift();
      if (tag === undefined || Date.now() > deadline) return;
      const path = `manifests/${encodeURIComponent(tag)}`;
      const answer = await ask('HEAD', path, ANY_MANIFEST).catch(() => undefined);
      if (answer === undefined) failed = true;
      if (answer?.headers.get('docker-content-digest') === digest) found.push(tag);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return {
    tags: found.sort((a, b) => a.localeCompare(b)),
    isComplete: isWhole && waiting.length === 0 && !failed,
  };
}

async function allTags(client: RegistryClient, repository: string, deadline: number) {
  const tags = new Set<string>();
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listTags>> = await listTags(client, repository, after);
    const before = tags.size;
    for (const name of page.names) tags.add(name);
    after = page.next;
    // A registry that sends the same page for ever has told all it will.
    if (tags.size === before) break;
  } while (after !== null && tags.size < MOST_SIBLINGS && Date.now() < deadline);
  const isWhole = after === null && tags.size <= MOST_SIBLINGS;
  return { tags: [...tags].slice(0, MOST_SIBLINGS), isWhole };
}
