import type { AppError } from '../../app/app-error';
import { ErrorNotice } from '../errors/error-notice';
import { copyText } from '../stores/desktop';
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
        untagged > 0 ? (
          <Button onPress={onShowUntagged}>Show untagged images ({format.count(untagged)})</Button>
        ) : null
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
