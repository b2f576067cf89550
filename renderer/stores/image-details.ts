import { create } from 'zustand';
import type { Answer } from '../../app/ipc/contract';
import { invoke } from '../bridge';

interface DetailsStore {
  /** The panel is open. Not remembered: a new window starts without it. */
  isOpen: boolean;
}

export const useDetailsPanel = create<DetailsStore>(() => ({ isOpen: false }));

export function showDetails(isOpen: boolean): void {
  useDetailsPanel.setState({ isOpen });
}

export function readDetails(imageId: string): Promise<Answer<'images.details'>> {
  return invoke('images.details', { imageId });
}
