import { create } from 'zustand';
import type { AppError } from '../../app/app-error';
import type { ImageSummary } from '../../app/image/image';
import { foldImages } from '../../app/image/image-changes';
import type { ImageListChange } from '../../app/image/image-list';
import type { Answer } from '../../app/ipc/contract';
import { invoke } from '../bridge';
import { noteTagged } from './guide';

interface ImagesStore {
  /** Undefined until the engine has listed them once. Kept while the engine is away. */
  images: readonly ImageSummary[] | undefined;
  /** Number of the last change in `images`. */
  seq: number;
  /** Why the last listing failed. */
  error: AppError | undefined;
}

export const useImages = create<ImagesStore>(() => ({
  images: undefined,
  seq: 0,
  error: undefined,
}));

/** Changes that came during a listing; its answer may be older than they are, or newer. */
let early: ImageListChange[] = [];
let listing: Promise<void> | undefined;

export function hearImages(change: ImageListChange): void {
  if (listing) early.push(change);
  else if (!fold(change)) void refreshImages();
}

/** One listing at a time: whoever asks during one gets its outcome. */
export function refreshImages(): Promise<void> {
  return (listing ??= list());
}

/** As if never listed: the engine is another one now. */
export function forgetImages(): void {
  useImages.setState({ images: undefined, error: undefined });
}

async function list(): Promise<void> {
  const answer = await invoke('images.list', null);
  listing = undefined;
  const changes = early;
  early = [];
  if (!answer.ok) {
    useImages.setState({ error: answer.error });
    return;
  }
  const { images, seq } = answer.value;
  useImages.setState({ images, seq, error: undefined });
  if (!changes.every(fold)) void refreshImages();
}

/** @returns false when something before this change never arrived. */
function fold(change: ImageListChange): boolean {
  const { images, seq } = useImages.getState();
  if (images === undefined) return false;
  if (change.seq <= seq) return true;
  if (change.seq !== seq + 1) return false;
  useImages.setState({ images: foldImages(images, change), seq: change.seq, error: undefined });
  return true;
}

/** While the user looks at them. What has come or gone is told as any other change. */
export function lookForUntagged(): void {
  void invoke('images.lookForUntagged', null);
}

/** `docker tag`. */
export async function tagImage(imageId: string, reference: string): Promise<Answer<'images.tag'>> {
  const answer = await invoke('images.tag', { imageId, reference });
  if (answer.ok) noteTagged({ imageId, reference });
  return answer;
}
