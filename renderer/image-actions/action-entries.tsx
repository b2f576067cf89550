import { Copy, Info, Ship, SquareTerminal, Tag, Trash2 } from 'lucide-react';
import type { ImageEntry } from '../images/image-entries';
import { copyText } from '../stores/desktop';
import { showDetails } from '../stores/image-details';
import { askToRemove } from '../stores/image-dialogs';
import { say } from '../stores/said';
import { useSession } from '../stores/session';
import type { MenuEntry } from '../ui/menu';
import { pushCommands } from './copy-command';
import { openPush, openTag } from './open-dialogs';

type Chosen = readonly ImageEntry[];

/** What the toolbar has buttons for. */
export function mainEntries(chosen: Chosen): MenuEntry[] {
  const push = {
    id: 'push',
    label: chosen.length > 1 ? `Push ${chosen.length} images…` : 'Push…',
    icon: <Ship aria-hidden="true" />,
    onChoose: () => {
      openPush(chosen);
    },
  };
  if (chosen.length !== 1) return [push];
  return [
    push,
    {
      id: 'tag',
      label: 'Tag…',
      icon: <Tag aria-hidden="true" />,
      onChoose: () => {
        openTag(chosen);
      },
    },
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
export function moreEntries(chosen: Chosen): MenuEntry[] {
  const accounts = useSession.getState().session?.accounts ?? [];
  const commands = pushCommands(chosen, accounts);
  const isOne = chosen.length === 1;
  return [
    {
      id: 'copy-name',
      label: isOne ? (chosen[0]?.reference ? 'Copy name' : 'Copy image ID') : 'Copy names',
      icon: <Copy aria-hidden="true" />,
      onChoose: () => void copy(chosen.map(({ image, reference }) => reference ?? image.id)),
    },
    {
      id: 'copy-command',
      label: isOne ? 'Copy as docker push command' : 'Copy as docker push commands',
      icon: <SquareTerminal aria-hidden="true" />,
      isDisabled: commands.length === 0,
      onChoose: () => void copy(commands),
    },
    ...removeEntries(chosen),
  ];
}

function removeEntries(chosen: Chosen): MenuEntry[] {
  const [one] = chosen;
  const tagged = chosen.filter(({ reference }) => reference !== undefined);
  const entry = (label: string, what: Chosen) => ({
    id: 'remove',
    label,
    icon: <Trash2 aria-hidden="true" />,
    isDisabled: what.length === 0,
    onChoose: () => {
      askToRemove(what.map(({ image, reference }) => ({ image, reference })));
    },
  });
  if (one && chosen.length === 1) {
    return [entry(one.reference === undefined ? 'Delete image…' : 'Remove tag…', chosen)];
  }
  return [entry(`Remove ${tagged.length} tags…`, tagged)];
}

async function copy(lines: readonly string[]): Promise<void> {
  const [first = ''] = lines;
  if (!(await copyText(lines.join('\n')))) return;
  say(lines.length === 1 ? `Copied ${first}` : `Copied ${lines.length} lines`);
}
