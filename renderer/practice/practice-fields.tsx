import { ChevronRight, Lock } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { describeSecretHome } from '../login/secret-home';
import { useAppInfo } from '../stores/app-info';
import { usePractice } from '../stores/practice';
import { useSession } from '../stores/session';
import { SecretField } from '../ui/secret-field';
import { TextField } from '../ui/text-field';
import { PracticeOutcome } from './practice-outcome';
import type { PracticeSetup } from './use-practice-setup';
import './practice-fields.css';

/** The account to make, and for those who ask, which image and which port. */
export function PracticeFields({ setup }: { setup: PracticeSetup }) {
  const { draft, phase, fields, isBusy } = setup;
  const practice = usePractice((state) => state.practice);
  const session = useSession((state) => state.session);
  const platform = useAppInfo(({ info }) => info.platform);
  const problems = phase.kind === 'typing' ? phase.problems : {};
  const isAbsent = practice.kind !== 'running' && practice.kind !== 'stopped';
  return (
    <div className="practice-fields">
      <p className="practice-lead">{LEAD[isBusy ? 'busy' : practice.kind]}</p>
      <TextField
        label="Name for your practice account"
        value={draft.username}
        onChange={setup.typeName}
        autoComplete="off"
        isReadOnly={isBusy}
        inputRef={fields.username}
        error={problems.username}
        description="Any will do, such as your first name. Small letters: your images will be named after it."
      />
      <SecretField
        label="Password for it"
        isReadOnly={isBusy}
        inputRef={fields.secret}
        error={problems.secret}
        description="Make one up. It counts for this registry only."
        onInput={() => {
          setup.edit({});
        }}
      />
      {session ? (
        <p className="practice-kept" data-warn={session.keychain === 'memory' || undefined}>
          <Lock aria-hidden="true" />
          {describeSecretHome(session, platform)}
        </p>
      ) : null}
      {isAbsent ? <ImageAndPort setup={setup} /> : null}
      <PracticeOutcome setup={setup} />
    </div>
  );
}

const ABSENT =
  'A real registry of your own, in a container your Docker runs. It needs no account anywhere, and no internet once its image is there.';
const LEAD = {
  unknown: ABSENT,
  absent: ABSENT,
  busy: ABSENT,
  stopped:
    'It is there, and stopped. It starts again with the account you type here; what was pushed to it stays.',
  running:
    'It is running. The account you type here takes the place of the one it knows; what was pushed to it stays.',
};

function ImageAndPort({ setup }: { setup: PracticeSetup }) {
  const { draft, phase, fields, isBusy } = setup;
  const problems = phase.kind === 'typing' ? phase.problems : {};
  const isWrong = problems.image !== undefined || problems.port !== undefined;
  return (
    <Disclosure
      className="practice-more"
      isExpanded={setup.isOpen || isWrong}
      onExpandedChange={setup.setOpen}
    >
      <Button slot="trigger" className="practice-more-trigger">
        <ChevronRight aria-hidden="true" />
        Image and port
      </Button>
      <DisclosurePanel className="practice-more-panel">
        <TextField
          label="Image"
          mono
          value={draft.image}
          onChange={(image) => {
            setup.edit({ image });
          }}
          isReadOnly={isBusy}
          inputRef={fields.image}
          error={problems.image}
          description="The official one is registry:3."
        />
        <TextField
          label="Port"
          mono
          value={draft.port}
          onChange={(port) => {
            setup.edit({ port });
          }}
          placeholder="any free one"
          isReadOnly={isBusy}
          inputRef={fields.port}
          error={problems.port}
          description="Only programs on the same computer reach it."
        />
      </DisclosurePanel>
    </Disclosure>
  );
}
