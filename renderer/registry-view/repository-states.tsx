import type { Repositories } from '../../app/registry/listing';
import { atStart } from '../at-start';
import { Quay } from '../images/quay';
import { useRegistryPhrase } from '../stores/registry-names';
import { show } from '../stores/view';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { Notice } from '../ui/notice';

type Source = Pick<Repositories, 'source' | 'why'> | undefined;

/** Where the list is not the registry's own: said, and why. */
export function SourceNote({ source, host }: { source: Source; host: string }) {
  const nameOf = useRegistryPhrase();
  if (source?.source !== 'pushed-here') return null;
  const why =
    source.why === 'unreachable'
      ? `Not checked: ${nameOf(host)} can’t be reached from here.`
      : `${atStart(nameOf(host))} doesn’t list what it holds.`;
  return <Notice tone="info">{`${why} These were pushed from this computer.`}</Notice>;
}

export function NoRepositories({ source, host }: { source: Source; host: string }) {
  const nameOf = useRegistryPhrase();
  const isSecret = source?.source === 'pushed-here';
  return (
    <EmptyState
      title={isSecret ? 'Nothing pushed from here yet' : 'Nothing in it yet'}
      picture={<Quay />}
      announce
      actions={
        <Button
          variant="signal"
          onPress={() => {
            show({ kind: 'images' });
          }}
        >
          Choose an image to push
        </Button>
      }
    >
      <p>
        {isSecret
          ? `${atStart(nameOf(host))} doesn’t list what it holds. What you push from this computer will be listed here.`
          : 'It is empty, as far as your account may see. What is pushed appears here.'}
      </p>
    </EmptyState>
  );
}
