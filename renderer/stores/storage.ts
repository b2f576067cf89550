// What Slipway could not read again or cannot keep, as main tells of it.
import { create } from 'zustand';
import type { StorageTrouble } from '../../app/storage';

interface StorageStore {
  troubles: readonly StorageTrouble[];
  /** Waved away. One that was mended and comes back is news again. */
  dismissed: readonly StorageTrouble[];
}

export const useStorage = create<StorageStore>(() => ({ troubles: [], dismissed: [] }));

export function hearStorage(troubles: readonly StorageTrouble[]): void {
  useStorage.setState(({ dismissed }) => ({
    troubles,
    dismissed: dismissed.filter((one) => troubles.some((trouble) => isSame(one, trouble))),
  }));
}

export function dismissTrouble(trouble: StorageTrouble): void {
  useStorage.setState(({ dismissed }) => ({ dismissed: [...dismissed, trouble] }));
}

/** Those the user has not waved away. */
export function useStorageTroubles(): readonly StorageTrouble[] {
  const { troubles, dismissed } = useStorage();
  return troubles.filter((trouble) => !dismissed.some((one) => isSame(one, trouble)));
}

function isSame(a: StorageTrouble, b: StorageTrouble): boolean {
  return a.what === b.what && a.trouble === b.trouble;
}
