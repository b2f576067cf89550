// Removing names, and taking that back.
import { create } from 'zustand';
import type { AppError } from '../../app/app-error';
import type { Answer } from '../../app/ipc/contract';
import { invoke } from '../bridge';

export interface NamedImage {
  imageId: string;
  /** Familiar, tag included. */
  reference: string;
}

export interface Removal {
  /** Removed together, and taken back together. Never empty. */
  names: readonly NamedImage[];
  /** The image went with its name: there is nothing to name again. */
  isImageGone: boolean;
  /** Why the names could not be given back. */
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
  const names = [{ imageId, reference }];
  if (answer.ok) useUntag.setState({ removed: { names, isImageGone: deleteImage } });
  return answer;
}

/**
 * One after the other; every image stays.
 * @returns those that are still there, with why the first of them is.
 */
export async function untagImages(
  names: readonly NamedImage[],
): Promise<{ left: readonly NamedImage[]; error?: AppError }> {
  const gone: NamedImage[] = [];
  for (const { imageId, reference } of names) {
    const answer = await invoke('images.untag', { imageId, reference, deleteImage: false });
    if (!answer.ok) {
      tellRemoved(gone);
      return { left: names.slice(gone.length), error: answer.error };
    }
    gone.push({ imageId, reference });
  }
  tellRemoved(gone);
  return { left: [] };
}

function tellRemoved(names: readonly NamedImage[]): void {
  if (names.length > 0) useUntag.setState({ removed: { names, isImageGone: false } });
}

/** For an image without a name. */
export function deleteImage(imageId: string): Promise<Answer<'images.delete'>> {
  return invoke('images.delete', { imageId });
}

export async function undoRemoval(removal: Removal): Promise<void> {
  for (const [at, name] of removal.names.entries()) {
    const answer = await invoke('images.tag', name);
    if (answer.ok) continue;
    const { names, isImageGone } = removal;
    useUntag.setState({ removed: { names: names.slice(at), isImageGone, error: answer.error } });
    return;
  }
  forgetRemoval(removal);
}

/** Unless another one has taken its place. */
export function forgetRemoval({ names }: Removal): void {
  if (useUntag.getState().removed?.names === names) useUntag.setState({ removed: undefined });
}
