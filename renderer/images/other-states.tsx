import { FolderOpen } from 'lucide-react';
import type { AppError } from '../../app/app-error';
import { ErrorNotice } from '../errors/error-notice';
import { copyText } from '../stores/desktop';
import { openImageFile } from '../stores/loads';
import { Button } from '../ui/button';
import { CommandLine } from '../ui/command-line';
import { EmptyState } from '../ui/empty-state';
import { useFormat } from '../use-format';
import { Quay } from './quay';
import './other-states.css';

const PLACEHOLDERS = ['a', 'b', 'c', 'd', 'e', 'f'];

export function ImagesLoading() {
  return (
    <div className="images-loading" role="status" aria-label="Listing images">
      {PLACEHOLDERS.map((key) => (
        <span key={key} />
      ))}
    </div>
  );
}

export function ImagesFailed({ error, onRetry }: { error: AppError; onRetry: () => void }) {
  return (
    <div className="images-failed">
      <ErrorNotice error={error} actions={{ retry: onRetry }} />
    </div>
  );
}

export function NoMatch({ search, onClear }: { search: string; onClear: () => void }) {
  return (
    <EmptyState
      announce
      title="No image matches"
      actions={<Button onPress={onClear}>Clear the search</Button>}
    >
      <p>Nothing here has “{search}” in its name, platform or id.</p>
    </EmptyState>
  );
}

const NOTHING_SHOWN = {
  all: { title: 'No images yet', why: 'Images appear here by themselves.' },
  untagged: {
    title: 'No untagged images',
    why: 'An image loses its tag when a newer one is built under the same name.',
  },
  pushed: {
    title: 'Nothing pushed yet',
    why: 'Images that Slipway has pushed are listed here.',
  },
  'in-use': {
    title: 'No image is in use',
    why: 'Images that a container was made from are listed here, running or not.',
  },
};

export interface NothingToShowProps {
  show: keyof typeof NOTHING_SHOWN;
  onShowTagged: () => void;
}

/** There are images, but none that the filter lets through. */
export function NothingToShow({ show, onShowTagged }: NothingToShowProps) {
  const { title, why } = NOTHING_SHOWN[show];
  return (
    <EmptyState
      announce
      title={title}
      actions={<Button onPress={onShowTagged}>Show tagged images</Button>}
    >
      <p>{why}</p>
    </EmptyState>
  );
}

export interface NoImagesProps {
  untagged: number;
  onShowUntagged: () => void;
}

export function NoImages({ untagged, onShowUntagged }: NoImagesProps) {
  const format = useFormat();
  return (
    <EmptyState
      title="No images yet"
      picture={<Quay />}
      actions={
        <>
          <Button icon={<FolderOpen aria-hidden="true" />} onPress={() => void openImageFile()}>
            Open image file…
          </Button>
          {untagged > 0 ? (
            <Button onPress={onShowUntagged}>
              Show untagged images ({format.count(untagged)})
            </Button>
          ) : null}
        </>
      }
    >
      <p>
        An image is what you push. Build one from the folder of your project, in a terminal; it
        appears here by itself.
      </p>
      <CommandLine
        command="docker build -t python-hello-world ."
        copyLabel="Copy the docker build command"
        onCopy={copyText}
      />
      <p>Or fetch one that is ready, to try things out:</p>
      <CommandLine
        command="docker pull hello-world"
        copyLabel="Copy the docker pull command"
        onCopy={copyText}
      />
    </EmptyState>
  );
}
