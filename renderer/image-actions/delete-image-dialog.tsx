import { useState } from 'react';
import type { AppError } from '../../app/app-error';
import type { ImageSummary } from '../../app/image/image';
import { ErrorNotice } from '../errors/error-notice';
import { shortId } from '../images/image-entries';
import { copyText } from '../stores/desktop';
import { say } from '../stores/said';
import { deleteImage } from '../stores/untag';
import { Button } from '../ui/button';
import { CommandLine } from '../ui/command-line';
import { Dialog } from '../ui/dialog';
import { removeCommand } from './copy-command';
import { DeletionWords } from './deletion-words';
import './remove-tag-dialog.css';

/** For an image without a name: there is nothing to take from it but itself. */
export function DeleteImageDialog({
  image,
  onClose,
}: {
  image: ImageSummary;
  onClose: () => void;
}) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const id = shortId(image.id);
  const remove = async () => {
    setBusy(true);
    const answer = await deleteImage(image.id);
    setBusy(false);
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    say(`Deleted ${id}`);
    onClose();
  };
  return (
    <Dialog
      title="Delete image"
      onClose={onClose}
      isBusy={busy}
      footer={
        <>
          <Button onPress={onClose} isDisabled={busy}>
            Keep it
          </Button>
          <Button variant="danger" isPending={busy} onPress={() => void remove()}>
            Delete image
          </Button>
        </>
      }
    >
      <div className="remove-tag">
        <p>
          Untagged image <code className="remove-tag-name">{id}</code>
        </p>
        <p>
          <DeletionWords image={image} />
        </p>
        <CommandLine
          command={removeCommand(id)}
          copyLabel="Copy the docker rmi command"
          onCopy={copyText}
        />
        {error ? <ErrorNotice error={error} /> : null}
      </div>
    </Dialog>
  );
}
