// Which registry, and below it what that one needs: an account there, or one that is made now.
import { ArrowRight } from 'lucide-react';
import { type SubmitEvent, useEffect } from 'react';
import { REGISTRY_PRESETS, registryName } from '../../app/registry/registries';
import { PracticeFields } from '../practice/practice-fields';
import { submitWords } from '../practice/submit-words';
import { usePracticeSetup } from '../practice/use-practice-setup';
import { continueAfterSignIn } from '../stores/after-sign-in';
import { usePractice } from '../stores/practice';
import { useRegistryPhrase } from '../stores/registry-names';
import { lookForLogins, useSession } from '../stores/session';
import { show } from '../stores/view';
import { useWorkshop } from '../stores/workshop';
import { Button } from '../ui/button';
import { ChoiceGroup } from '../ui/choice-group';
import { Notice } from '../ui/notice';
import { AccountFields, accountSubmitWords } from './account-fields';
import { DockerOffers } from './docker-offers';
import { hostOf, OTHER, PRACTICE } from './sign-in-draft';
import type { Fields, useSignIn } from './use-sign-in';
import './sign-in-form.css';

const CHOICES = [
  ...REGISTRY_PRESETS.map((preset) => ({ id: preset.host, label: preset.name })),
  { id: OTHER, label: 'Another registry' },
  { id: PRACTICE, label: 'Practice registry' },
];

export interface SignInFormProps {
  form: ReturnType<typeof useSignIn>;
  fields: Fields;
}

export function SignInForm({ form, fields }: SignInFormProps) {
  const { draft, phase } = form;
  const session = useSession((state) => state.session);
  const practice = usePractice((state) => state.practice);
  const setup = usePracticeSetup(() => void continueAfterSignIn());
  const isPractice = draft.choice === PRACTICE;
  const isWorking = isPractice ? setup.phase.kind === 'working' : phase.kind === 'working';
  const isDone = isPractice ? setup.phase.kind === 'done' : phase.kind === 'done';
  const isBusy = isWorking || isDone;
  const host = hostOf(draft);
  const workshop = useWorkshop((state) => state.workshop);
  const usernameField = fields.username;
  const phraseOf = useRegistryPhrase();

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
    if (isPractice) void setup.submit();
    else void form.submit();
  };

  return (
    <form className="sign-in-form" onSubmit={submit} noValidate aria-label="Sign in">
      <header>
        <h1>Sign in to a registry</h1>
        <p className="sign-in-lead">
          The place your image is pushed to.
          {isPractice ? ' This one is made here and now.' : ' You need an account there.'}
        </p>
      </header>
      {workshop?.registry === host ? (
        <Notice tone="info" title={`For the workshop “${workshop.title}”`}>
          Its file filled in {registryName(host)}. Sign in only if your instructor told you this
          address.
        </Notice>
      ) : null}
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
      {isPractice ? (
        <PracticeFields setup={setup} />
      ) : (
        <AccountFields form={form} fields={fields} />
      )}
      <div className="sign-in-buttons">
        <Button type="submit" variant="signal" isPending={isWorking}>
          {isPractice ? submitWords(practice, isDone) : accountSubmitWords(phase, phraseOf)}
        </Button>
        {isDone ? null : (
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
