// Removing a name, and taking that back.
import { create } from 'zustand';
import type { AppError } from '../../app/app-error';
import type { Answer } from '../../app/ipc/contract';
import { invoke } from '../bridge';

export interface NamedImage {
  imageId: string;
  /** Familiar, tag included. */
  reference: string;
}

export interface Removal extends NamedImage {
  /** The image went with its name: there is nothing to name again. */
  isImageGone: boolean;
  /** Why the name could not be given back. */
  error?: AppError;
}

interface UntagStore {
  /** The last removal, until it is undone or waved away. */
  removed: Removal | undefined;
}

export const useUntag = create<UntagStore>(() => ({ removed: undefined }));

/** @param deleteImage what happens to an image that loses its last name. */
export async function untagImage(
  { imageId, reference }: NamedImage,
  deleteImage: boolean,
): Promise<Answer<'images.untag'>> {
  const answer = await invoke('images.untag', { imageId, reference, deleteImage });
  if (answer.ok) useUntag.setState({ removed: { imageId, reference, isImageGone: deleteImage } });
  return answer;
}

/** For an image without a name. */
export function deleteImage(imageId: string): Promise<Answer<'images.delete'>> {
  return invoke('images.delete', { imageId });
}

export async function undoRemoval(removal: Removal): Promise<void> {
  const { imageId, reference } = removal;
  const answer = await invoke('images.tag', { imageId, reference });
  if (answer.ok) forgetRemoval(removal);
  else useUntag.setState({ removed: { ...removal, error: answer.error } });
}

/** Unless another one has taken its place. */
export function forgetRemoval({ imageId, reference }: NamedImage): void {
  const { removed } = useUntag.getState();
  if (removed?.imageId !== imageId || removed.reference !== reference) return;
  useUntag.setState({ removed: undefined });
}
