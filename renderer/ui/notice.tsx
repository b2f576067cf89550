import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import './notice.css';

export type NoticeTone = 'info' | 'warning' | 'danger' | 'arrived';

const ICONS = { info: Info, warning: TriangleAlert, danger: CircleAlert, arrived: CircleCheck };

export interface NoticeProps {
  tone: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons that mend it. */
  actions?: ReactNode;
  /** Read out by screen readers when it appears. On for what the user is waiting for. */
  announce?: boolean;
}

/** Something to know, where it happened. */
export function Notice({ tone, title, children, actions, announce = false }: NoticeProps) {
  const Icon = ICONS[tone];
  const role = announce ? (tone === 'danger' ? 'alert' : 'status') : undefined;
  return (
    <div className="notice" data-tone={tone} role={role}>
      <Icon className="notice-icon" aria-hidden="true" />
      <div className="notice-words">
        {title ? <p className="notice-title">{title}</p> : null}
        {children ? <div className="notice-body">{children}</div> : null}
        {actions ? <div className="notice-actions">{actions}</div> : null}
      </div>
    </div>
  );
}
