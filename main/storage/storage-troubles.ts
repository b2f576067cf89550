import { rawText } from '../../app/app-error';
import type { StorageTrouble } from '../../app/storage';

type What = StorageTrouble['what'];
type Kind = StorageTrouble['trouble'];

/** For whoever keeps a file of Slipway's own: how its troubles reach the user. */
export interface StorageTroubles {
  /** @param file of what was damaged the copy that is kept. */
  tell(what: What, trouble: Kind, file: string, cause: unknown): void;
  /** It can be written again, and nothing is missing from it. */
  mended(what: What): void;
  list(): StorageTrouble[];
}

/** One trouble of a kind at a time; each goes to the log as well. */
export function createStorageTroubles(
  onChange: (troubles: StorageTrouble[]) => void,
  report: (message: string, cause: unknown) => void,
): StorageTroubles {
  let troubles: StorageTrouble[] = [];
  const without = (what: What, trouble: Kind) =>
    troubles.filter((one) => one.what !== what || one.trouble !== trouble);
  return {
    tell(what, trouble, file, cause) {
      if (troubles.length > without(what, trouble).length) return;
      const raw = rawText(cause instanceof Error ? cause.message : String(cause));
      troubles = [...troubles, { what, trouble, file: file.slice(0, 4_096), raw }];
      report(`The ${what} file is ${trouble}: ${file}`, cause);
      onChange(troubles);
    },
    mended(what) {
      const left = without(what, 'unwritable');
      if (left.length === troubles.length) return;
      troubles = left;
      onChange(troubles);
    },
    list: () => troubles,
  };
}
