import type { AppError } from '../../app/app-error';
import { copyText } from '../stores/desktop';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { describeError, type ErrorAction } from './describe-error';
import { RawText } from './raw-text';

export interface ErrorNoticeProps {
  error: AppError;
  /** What this place can do about it. An action without an entry has no button. */
  actions?: Partial<Record<ErrorAction, () => void>>;
}

/** A failure where it happened: what, what to do, and on demand the engine's own words. */
export function ErrorNotice({ error, actions = {} }: ErrorNoticeProps) {
  const { title, body, action } = describeError(error);
  const act = action && actions[action.id];
  return (
    <Notice
      tone="danger"
      announce
      title={title}
      actions={
        act ? (
          <Button size="small" onPress={act}>
            {action.label}
          </Button>
        ) : null
      }
    >
      <p>{body}</p>
      <RawText text={error.raw} onCopy={copyText} />
    </Notice>
  );
}
