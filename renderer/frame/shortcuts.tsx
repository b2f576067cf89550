import { useAppInfo } from '../stores/app-info';
import { Dialog } from '../ui/dialog';
import { Keys } from '../ui/keys';
import './shortcuts.css';

export function Shortcuts({ onClose }: { onClose: () => void }) {
  const platform = useAppInfo(({ info }) => info.platform);
  const command = platform === 'darwin' ? '⌘' : 'Ctrl';
  const groups = [
    {
      title: 'Everywhere',
      rows: [
        { does: 'Show the images', keys: [command, '1'] },
        { does: 'Show the pushes', keys: [command, '2'] },
        { does: 'Show the registry', keys: [command, '3'] },
        { does: 'Show the settings', keys: [command, ','] },
        { does: 'Open or close the lab guide', keys: [command, '4'] },
        { does: 'Larger, smaller, normal size', keys: [command, '+', '−', '0'] },
        { does: 'Next and previous control', keys: ['Tab', 'Shift Tab'] },
        { does: 'Next and previous part of the window', keys: ['F6', 'Shift F6'] },
        { does: 'Show this list', keys: [command, '/'] },
      ],
    },
    {
      title: 'Images',
      rows: [
        { does: 'Search', keys: [command, 'F'] },
        { does: 'Search, with one key', keys: ['/'] },
        { does: 'Clear the search', keys: ['Esc'] },
        { does: 'Move between images', keys: ['←', '↑', '↓', '→'] },
        { does: 'Tag and push the chosen image', keys: ['Enter'] },
        { does: 'Show or hide its details', keys: ['Space'] },
        { does: 'Open its menu', keys: ['Shift', 'F10'] },
        { does: 'Open an image file', keys: [command, 'O'] },
      ],
    },
    {
      title: 'Pushes',
      rows: [
        { does: 'Move between pushes', keys: ['↑', '↓'] },
        { does: 'Open the push', keys: ['Enter'] },
        { does: 'Move one that waits', keys: ['Alt', '↑', '↓'] },
        { does: 'Remove one that is over', keys: ['Delete'] },
      ],
    },
    {
      title: 'A push',
      rows: [{ does: 'Present it in large type; again to stop', keys: ['P'] }],
    },
    {
      title: 'Dialogs',
      rows: [{ does: 'Close without doing anything', keys: ['Esc'] }],
    },
  ];
  return (
    <Dialog title="Keyboard shortcuts" isDismissable onClose={onClose}>
      {groups.map((group) => (
        <section key={group.title} className="shortcuts">
          <h3>{group.title}</h3>
          <dl>
            {group.rows.map((row) => (
              <div key={row.does} className="shortcuts-row">
                <dt>{row.does}</dt>
                <dd>
                  <Keys keys={row.keys} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
