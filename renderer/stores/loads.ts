// Image files on their way into the engine, as main tells of them.
import { create } from 'zustand';
import type { AppError } from '../../app/app-error';
import type { ImageLoad } from '../../app/image/image-load';
import { invoke, loadFile } from '../bridge';
import { chooseAndShow } from './browse';

interface LoadsStore {
  /** In the order they began; those waved away are left out. */
  loads: readonly ImageLoad[];
  /** Why files could not be handed over at all. */
  error: AppError | undefined;
}

export const useLoads = create<LoadsStore>(() => ({ loads: [], error: undefined }));

export function hearLoad(load: ImageLoad): void {
  useLoads.setState(({ loads }) => {
    const isKnown = loads.some(({ id }) => id === load.id);
    return { loads: isKnown ? loads.map((l) => (l.id === load.id ? load : l)) : [...loads, load] };
  });
  // The names are the tiles' keys; the tiles come with the next list.
  if (load.state === 'loaded') chooseAndShow(load.arrived);
}

export async function openImageFile(): Promise<void> {
  const answer = await invoke('images.openFile', null);
  useLoads.setState({ error: answer.ok ? undefined : answer.error });
}

/** @param files dropped on the window. */
export async function loadFiles(files: readonly File[]): Promise<void> {
  const answers = await Promise.all(files.map(loadFile));
  const failed = answers.find((answer) => !answer.ok);
  useLoads.setState({ error: failed?.ok === false ? failed.error : undefined });
}

export function cancelLoad(loadId: string): void {
  void invoke('load.cancel', { loadId });
}

export function forgetLoad(loadId: string): void {
  useLoads.setState(({ loads }) => ({ loads: loads.filter(({ id }) => id !== loadId) }));
}

export function forgetLoadError(): void {
  useLoads.setState({ error: undefined });
}
