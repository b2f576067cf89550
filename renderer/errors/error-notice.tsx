import type { AppError } from '../../app/app-error';
import { copyText } from '../stores/desktop';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { describeError, type ErrorAction } from './describe-error';
import { HelpSteps } from './help-steps';
import { RawText } from './raw-text';

/** What the keychain, a helper or a file said; the engine was not asked. */
const NOT_THE_ENGINE: ReadonlySet<AppError['kind']> = new Set([
  'keychain-refused',
  'credential-helper-failed',
  'docker-config-unreadable',
]);
const DETAILS = { words: 'the details' };

export interface ErrorNoticeProps {
  error: AppError;
  /** What this place can do about it. An action without an entry has no button. */
  actions?: Partial<Record<ErrorAction, () => void>>;
  /** Closer to hand than what the error itself suggests; stands first. */
  offer?: { label: string; onPress: () => void } | undefined;
  /** What only this place knows of it. */
  more?: string | undefined;
  /** `signal`: its first button is the next thing to do on this screen. */
  variant?: 'plain' | 'signal';
}

/** A failure where it happened: what, what to do, and on demand the engine's own words. */
export function ErrorNotice({
  error,
  actions = {},
  offer,
  more,
  variant = 'plain',
}: ErrorNoticeProps) {
  const { title, body, action } = describeError(error);
  const act = action && actions[action.id];
  return (
    <Notice
      tone="danger"
      announce
      title={title}
      actions={
        offer || act ? (
          <>
            {offer ? (
              <Button size="small" variant={variant} onPress={offer.onPress}>
                {offer.label}
              </Button>
            ) : null}
            {act ? (
              <Button size="small" variant={offer ? 'plain' : variant} onPress={act}>
                {action.label}
              </Button>
            ) : null}
          </>
        ) : null
      }
    >
      <p>{body}</p>
      {more === undefined ? null : <p>{more}</p>}
      <HelpSteps error={error} />
      <RawText
        text={error.raw}
        onCopy={copyText}
        {...(NOT_THE_ENGINE.has(error.kind) && DETAILS)}
      />
    </Notice>
  );
}
