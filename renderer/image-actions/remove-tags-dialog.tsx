import { useState } from 'react';
import type { ChosenImage } from '../stores/image-dialogs';
import { type NamedImage, untagImages } from '../stores/untag';
import { ScrollRegion } from '../ui/scroll-region';
import { ConfirmRemoval } from './confirm-removal';
import { losingTheirLast } from './remove-words';

export interface RemoveTagsDialogProps {
  /** Each with a name. */
  chosen: readonly ChosenImage[];
  onClose: () => void;
}

/** Several names at once, taken back at once. */
export function RemoveTagsDialog({ chosen, onClose }: RemoveTagsDialogProps) {
  const [names, setNames] = useState<readonly NamedImage[]>(() =>
    chosen.flatMap(({ image, reference }) =>
      reference === undefined ? [] : { imageId: image.id, reference },
    ),
  );
  const untagged = losingTheirLast(chosen);
  const remove = async () => {
    const { left, error } = await untagImages(names);
    setNames(left);
    return error;
  };
  return (
    <ConfirmRemoval
      title={`Remove ${names.length} tags`}
      confirm={`Remove ${names.length} tags`}
      onConfirm={remove}
      onClose={onClose}
    >
      <ScrollRegion label="Tags to remove" className="confirm-removal-list">
        <ul>
          {names.map(({ reference }) => (
            <li key={reference}>
              <code>{reference}</code>
            </li>
          ))}
        </ul>
      </ScrollRegion>
      <p>
        {untagged === 0
          ? 'Only these names go. Every image stays under another one, and you can take the removal back.'
          : `${untagged === 1 ? 'One image loses its only name: it stays' : `${untagged} images lose their only names: they stay`} on this computer, untagged, and you can take the removal back.`}
      </p>
      <p className="confirm-removal-aside">What is in a registry stays there.</p>
    </ConfirmRemoval>
  );
}
