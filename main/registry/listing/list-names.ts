import { z } from 'zod';
import { MOST_NAMES } from '../../../app/registry/listing';
import type { RegistryClient } from '../client';
import { readJson, UnreadableAnswer } from '../read-capped';
import { askRegistry, listingAsk } from './ask';
import { nextPage } from './next-page';

/** What every registry takes; version 3 of distribution's refuses more than a thousand. */
const A_PAGE = 'n=100';

const names = z.array(z.unknown());
const catalogSchema = z.object({ repositories: names.nullish() });
const tagsSchema = z.object({ tags: names.nullish() });

export interface Page {
  names: string[];
  next: string | null;
}

/** `GET /v2/_catalog`. @param after `next` of the page before. */
export async function listCatalog(client: RegistryClient, after: string | null): Promise<Page> {
  const answer = await askRegistry(client, 'GET', `_catalog?${after ?? A_PAGE}`);
  return page(answer, catalogSchema.safeParse(await readJson(answer)).data?.repositories);
}

/** `GET /v2/NAME/tags/list`. A repository without tags answers `null`. */
export async function listTags(
  client: RegistryClient,
  repository: string,
  after: string | null,
): Promise<Page> {
  const answer = await listingAsk(client, repository)('GET', `tags/list?${after ?? A_PAGE}`);
  return page(answer, tagsSchema.safeParse(await readJson(answer)).data?.tags);
}

function page(answer: Response, listed: unknown[] | null | undefined): Page {
  if (listed === undefined) throw new UnreadableAnswer('The answer is not a list of names.');
  const usable = (listed ?? []).filter(
    (one): one is string => typeof one === 'string' && one !== '' && one.length <= 512,
  );
  return {
    names: [...new Set(usable)].slice(0, MOST_NAMES),
    next: nextPage(answer.headers.get('link')),
  };
}
