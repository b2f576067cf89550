import { useEffect, useState } from 'react';
import type { AppError } from '../../app/app-error';
import type { Siblings } from '../../app/registry/listing';
import { ErrorNotice } from '../errors/error-notice';
import { useAttempt } from '../errors/use-attempt';
import { visibleText } from '../errors/visible-text';
import { useRegistryPhrase } from '../stores/registry-names';
import { deleteAtRegistry, findSiblings } from '../stores/registry-view';
import { say } from '../stores/said';
import { DangerDialog } from '../ui/danger-dialog';
import { Spinner } from '../ui/spinner';
import { focusListSoon } from './focus-list';
import { shortDigest } from './tag-words';
import './delete-tag-dialog.css';

export interface DeleteTagDialogProps {
  host: string;
  tag: string;
  digest: string;
  onClose: () => void;
}

/** A registry deletes an image, not a tag: all tags that name it go together, and are named first. */
export function DeleteTagDialog({ host, tag, digest, onClose }: DeleteTagDialogProps) {
  const [siblings, setSiblings] = useState<Siblings>();
  /** Why it is not known which tags go with it. */
  const [unlisted, setUnlisted] = useState<AppError>();
  /** How often it was asked which tags go with it. */
  const [asked, setAsked] = useState(1);
  const nameOf = useRegistryPhrase();

  useEffect(() => {
    let isOpen = true;
    void findSiblings(digest).then((answer) => {
      if (!isOpen) return;
      if (answer.ok) setSiblings(answer.value);
      else setUnlisted(answer.error);
    });
    return () => {
      isOpen = false;
    };
  }, [digest, asked]);

  const removing = useAttempt(
    async () => {
      const answer = await deleteAtRegistry(digest);
      return answer.ok ? undefined : answer.error;
    },
    () => {
      say(`Deleted ${visibleText(tag)} at ${nameOf(host)}`);
      onClose();
      focusListSoon('Tags');
    },
  );
  const error = removing.error ?? unlisted;
  const others = (siblings?.tags ?? []).filter((one) => one !== tag);
  const count = others.length + 1;
  return (
    <DangerDialog
      title="Delete at the registry"
      keep="Keep it"
      confirm={count === 1 ? 'Delete tag' : `Delete ${count.toString()} tags`}
      isBusy={removing.isBusy}
      isReady={siblings !== undefined}
      onConfirm={removing.start}
      onClose={onClose}
    >
      <div className="delete-tag">
        <p>
          The image <code>{shortDigest(digest)}</code> that <code>{visibleText(tag)}</code> names is
          deleted at {nameOf(host)}. Nobody can pull it from there any more; images on this computer
          stay.
        </p>
        {siblings === undefined && error === undefined ? (
          <div className="delete-tag-asking">
            <Spinner label="Asking" /> Looking which other tags name the same image…
          </div>
        ) : null}
        {others.length > 0 ? (
          <>
            <p>
              {others.length === 1
                ? 'Another tag names the same image, and goes with it:'
                : `${others.length.toString()} other tags name the same image, and go with it:`}
            </p>
            <ul className="delete-tag-others" aria-label="Tags that go with it">
              {others.slice(0, MOST_SHOWN).map((one) => (
                <li key={one}>
                  <code>{visibleText(one)}</code>
                </li>
              ))}
              {others.length > MOST_SHOWN ? (
                <li>and {(others.length - MOST_SHOWN).toString()} more</li>
              ) : null}
            </ul>
          </>
        ) : null}
        {siblings?.isComplete === false ? (
          <p>Not every tag could be looked at. Others that name this image go with it, too.</p>
        ) : null}
        {error ? (
          <ErrorNotice
            error={error}
            actions={{
              retry: () => {
                if (siblings !== undefined) {
                  removing.start();
                  return;
                }
                setUnlisted(undefined);
                setAsked(asked + 1);
              },
            }}
          />
        ) : null}
      </div>
    </DangerDialog>
  );
}

const MOST_SHOWN = 20;
