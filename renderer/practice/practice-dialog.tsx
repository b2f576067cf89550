import { type SubmitEvent, useEffect, useId } from 'react';
import { continueAfterSignIn } from '../stores/after-sign-in';
import { usePractice } from '../stores/practice';
import { say } from '../stores/said';
import { useView } from '../stores/view';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { PracticeFields } from './practice-fields';
import { submitWords } from './submit-words';
import { usePracticeSetup } from './use-practice-setup';

/** From wherever one is: the guide, the registry screen. The sign-in screen has the same fields in place. */
export function PracticeDialog({ onClose }: { onClose: () => void }) {
  const form = useId();
  const practice = usePractice((state) => state.practice);
  const setup = usePracticeSetup(() => {
    say('Your practice registry is running');
    onClose();
    // Whoever stood before the sign-in is signed in now.
    if (useView.getState().view.kind === 'sign-in') void continueAfterSignIn();
  });
  const { isBusy, fields, phase } = setup;
  const first = fields.username;
  useEffect(() => {
    first.current?.focus();
  }, [first]);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void setup.submit();
  };
  return (
    <Dialog
      title="Practice registry"
      onClose={onClose}
      isBusy={isBusy}
      footer={
        <>
          <Button onPress={onClose} isDisabled={isBusy}>
            Not now
          </Button>
          <Button type="submit" form={form} variant="signal" isPending={phase.kind === 'working'}>
            {submitWords(practice, phase.kind === 'done')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate aria-label="Practice registry">
        <PracticeFields setup={setup} />
      </form>
    </Dialog>
  );
}
