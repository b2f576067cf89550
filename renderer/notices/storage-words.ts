// What to say when a file of Slipway's own is damaged or cannot be written. Nothing was lost that
// could be kept, and the words say which.
import type { StorageTrouble } from '../../app/storage';

export function describeTrouble({ what, trouble, file }: StorageTrouble): {
  title: string;
  body: string;
} {
  const isHistory = what === 'history';
  switch (trouble) {
    case 'damaged':
      return {
        title: isHistory
          ? 'Part of the push history could not be read'
          : 'Part of your settings could not be read',
        body: isHistory
          ? `What could be read is here. The damaged file is kept as ${file}.`
          : `What could be read is in use, and the rest starts anew: you may have to sign in again. The damaged file is kept as ${file}.`,
      };
    case 'unreadable':
      return {
        title: isHistory ? 'The push history cannot be opened' : 'Your settings cannot be opened',
        body: `Slipway leaves ${file} as it is, and goes on without it until it is closed.`,
      };
    case 'unwritable':
      return {
        title: isHistory ? 'The push history cannot be saved' : 'Your settings cannot be saved',
        body: `${isHistory ? 'New pushes are remembered' : 'Changes hold'} until Slipway is closed. Check the free space, and whether you may write to ${file}.`,
      };
  }
}
