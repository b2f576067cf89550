import { createContext } from 'react';

/** Milliseconds since the Unix epoch: one clock for all tiles. */
export const NowContext = createContext(0);
