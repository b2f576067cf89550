// What the tag dialog starts with: the workshop's registry, rule and tags where one is open, else
// what the image and the account suggest.
import { suggestRepositoryName } from '../../app/image/reference';
import type { Account } from '../../app/registry/account';
import { homeNamespace } from '../../app/registry/home-namespace';
import { fillName } from '../../app/workshop/naming';
import type { Workshop } from '../../app/workshop/workshop';
import { type Draft, preferredAccount, startDraft } from './draft';

export function firstDraft(
  from: string | undefined,
  accounts: readonly Account[],
  workshop: Workshop | null,
): Draft {
  if (workshop === null) return startDraft(from, preferredAccount(accounts, from));
  const account = accounts.find(({ host }) => host === workshop.registry);
  const home = account === undefined ? '' : homeNamespace(account);
  const path = fillName(workshop.naming, home, suggestRepositoryName(from ?? workshop.image ?? ''));
  const slash = path.lastIndexOf('/');
  return {
    host: workshop.registry,
    namespace: slash === -1 ? '' : path.slice(0, slash),
    repository: path.slice(slash + 1),
    tag: workshop.tags.join(', '),
  };
}
