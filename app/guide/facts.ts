import type { ImageSummary } from '../image/image';
import type { Push } from '../push/push';
import type { Account } from '../registry/account';
import type { Workshop } from '../workshop/workshop';
import type { GuideRecord } from './guide-record';

type Name = Pick<Account, 'host' | 'username'>;

export interface WantedRegistry {
  /** Empty while nobody has typed it, and for a practice registry that is still to be made. */
  host: string;
  isPractice: boolean;
}

/** Everything the steps are judged by. Nothing here is ticked by hand. */
export interface GuideFacts {
  /** Current account of each registry. */
  accounts: readonly Name[];
  /** Sign-ins of `docker login` that are not in use. */
  found: readonly Name[];
  images: readonly ImageSummary[];
  pushes: readonly Push[];
  /** The one image chosen in the grid: its reference, or its id. */
  chosen: string | undefined;
  workshop: Workshop | undefined;
  /** The registry chosen on the sign-in form. */
  wanted: WantedRegistry | undefined;
  record: Omit<GuideRecord, 'isOpen'>;
}
