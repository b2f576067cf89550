import type { ImageSummary } from '../../app/image/image';
import { shortId } from '../images/image-entries';
import { say } from '../stores/said';
import { deleteImage } from '../stores/untag';
import { ConfirmRemoval } from './confirm-removal';
import { removeCommand } from './copy-command';
import { DeletionWords } from './deletion-words';

export interface DeleteImageDialogProps {
  image: ImageSummary;
  onClose: () => void;
}

/** For an image without a name: there is nothing to take from it but itself. */
export function DeleteImageDialog({ image, onClose }: DeleteImageDialogProps) {
  const id = shortId(image.id);
  const remove = async () => {
    const answer = await deleteImage(image.id);
    if (!answer.ok) return answer.error;
    say(`Deleted ${id}`);
    return undefined;
  };
  return (
    <ConfirmRemoval
      title="Delete image"
      confirm="Delete image"
      command={removeCommand(id)}
      onConfirm={remove}
      onClose={onClose}
    >
      <p>
        Untagged image <code className="confirm-removal-name">{id}</code>
      </p>
      <p>
        <DeletionWords image={image} />
      </p>
    </ConfirmRemoval>
  );
}
