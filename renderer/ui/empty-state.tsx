import type { ReactNode } from 'react';
import './empty-state.css';

export interface EmptyStateProps {
  title: string;
  /** A drawing. */
  picture?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** Read out when it appears. */
  announce?: boolean;
  /** In place of a whole screen, heading included. */
  isScreen?: boolean;
}

/** A screen with nothing on it yet says what it is for and what to do. */
export function EmptyState(props: EmptyStateProps) {
  const { title, picture, children, actions, announce = false, isScreen = false } = props;
  const Title = isScreen ? 'h1' : 'h2';
  return (
    <section className="empty-state" role={announce ? 'status' : undefined}>
      {picture ? <div className="empty-state-picture">{picture}</div> : null}
      <Title className="empty-state-title">{title}</Title>
      {children ? <div className="empty-state-body">{children}</div> : null}
      {actions ? <div className="empty-state-actions">{actions}</div> : null}
    </section>
  );
}
