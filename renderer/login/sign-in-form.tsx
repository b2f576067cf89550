import { ArrowRight, Lock } from 'lucide-react';
import { type SubmitEvent, useEffect } from 'react';
import { accountName } from '../../app/registry/account';
import { presetOf, REGISTRY_PRESETS, registryName } from '../../app/registry/registries';
import { useAppInfo } from '../stores/app-info';
import { hasDockerHelper, lookForLogins, useSession } from '../stores/session';
import { show } from '../stores/view';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { ChoiceGroup } from '../ui/choice-group';
import { SecretField } from '../ui/secret-field';
import { TextField } from '../ui/text-field';
import { DockerOffers } from './docker-offers';
import { describeSecretHome } from './secret-home';
import { hostOf, OTHER, usernameLabel } from './sign-in-draft';
import { SignInOutcome } from './sign-in-outcome';
import type { Fields, SignInPhase, useSignIn } from './use-sign-in';
import './sign-in-form.css';

const CHOICES = [
  ...REGISTRY_PRESETS.map((preset) => ({ id: preset.host, label: preset.name })),
  { id: OTHER, label: 'Another registry' },
];

export interface SignInFormProps {
  form: ReturnType<typeof useSignIn>;
  fields: Fields;
}

export function SignInForm({ form, fields }: SignInFormProps) {
  const { draft, phase } = form;
  const session = useSession((state) => state.session);
  const platform = useAppInfo(({ info }) => info.platform);
  const host = hostOf(draft);
  const problems = phase.kind === 'typing' ? phase.problems : {};
  const isBusy = phase.kind === 'working' || phase.kind === 'done';
  const known = session?.accounts.find((account) => account.host === host);
  const usernameField = fields.username;

  useEffect(() => {
    usernameField.current?.focus();
  }, [usernameField]);

  // Whoever was in a terminal meanwhile may have signed in there.
  useEffect(() => {
    lookForLogins();
    window.addEventListener('focus', lookForLogins);
    return () => {
      window.removeEventListener('focus', lookForLogins);
    };
  }, []);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void form.submit();
  };

  return (
    <form className="sign-in-form" onSubmit={submit} noValidate aria-label="Sign in">
      <header>
        <h1>Sign in to a registry</h1>
        <p className="sign-in-lead">
          The place your image is pushed to. You need an account there.
        </p>
      </header>
      {session ? (
        <DockerOffers
          docker={session.docker}
          wanted={form.wanted}
          isBusy={isBusy}
          onContinue={(login) => void form.continueAs(login)}
        />
      ) : null}
      <ChoiceGroup
        label="Registry"
        choices={CHOICES}
        value={draft.choice}
        onChange={form.choose}
        isReadOnly={isBusy}
      />
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
        inputRef={usernameField}
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
      <div className="sign-in-buttons">
        <Button type="submit" variant="signal" isPending={phase.kind === 'working'}>
          {submitWords(phase)}
        </Button>
        {phase.kind === 'done' ? null : (
          <Button
            variant="quiet"
            onPress={() => {
              show({ kind: 'images' });
            }}
          >
            Look at my images first
            <ArrowRight aria-hidden="true" />
          </Button>
        )}
      </div>
    </form>
  );
}

function submitWords(phase: SignInPhase): string {
  switch (phase.kind) {
    case 'typing':
    case 'failed':
      return 'Sign in';
    case 'working':
      return `Asking ${registryName(phase.host)}…`;
    case 'done':
      return 'Continue';
  }
}
