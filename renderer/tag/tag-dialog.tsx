// `docker tag` and `docker push` as one sentence: this image, under that name, to that registry.
import { ArrowRight } from 'lucide-react';
import { type SubmitEvent, useState } from 'react';
import type { AppError } from '../../app/app-error';
import { presetOf } from '../../app/registry/registries';
import { ErrorNotice } from '../errors/error-notice';
import { tagImage } from '../stores/images';
import { startPush } from '../stores/pushes';
import { useSession } from '../stores/session';
import { show } from '../stores/view';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { AccountPicker } from './account-picker';
import { Commands } from './commands';
import { checkDraft, nameSoFar, preferredAccount, startDraft } from './draft';
import { DraftFields } from './draft-fields';
import { NameNotes } from './name-notes';
import './tag-dialog.css';

export interface TagDialogProps {
  imageId: string;
  /** The local reference that was chosen; undefined for an image without one. */
  from: string | undefined;
  onClose: () => void;
  onPushStarted: (pushId: string) => void;
}

const FORM = 'tag-form';

export function TagDialog({ imageId, from, onClose, onPushStarted }: TagDialogProps) {
  const accounts = useSession(({ session }) => session?.accounts) ?? [];
  const [draft, setDraft] = useState(() => startDraft(from, preferredAccount(accounts, from)));
  const [busy, setBusy] = useState<'tag' | 'push'>();
  const [error, setError] = useState<AppError>();
  const account = accounts.find(({ host }) => host === draft.host);
  const { problems, doubt, reference } = checkDraft(draft, account);
  // The registries Slipway knows never take a push from a stranger; others may.
  const mayPush = account !== undefined || presetOf(draft.host) === undefined;
  const source = from ?? imageId.replace(/^sha256:/, '').slice(0, 12);

  const run = async (what: 'tag' | 'push') => {
    if (reference === undefined || busy !== undefined) return;
    setBusy(what);
    setError(undefined);
    const failed = await (what === 'tag' ? tag(reference.familiar) : push(reference.familiar));
    setBusy(undefined);
    setError(failed);
  };
  const tag = async (name: string) => {
    const answer = await tagImage(imageId, name);
    if (!answer.ok) return answer.error;
    onClose();
    return undefined;
  };
  const push = async (name: string) => {
    const answer = await startPush(imageId, name);
    if (!answer.ok) return answer.error;
    onPushStarted(answer.value.pushId);
    return undefined;
  };
  const signIn = (host = draft.host) => {
    onClose();
    show({ kind: 'sign-in', host });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (mayPush) void run('push');
  };

  return (
    <Dialog
      title="Push image"
      size="wide"
      onClose={onClose}
      isBusy={busy !== undefined}
      footer={
        <>
          <Button
            isDisabled={reference === undefined || reference.familiar === from}
            isPending={busy === 'tag'}
            onPress={() => void run('tag')}
          >
            Tag only
          </Button>
          <Button
            variant="signal"
            type="submit"
            form={FORM}
            isDisabled={reference === undefined || !mayPush}
            isPending={busy === 'push'}
          >
            Tag and push
          </Button>
        </>
      }
    >
      <form id={FORM} className="tag-dialog" onSubmit={submit}>
        <p className="tag-sentence">
          <code className="tag-name">{source}</code>
          <ArrowRight className="tag-arrow" role="img" aria-label="to" />
          <code className="tag-name" data-target={reference === undefined ? 'wrong' : 'right'}>
            {reference?.full ?? nameSoFar(draft)}
          </code>
        </p>
        <p className="tag-lesson">
          A tag is one more name for the same image, and the name says where it goes: registry,
          namespace, repository, tag. Nothing is copied.
        </p>
        <AccountPicker accounts={accounts} draft={draft} onChange={setDraft} onSignIn={signIn} />
        <DraftFields draft={draft} problems={problems} onChange={setDraft} />
        <NameNotes doubt={doubt} imageId={imageId} name={reference?.familiar} onChange={setDraft} />
        {error === undefined ? null : (
          <ErrorNotice
            error={error}
            actions={{
              'sign-in': () => {
                signIn('host' in error ? error.host : draft.host);
              },
            }}
          />
        )}
        <Commands
          source={source}
          name={reference?.familiar}
          alreadyTagged={reference?.familiar === from}
        />
      </form>
    </Dialog>
  );
}
