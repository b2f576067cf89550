// What the registry screen looks at: one registry, one of its repositories, one of its tags.
import { create } from 'zustand';
import type { Answer } from '../../app/ipc/contract';
import type { Repositories } from '../../app/registry/listing';
import { invoke } from '../bridge';
import { noteViewed } from './guide';
import { failed, type Listing, loading, NO_NAMES, withPage } from './listing';
import { usePractice } from './practice';
import { useSession } from './session';
import { forgetDetails } from './tag-details';
import { show, useView } from './view';

interface RegistryViewStore {
  host: string | undefined;
  /** Undefined until the first page, or a reason why there is none. */
  source: Pick<Repositories, 'source' | 'why'> | undefined;
  repositories: Listing;
  repository: string | undefined;
  tags: Listing;
  tag: string | undefined;
}

const NOTHING_CHOSEN = { repository: undefined, tags: NO_NAMES, tag: undefined };

export const useRegistryView = create<RegistryViewStore>(() => ({
  host: undefined,
  source: undefined,
  repositories: NO_NAMES,
  ...NOTHING_CHOSEN,
}));

const get = useRegistryView.getState;
const set = useRegistryView.setState;

// A practice registry that is no more holds nothing of what was looked at.
usePractice.subscribe(({ host }, before) => {
  if (host !== undefined || before.host === undefined || before.host !== get().host) return;
  forgetDetails();
  set({ host: undefined, source: undefined, repositories: NO_NAMES, ...NOTHING_CHOSEN });
});

/** Lists it from the start; what was known of another registry is dropped. */
export async function lookAt(host: string): Promise<void> {
  if (get().host !== host) {
    set({ host, source: undefined, repositories: NO_NAMES, ...NOTHING_CHOSEN });
  }
  if (!(await nextRepositories(null))) return;
  const { repositories, repository } = get();
  const [only, second] = repositories.names;
  if (repository !== undefined) await lookInto(repository);
  else if (only !== undefined && second === undefined && !repositories.error) await lookInto(only);
}

/** The registry screen, with this repository open; the sign-in first, where nobody is signed in. */
export function showRepository(host: string, repository: string): void {
  if (!isOnScreen(host)) {
    show({ kind: 'sign-in', host });
    return;
  }
  forgetDetails();
  const isSame = get().host === host;
  const isShown = isSame && useView.getState().view.kind === 'registry';
  set({
    host,
    ...(!isSame && { source: undefined, repositories: NO_NAMES }),
    repository,
    tags: loading(NO_NAMES),
    tag: undefined,
  });
  show({ kind: 'registry' });
  // The screen lists as it comes up, or for another registry.
  if (isShown) void lookAt(host);
}

/** The screen has the registries one is signed in to; any other would never be listed. */
function isOnScreen(host: string): boolean {
  const { session } = useSession.getState();
  if (session === undefined || host === usePractice.getState().host) return true;
  return session.accounts.some((account) => account.host === host);
}

export function moreRepositories(): Promise<unknown> | undefined {
  const { next, isLoading, error } = get().repositories;
  return next === null || isLoading || error ? undefined : nextRepositories(next);
}

/** Lists its tags from the start. */
export async function lookInto(repository: string): Promise<void> {
  forgetDetails();
  if (get().repository !== repository) set({ repository, tags: NO_NAMES, tag: undefined });
  await nextTags(null);
}

export function moreTags(): Promise<void> | undefined {
  const { next, isLoading, error } = get().tags;
  return next === null || isLoading || error ? undefined : nextTags(next);
}

/** Back to the list of repositories. */
export function leaveRepository(): void {
  forgetDetails();
  set(NOTHING_CHOSEN);
}

export function chooseTag(tag: string | undefined): void {
  set({ tag });
}

export function retryRepositories(): void {
  const { host } = get();
  if (host !== undefined) void lookAt(host);
}

export function retryTags(): void {
  const { tags } = get();
  void nextTags(tags.names.length === 0 ? null : tags.next);
}

export function findSiblings(digest: string): Promise<Answer<'registry.siblings'>> {
  return invoke('registry.siblings', { ...place(), digest });
}

/** With every tag that names it. The list is made anew after it. */
export async function deleteAtRegistry(digest: string): Promise<Answer<'registry.delete'>> {
  const answer = await invoke('registry.delete', { ...place(), digest });
  if (answer.ok) {
    chooseTag(undefined);
    const { repository } = get();
    if (repository !== undefined) await lookInto(repository);
  }
  return answer;
}

function place(): { host: string; repository: string } {
  const { host = '', repository = '' } = get();
  return { host, repository };
}

/** How often each was listed from the start: what an older look still brings may be of another sign-in. */
const looks = { repositories: 0, tags: 0 };

/** @returns whether the answer was still wanted. */
async function nextRepositories(after: string | null): Promise<boolean> {
  const { host } = get();
  if (host === undefined) return false;
  if (after === null) looks.repositories += 1;
  const mine = looks.repositories;
  set(({ repositories }) => ({ repositories: loading(repositories) }));
  const answer = await invoke('registry.repositories', { host, after });
  if (get().host !== host || looks.repositories !== mine) return false;
  set(({ repositories }) =>
    answer.ok
      ? {
          repositories: withPage(repositories, answer.value, after),
          source: {
            source: answer.value.source,
            ...(answer.value.why && { why: answer.value.why }),
          },
        }
      : { repositories: failed(repositories, answer.error) },
  );
  return true;
}

async function nextTags(after: string | null): Promise<void> {
  const { host, repository } = get();
  if (host === undefined || repository === undefined) return;
  if (after === null) looks.tags += 1;
  const mine = looks.tags;
  set(({ tags }) => ({ tags: loading(tags) }));
  const answer = await invoke('registry.tags', { host, repository, after });
  if (get().host !== host || get().repository !== repository || looks.tags !== mine) return;
  if (answer.ok && answer.value.names.length > 0) noteViewed(host);
  set(({ tags }) => ({
    tags: answer.ok ? withPage(tags, answer.value, after) : failed(tags, answer.error),
  }));
}
