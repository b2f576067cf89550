// What the keyboard does on a push in the list, beside Enter, which opens it.
import type { RefObject } from 'react';
import type { ButtonProps } from 'react-aria-components/Button';
import { isOver } from '../../app/push/apply-updates';
import type { Push } from '../../app/push/push';
import { removePushes } from '../stores/push-removal';
import { movePush } from '../stores/pushes';

const ROWS = '.push-item-button';

export function usePushKeys(
  push: Push,
  row: RefObject<HTMLElement | null>,
): NonNullable<ButtonProps['onKeyDown']> {
  return (event) => {
    const { key, altKey } = event;
    const step = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0;
    if (step !== 0 && altKey) movePush(push.id, step === -1 ? 'up' : 'down');
    else if (step !== 0) goTo(row.current, step);
    else if (key === 'Delete' && isOver(push)) void removePushes([push.id]);
    else event.continuePropagation();
  };
}

function goTo(row: HTMLElement | null, step: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>(ROWS)];
  const at = rows.findIndex((button) => row?.contains(button));
  rows[at + step]?.focus();
}
