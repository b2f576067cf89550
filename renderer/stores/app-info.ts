import { create } from 'zustand';
import type { AppInfo } from '../../app/app-info';

interface AppInfoStore {
  info: AppInfo;
}

/** Until main has answered: what is true of most machines, and never wrong enough to throw. */
export const useAppInfo = create<AppInfoStore>(() => ({
  info: {
    version: '',
    platform: 'linux',
    locale: 'en-US',
    hasGraphics: true,
    startedAt: Number.POSITIVE_INFINITY,
  },
}));
