import { registryName } from '../../app/registry/registries';
import { ErrorNotice } from '../errors/error-notice';
import { Notice } from '../ui/notice';
import type { SignInPhase } from './use-sign-in';

export interface SignInOutcomeProps {
  phase: SignInPhase;
  onChangeHost: () => void;
  onRetry: () => void;
}

/** How the last try went, right above the button that made it. */
export function SignInOutcome({ phase, onChangeHost, onRetry }: SignInOutcomeProps) {
  switch (phase.kind) {
    case 'typing':
    case 'working':
      return null;
    case 'failed':
      return <ErrorNotice error={phase.error} actions={{ rename: onChangeHost, retry: onRetry }} />;
    case 'done':
      return (
        <Notice tone="arrived" announce title={`Signed in as ${phase.account.username}`}>
          {registryName(phase.account.host)} knows you. On to your images.
        </Notice>
      );
  }
}
