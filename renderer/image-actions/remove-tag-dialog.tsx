import { useState } from 'react';
import type { ImageSummary } from '../../app/image/image';
import { untagImage } from '../stores/untag';
import { Checkbox } from '../ui/checkbox';
import { ConfirmRemoval } from './confirm-removal';
import { removeCommand } from './copy-command';
import { DeletionWords } from './deletion-words';
import { listNames, planRemoval } from './remove-words';

export interface RemoveTagDialogProps {
  /** As it was when the dialog opened: what is said must not change under the reader's eyes. */
  image: ImageSummary;
  reference: string;
  onClose: () => void;
}

export function RemoveTagDialog({ image, reference, onClose }: RemoveTagDialogProps) {
  const [deleteImage, setDeleteImage] = useState(false);
  const { isLast, others } = planRemoval(image, reference);
  const isDeleting = isLast && deleteImage;
  const remove = async () => {
    const answer = await untagImage({ imageId: image.id, reference }, isDeleting);
    return answer.ok ? undefined : answer.error;
  };
  return (
    <ConfirmRemoval
      title="Remove tag"
      confirm={isDeleting ? 'Remove tag and delete image' : 'Remove tag'}
      command={isLast && !isDeleting ? undefined : removeCommand(reference)}
      onConfirm={remove}
      onClose={onClose}
    >
      <p>
        <code className="confirm-removal-name">{reference}</code>
      </p>
      {isLast ? (
        <>
          <p>
            This is the image’s only name. Without it the image stays on this computer, untagged,
            and you can take the removal back.
          </p>
          <Checkbox isSelected={deleteImage} onChange={setDeleteImage}>
            Delete the image too
            <span className="confirm-removal-aside">
              <DeletionWords image={image} />
            </span>
          </Checkbox>
        </>
      ) : (
        <p>
          Only this name goes. The image stays, as {listNames(others)}, and you can take the removal
          back.
        </p>
      )}
      <p className="confirm-removal-aside">What is in a registry stays there.</p>
    </ConfirmRemoval>
  );
}
