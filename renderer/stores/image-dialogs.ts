// What the menus of the images open, wherever they are: the dialog is drawn in one place.
import { create } from 'zustand';
import type { ImageSummary } from '../../app/image/image';

interface ImageDialogsStore {
  /** What is about to be removed, with the image as it was when asked; without a tag, the image. */
  removing: { image: ImageSummary; reference: string | undefined } | undefined;
}

export const useImageDialogs = create<ImageDialogsStore>(() => ({ removing: undefined }));

export function askToRemove(removing: ImageDialogsStore['removing']): void {
  useImageDialogs.setState({ removing });
}
