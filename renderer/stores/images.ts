import { create } from 'zustand';
import type { AppError } from '../../app/app-error';
import type { ImageSummary } from '../../app/image/image';
import type { Answer } from '../../app/ipc/contract';
import { invoke } from '../bridge';

interface ImagesStore {
  /** Undefined until the engine has listed them once. Kept while the engine is away. */
  images: readonly ImageSummary[] | undefined;
  /** Why the last listing failed. */
  error: AppError | undefined;
}

export const useImages = create<ImagesStore>(() => ({ images: undefined, error: undefined }));

/** Counts lists that came as news, so that an answer under way when one arrives is known to be older. */
let heard = 0;

export function hearImages(images: readonly ImageSummary[]): void {
  heard += 1;
  useImages.setState({ images, error: undefined });
}

export async function refreshImages(): Promise<void> {
  const before = heard;
  const answer = await invoke('images.list', null);
  if (heard !== before) return;
  if (answer.ok) useImages.setState({ images: answer.value, error: undefined });
  else useImages.setState({ error: answer.error });
}

/** `docker tag`. */
export function tagImage(imageId: string, reference: string): Promise<Answer<'images.tag'>> {
  return invoke('images.tag', { imageId, reference });
}
