import { Fragment, type ReactNode } from 'react';

/** A long reference or command that breaks behind its slashes rather than within a word. */
export function breakable(text: string): ReactNode {
  const parts = text.split(/(?<=\/)/);
  return parts.map((part, at) => (
    <Fragment key={parts.slice(0, at).join('')}>
      {at === 0 ? null : <wbr />}
      {part}
    </Fragment>
  ));
}
