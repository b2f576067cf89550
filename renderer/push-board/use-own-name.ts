// The way out for whoever may not push where they tried: the same image, under a name of their own.
import type { Push } from '../../app/push/push';
import { homeNamespace } from '../../app/registry/home-namespace';
import { useSession } from '../stores/session';
import { showTagging } from '../stores/view';
import { draftOf } from '../tag/draft';
import { destinationOf } from './destination';

export interface OwnName {
  /** `ada/web` */
  path: string;
  /** Opens the dialog with that name filled in. */
  tag: () => void;
}

/** Undefined where the push has that name already, or the account does not say what its own is. */
export function useOwnName({ imageId, reference }: Push): OwnName | undefined {
  const { host } = destinationOf(reference);
  const account = useSession(({ session }) =>
    session?.accounts.find((account) => account.host === host),
  );
  const draft = draftOf(reference);
  const namespace = account === undefined ? '' : homeNamespace(account);
  if (namespace === '' || namespace === draft.namespace) return undefined;
  return {
    path: `${namespace}/${draft.repository}`,
    tag: () => {
      showTagging({ imageId, from: reference, draft: { ...draft, namespace } });
    },
  };
}
