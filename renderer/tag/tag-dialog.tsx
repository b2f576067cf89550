// `docker tag` and `docker push` as one sentence: this image, under that name, to that registry.
import { type SubmitEvent, useState } from 'react';
import { presetOf } from '../../app/registry/registries';
import { ErrorNotice } from '../errors/error-notice';
import { useImages } from '../stores/images';
import { useSession } from '../stores/session';
import { show, type TagRequest } from '../stores/view';
import { useWorkshop } from '../stores/workshop';
import { Dialog } from '../ui/dialog';
import { AccountPicker } from './account-picker';
import { Checklist } from './checklist';
import { Commands } from './commands';
import { checkDraft, type Draft, resumeDraft } from './draft';
import { DraftFields } from './draft-fields';
import { NameNotes } from './name-notes';
import { askAhead, questionOf, untilKnown } from './preflight-ahead';
import { TagButtons } from './tag-buttons';
import { TagSentence } from './tag-sentence';
import { useTagging } from './use-tagging';
import { firstDraft } from './workshop-draft';
import './tag-dialog.css';

export interface TagDialogProps {
  request: TagRequest;
  onClose: () => void;
}

const FORM = 'tag-form';

export function TagDialog({ request, onClose }: TagDialogProps) {
  const { imageId, from, verb = 'push' } = request;
  const accounts = useSession(({ session }) => session?.accounts) ?? [];
  const workshop = useWorkshop((state) => state.workshop);
  const [draft, setDraft] = useState(() =>
    request.draft === undefined
      ? firstDraft(from, accounts, workshop)
      : resumeDraft(request.draft, accounts),
  );
  const account = accounts.find(({ host }) => host === draft.host);
  const { problems, doubt, names } = checkDraft(draft, account);
  const ask = (next: Draft) => {
    const asker = accounts.find(({ host }) => host === next.host);
    return questionOf(imageId, checkDraft(next, asker).names, asker);
  };
  const fixing = {
    onForesee: (next: Draft) => {
      askAhead(ask(next));
    },
    onFix: (next: Draft) => {
      void untilKnown(ask(next)).then(() => {
        setDraft(next);
      });
    },
  };
  const tagging = useTagging(imageId, names, onClose);
  const { busy, error } = tagging;
  // The registries Slipway knows never take a push from a stranger; others may.
  const takesPushes = account !== undefined || presetOf(draft.host) === undefined;
  const mayPush = names.length > 0 && takesPushes;
  const called = useCalled(request);
  const mayTag = names.some(({ familiar }) => familiar !== called);
  const isNamed = names.length > 0 && !mayTag;
  const source = from ?? imageId.replace(/^sha256:/, '').slice(0, 12);

  const signInTo = (host: string) => {
    onClose();
    show({ kind: 'sign-in', host, then: { kind: 'tag', request: { ...request, draft } } });
  };
  const signIn = () => {
    signInTo(draft.host);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (verb === 'push' && mayPush) void tagging.push();
    if (verb === 'tag' && mayTag) void tagging.tag();
  };

  return (
    <Dialog
      title={verb === 'tag' ? 'Tag image' : 'Push image'}
      size="wide"
      onClose={() => {
        if (!tagging.isUnderWay()) onClose();
      }}
      isBusy={busy !== undefined}
      footer={
        <TagButtons
          verb={verb}
          form={FORM}
          mayTag={mayTag}
          mayPush={mayPush}
          isNamed={isNamed}
          tagging={tagging}
        />
      }
    >
      <form id={FORM} className="tag-dialog" onSubmit={submit}>
        <TagSentence source={source} draft={draft} names={names} isNamed={isNamed} />
        <AccountPicker accounts={accounts} draft={draft} onChange={setDraft} onSignIn={signIn} />
        <DraftFields draft={draft} problems={problems} onChange={setDraft} {...fixing} />
        <NameNotes
          doubt={doubt}
          request={request}
          draft={draft}
          names={names}
          onChange={setDraft}
        />
        <Checklist
          imageId={imageId}
          draft={draft}
          account={account}
          names={names}
          onChange={setDraft}
          onSignIn={signIn}
        />
        {error === undefined ? null : (
          <ErrorNotice
            error={error}
            actions={{
              'sign-in': () => {
                signInTo('host' in error ? error.host : draft.host);
              },
            }}
          />
        )}
        <Commands source={source} names={names} />
      </form>
    </Dialog>
  );
}

/** The name it was chosen by, as long as no other image has taken that. */
function useCalled({ imageId, from }: TagRequest): string | undefined {
  const tags = useImages(({ images }) => images?.find(({ id }) => id === imageId)?.tags);
  return from === undefined || tags?.includes(from) === false ? undefined : from;
}
