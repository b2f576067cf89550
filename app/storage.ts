// What Slipway could not keep, or could not read again, of its own.
import { z } from 'zod';
import { RAW_TEXT_LIMIT } from './app-error';

const storageTroubleSchema = z.strictObject({
  what: z.enum(['history', 'settings']),
  /**
   * `damaged`: parts of the file made no sense; the rest is in use. `unreadable`: the file is there
   * and could not be opened. `unwritable`: what is new lasts for this run.
   */
  trouble: z.enum(['damaged', 'unreadable', 'unwritable']),
  /** The file it is about; of what was damaged the copy that is kept. */
  file: z.string().max(4_096),
  raw: z.string().max(RAW_TEXT_LIMIT),
});
/** Files of Slipway's own that could not be read or kept; empty when all is well. */
export const storageTroublesSchema = z.array(storageTroubleSchema).max(10);
export type StorageTrouble = z.infer<typeof storageTroubleSchema>;
