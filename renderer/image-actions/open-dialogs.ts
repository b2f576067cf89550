// One chosen image has the dialog that names it; several have the one that lists them.
import type { ImageEntry } from '../images/image-entries';
import { askToPush } from '../stores/image-dialogs';
import { showTagging } from '../stores/view';

export function openPush(chosen: readonly ImageEntry[]): void {
  const [one] = chosen;
  if (one && chosen.length === 1) {
    showTagging({ imageId: one.image.id, from: one.reference, verb: 'push' });
  } else {
    askToPush(chosen.map(({ image, reference }) => ({ image, reference })));
  }
}

export function openTag([one]: readonly ImageEntry[]): void {
  if (one) showTagging({ imageId: one.image.id, from: one.reference, verb: 'tag' });
}
