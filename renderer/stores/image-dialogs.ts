// What the menus of the images open, wherever they are: the dialog is drawn in one place.
import { create } from 'zustand';
import type { ImageSummary } from '../../app/image/image';

/** A chosen tile: the image as it was when asked, and the name that was chosen, if it has any. */
export interface ChosenImage {
  image: ImageSummary;
  reference: string | undefined;
}

interface ImageDialogsStore {
  /** What is about to be removed; a chosen image without a name goes itself. */
  removing: readonly ChosenImage[];
  /** Several that are about to be pushed at once. */
  pushing: readonly ChosenImage[];
}

export const useImageDialogs = create<ImageDialogsStore>(() => ({ removing: [], pushing: [] }));

/** None closes the dialog. */
export function askToRemove(removing: readonly ChosenImage[]): void {
  useImageDialogs.setState({ removing });
}

/** None closes the dialog. */
export function askToPush(pushing: readonly ChosenImage[]): void {
  useImageDialogs.setState({ pushing });
}
