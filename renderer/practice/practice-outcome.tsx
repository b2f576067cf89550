import { ErrorNotice } from '../errors/error-notice';
import { openImageFile } from '../stores/loads';
import { usePractice } from '../stores/practice';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { PracticeProgress } from './practice-progress';
import type { PracticeSetup } from './use-practice-setup';

/** How it goes, right above the button that began it. */
export function PracticeOutcome({ setup }: { setup: PracticeSetup }) {
  const { phase, fields } = setup;
  const host = usePractice(({ practice }) => (practice.kind === 'running' ? practice.host : ''));
  switch (phase.kind) {
    case 'typing':
      return null;
    case 'working':
      return <PracticeProgress onCancel={setup.cancel} />;
    case 'done':
      return (
        <Notice tone="arrived" announce title="Your practice registry is running">
          {host === '' ? 'You are signed in to it.' : `You are signed in to it, at ${host}.`}
        </Notice>
      );
    case 'failed': {
      const { error } = phase;
      const isOffline = error.kind === 'image-not-pulled' && error.trouble === 'offline';
      return (
        <>
          <ErrorNotice
            error={error}
            actions={{
              retry: () => void setup.submit(),
              rename: () => {
                setup.showImage();
              },
              'other-port': () => void setup.submit({ port: '' }),
              'sign-in': () => fields.secret.current?.focus(),
            }}
          />
          {isOffline ? (
            <Button size="small" onPress={() => void openImageFile()}>
              Load the image from a file…
            </Button>
          ) : null}
        </>
      );
    }
  }
}
