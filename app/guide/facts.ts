import type { ImageSummary } from '../image/image';
import type { Push } from '../push/push';
import type { Account } from '../registry/account';
import type { Workshop } from '../workshop/workshop';
import type { GuideRecord } from './guide-record';

type Name = Pick<Account, 'host' | 'username'>;

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
  record: Omit<GuideRecord, 'isOpen'>;
}
