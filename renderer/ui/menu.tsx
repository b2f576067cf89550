import type { ReactElement, ReactNode } from 'react';
import { Header } from 'react-aria-components/Header';
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover, type PopoverProps } from 'react-aria-components/Popover';
import './popover.css';
import './menu.css';

export interface MenuEntry {
  id: string;
  label: string;
  icon?: ReactNode;
  isDisabled?: boolean;
  onChoose: () => void;
}

export interface MenuProps {
  /** Accessible name of the menu. */
  label: string;
  /** Said above the entries. */
  heading?: ReactNode;
  /** A function is asked when the menu opens. */
  entries: readonly MenuEntry[] | (() => readonly MenuEntry[]);
  placement?: PopoverProps['placement'];
  /** The button that opens it: a Button of React Aria. */
  children: ReactElement;
}

export function Menu({ label, heading, entries, placement, children }: MenuProps) {
  return (
    <MenuTrigger>
      {children}
      <Popover className="popover" {...(placement === undefined ? {} : { placement })}>
        <MenuBody label={label} heading={heading} entries={entries} />
      </Popover>
    </MenuTrigger>
  );
}

export type MenuBodyProps = Pick<MenuProps, 'label' | 'heading' | 'entries'> & {
  /** Called after something is chosen, where no MenuTrigger closes it. */
  onClose?: () => void;
};

/** What stands in a menu, wherever it opens. */
export function MenuBody({ label, heading, entries, onClose }: MenuBodyProps) {
  return (
    <AriaMenu
      className="popover-list"
      aria-label={label}
      {...(onClose === undefined ? {} : { onClose, autoFocus: 'first' as const })}
    >
      <MenuSection aria-label={label}>
        {heading ? <Header className="menu-heading">{heading}</Header> : null}
        {(typeof entries === 'function' ? entries() : entries).map((entry) => (
          <MenuItem
            key={entry.id}
            id={entry.id}
            textValue={entry.label}
            className="popover-item"
            isDisabled={entry.isDisabled ?? false}
            onAction={entry.onChoose}
          >
            {entry.icon ? <span className="popover-mark">{entry.icon}</span> : null}
            <span className="popover-words">{entry.label}</span>
          </MenuItem>
        ))}
      </MenuSection>
    </AriaMenu>
  );
}
