import { Copy, Info, Ship, SquareTerminal, Tag, Trash2 } from 'lucide-react';
import { type ImageEntry, shortId } from '../images/image-entries';
import { copyText } from '../stores/desktop';
import { showDetails } from '../stores/image-details';
import { askToRemove } from '../stores/image-dialogs';
import { say } from '../stores/said';
import { useSession } from '../stores/session';
import type { MenuEntry } from '../ui/menu';
import { pushCommand } from './copy-command';

/** What the toolbar has buttons for. */
export function mainEntries(entry: ImageEntry, onOpen: (entry: ImageEntry) => void): MenuEntry[] {
  const open = () => {
    onOpen(entry);
  };
  return [
    { id: 'push', label: 'Push…', icon: <Ship aria-hidden="true" />, onChoose: open },
    { id: 'tag', label: 'Tag…', icon: <Tag aria-hidden="true" />, onChoose: open },
    {
      id: 'details',
      label: 'Details',
      icon: <Info aria-hidden="true" />,
      onChoose: () => {
        showDetails(true);
      },
    },
  ];
}

/** What is behind “More” in the toolbar. */
export function moreEntries({ image, reference }: ImageEntry): MenuEntry[] {
  const source = reference ?? shortId(image.id);
  const accounts = useSession.getState().session?.accounts ?? [];
  const command = pushCommand(source, reference, accounts);
  return [
    {
      id: 'copy-name',
      label: reference === undefined ? 'Copy image ID' : 'Copy name',
      icon: <Copy aria-hidden="true" />,
      onChoose: () => void copy(reference ?? image.id),
    },
    {
      id: 'copy-command',
      label: 'Copy as docker push command',
      icon: <SquareTerminal aria-hidden="true" />,
      isDisabled: command === undefined,
      onChoose: () => void copy(command ?? ''),
    },
    {
      id: 'remove',
      label: reference === undefined ? 'Delete image…' : 'Remove tag…',
      icon: <Trash2 aria-hidden="true" />,
      onChoose: () => {
        askToRemove({ image, reference });
      },
    },
  ];
}

async function copy(text: string): Promise<void> {
  if (await copyText(text)) say(`Copied ${text}`);
}
