// What mends a failed push where pushing again as it is would only fail again.
import type { AppError } from '../../app/app-error';
import type { Push } from '../../app/push/push';
import { newRepositoryPage, registryName } from '../../app/registry/registries';
import type { ErrorNoticeProps } from '../errors/error-notice';
import { openLink } from '../stores/desktop';
import { useSession } from '../stores/session';
import { show, showTagging } from '../stores/view';
import { draftOf } from '../tag/draft';
import { destinationOf } from './destination';
import { useOwnName } from './use-own-name';

export type WayOut = Pick<ErrorNoticeProps, 'actions' | 'offer'>;

/** Undefined where pushing again is the best there is. */
export function useWayOut(push: Push): WayOut | undefined {
  const { error, imageId, reference } = push;
  const { host } = destinationOf(reference);
  const account = useSession(({ session }) =>
    session?.accounts.find((account) => account.host === host),
  );
  const own = useOwnName(push);
  const rename = () => {
    showTagging({ imageId, from: reference, draft: draftOf(reference) });
  };
  const signIn = () => {
    const then = { kind: 'push', pushId: push.id, imageId, reference } as const;
    show({ kind: 'sign-in', host: (error && hostIn(error)) || host, then });
  };
  switch (error?.kind) {
    case 'credential-helper-failed':
    case 'keychain-refused':
    case 'sign-in-needed':
    case 'sign-in-refused':
      return { actions: { 'sign-in': signIn } };
    case 'push-denied': {
      const offer = own && { label: `Tag as ${own.path}`, onPress: own.tag };
      return { actions: { rename, 'sign-in': signIn }, offer };
    }
    case 'registry-not-found':
      return { actions: { rename } };
    case 'repository-unknown': {
      const page = newRepositoryPage(host);
      const offer = page !== undefined && {
        label: `Create it on ${registryName(host)}`,
        onPress: () => void openLink(page),
      };
      return { actions: { rename }, ...(offer && { offer }) };
    }
    case 'rate-limited':
      return account === undefined
        ? { offer: { label: `Sign in to ${registryName(host)}`, onPress: signIn } }
        : undefined;
    case 'image-missing':
      return {
        actions: {
          'choose-image': () => {
            show({ kind: 'images' });
          },
        },
      };
    default:
      return undefined;
  }
}

/** The registry an error names; empty when it names none. */
function hostIn(error: AppError): string {
  return 'host' in error ? error.host : '';
}
