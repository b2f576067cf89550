import { Lock } from 'lucide-react';
import { accountName } from '../../app/registry/account';
import { presetOf } from '../../app/registry/registries';
import { useAppInfo } from '../stores/app-info';
import { hasDockerHelper, useSession } from '../stores/session';
import { Checkbox } from '../ui/checkbox';
import { SecretField } from '../ui/secret-field';
import { TextField } from '../ui/text-field';
import { describeSecretHome } from './secret-home';
import { hostOf, OTHER, usernameLabel } from './sign-in-draft';
import type { SignInFormProps } from './sign-in-form';
import { SignInOutcome } from './sign-in-outcome';
import type { SignInPhase } from './use-sign-in';

/** For an account one has at the registry that is chosen. */
export function AccountFields({ form, fields }: SignInFormProps) {
  const { draft, phase } = form;
  const session = useSession((state) => state.session);
  const platform = useAppInfo(({ info }) => info.platform);
  const host = hostOf(draft);
  const problems = phase.kind === 'typing' ? phase.problems : {};
  const isBusy = phase.kind === 'working' || phase.kind === 'done';
  const known = session?.accounts.find((account) => account.host === host);
  return (
    <>
      {draft.choice === OTHER ? (
        <TextField
          label="Registry address"
          value={draft.otherHost}
          onChange={(otherHost) => {
            form.edit({ otherHost });
          }}
          onBlur={form.tidyHost}
          placeholder="registry.example.com"
          mono
          isReadOnly={isBusy}
          inputRef={fields.host}
          error={problems.host}
          description={
            form.pasted === undefined ? null : (
              <>
                Only the address is needed: made from <code>{form.pasted}</code>
              </>
            )
          }
        />
      ) : null}
      <TextField
        label={usernameLabel(draft)}
        value={draft.username}
        onChange={(username) => {
          form.edit({ username });
        }}
        autoComplete="off"
        isReadOnly={isBusy}
        inputRef={fields.username}
        error={problems.username}
        description={
          known && !isBusy
            ? `You are signed in as ${accountName(known.username)}. Another name is kept beside it.`
            : null
        }
      />
      <SecretField
        label="Password or access token"
        isReadOnly={isBusy}
        inputRef={fields.secret}
        error={problems.secret}
        description={presetOf(host)?.secretHint}
        onInput={() => {
          form.edit({});
        }}
      />
      {session ? (
        <p className="sign-in-kept" data-warn={session.keychain === 'memory' || undefined}>
          <Lock aria-hidden="true" />
          {describeSecretHome(session, platform)}
        </p>
      ) : null}
      {hasDockerHelper(session, host) ? (
        <Checkbox
          isSelected={draft.alsoDocker}
          onChange={(alsoDocker) => {
            form.edit({ alsoDocker });
          }}
          isDisabled={isBusy}
        >
          Sign the docker command line in as well
        </Checkbox>
      ) : null}
      <SignInOutcome
        phase={phase}
        onChangeHost={() => {
          if (draft.choice !== OTHER) form.choose(OTHER);
          fields.host.current?.focus();
        }}
        onRetry={() => void form.submit()}
      />
    </>
  );
}

/**
 * On the button that signs in.
 * @param phraseOf as `useRegistryPhrase` gives it.
 */
export function accountSubmitWords(phase: SignInPhase, phraseOf: (host: string) => string): string {
  switch (phase.kind) {
    case 'typing':
    case 'failed':
      return 'Sign in';
    case 'working':
      return `Asking ${phraseOf(phase.host)}…`;
    case 'done':
      return 'Continue';
  }
}
