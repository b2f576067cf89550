import { create } from 'zustand';
import type { EngineState } from '../../app/engine/engine';

interface EngineStore {
  engine: EngineState;
}

export const useEngine = create<EngineStore>(() => ({
  engine: { kind: 'connecting', endpoint: '' },
}));
