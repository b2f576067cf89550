import { useState } from 'react';
import type { AppError } from '../../app/app-error';
import type { ImageSummary } from '../../app/image/image';
import { ErrorNotice } from '../errors/error-notice';
import { copyText } from '../stores/desktop';
import { untagImage } from '../stores/untag';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { CommandLine } from '../ui/command-line';
import { Dialog } from '../ui/dialog';
import { removeCommand } from './copy-command';
import { DeletionWords } from './deletion-words';
import { listNames, planRemoval } from './remove-words';
import './remove-tag-dialog.css';

export interface RemoveTagDialogProps {
  /** As it was when the dialog opened: what is said must not change under the reader's eyes. */
  image: ImageSummary;
  reference: string;
  onClose: () => void;
}

/** Says what will happen, and does it. Nothing at any registry changes. */
export function RemoveTagDialog({ image, reference, onClose }: RemoveTagDialogProps) {
  const [deleteImage, setDeleteImage] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const { isLast, others } = planRemoval(image, reference);
  const isDeleting = isLast && deleteImage;

  const remove = async () => {
    setBusy(true);
    setError(undefined);
    const answer = await untagImage({ imageId: image.id, reference }, isDeleting);
    setBusy(false);
    if (answer.ok) onClose();
    else setError(answer.error);
  };

  return (
    <Dialog
      title="Remove tag"
      onClose={onClose}
      isBusy={busy}
      footer={
        <>
          <Button onPress={onClose} isDisabled={busy}>
            Keep it
          </Button>
          <Button variant="danger" isPending={busy} onPress={() => void remove()}>
            {isDeleting ? 'Remove tag and delete image' : 'Remove tag'}
          </Button>
        </>
      }
    >
      <div className="remove-tag">
        <p>
          <code className="remove-tag-name">{reference}</code>
        </p>
        {isLast ? (
          <>
            <p>
              This is the image’s only name. Without it the image stays on this computer, untagged,
              and you can take the removal back.
            </p>
            <DeleteToo image={image} isSelected={deleteImage} onChange={setDeleteImage} />
          </>
        ) : (
          <p>
            Only this name goes. The image stays, as {listNames(others)}, and you can take the
            removal back.
          </p>
        )}
        <p className="remove-tag-aside">What is in a registry stays there.</p>
        {isLast && !isDeleting ? null : (
          <CommandLine
            command={removeCommand(reference)}
            copyLabel="Copy the docker rmi command"
            onCopy={copyText}
          />
        )}
        {error ? <ErrorNotice error={error} /> : null}
      </div>
    </Dialog>
  );
}

function DeleteToo({
  image,
  isSelected,
  onChange,
}: {
  image: ImageSummary;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
}) {
  return (
    <Checkbox isSelected={isSelected} onChange={onChange}>
      Delete the image too
      <span className="remove-tag-aside">
        <DeletionWords image={image} />
      </span>
    </Checkbox>
  );
}
