import { type SubmitEvent, useEffect, useId } from 'react';
import { usePractice } from '../stores/practice';
import { say } from '../stores/said';
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
