import type { AppError } from '../../app/app-error';
import { accountName } from '../../app/registry/account';
import { atStart } from '../at-start';
import { describeError } from '../errors/describe-error';
import { ErrorNotice } from '../errors/error-notice';
import { RawText } from '../errors/raw-text';
import { copyText } from '../stores/desktop';
import { useRegistryPhrase } from '../stores/registry-names';
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
        <>
          <SignedIn phase={phase} />
          {phase.dockerError ? <DockerNotSignedIn error={phase.dockerError} /> : null}
        </>
      );
  }
}

function SignedIn({ phase }: { phase: Extract<SignInPhase, { kind: 'done' }> }) {
  const phraseOf = useRegistryPhrase();
  if (phase.isSurprise) {
    return (
      <Notice
        tone="warning"
        announce
        title={`Signed in as ${phase.account.username}, for this run only`}
      >
        The keychain did not open, so the secret is in memory and nowhere else. Slipway forgets it
        when it closes. To keep it, unlock the keychain and sign in again.
      </Notice>
    );
  }
  return (
    <Notice tone="arrived" announce title={`Signed in as ${accountName(phase.account.username)}`}>
      {phase.account.keptIn === 'docker'
        ? `With the sign-in of docker login, which stays where it is. On to your images.`
        : `${atStart(phraseOf(phase.account.host))} knows you. On to your images.`}
    </Notice>
  );
}

function DockerNotSignedIn({ error }: { error: AppError }) {
  return (
    <Notice tone="warning" announce title="The docker command line could not be signed in">
      <p>
        {describeError(error).title}. You are signed in to Slipway all the same, and Docker’s
        settings are as they were.
      </p>
      <RawText text={error.raw} onCopy={copyText} words="the details" />
    </Notice>
  );
}
