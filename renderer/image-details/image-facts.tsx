import type { ReactNode } from 'react';
import type { ImageSummary } from '../../app/image/image';
import type { ImageDetails } from '../../app/image/image-details';
import { copyText } from '../stores/desktop';
import { CopyButton } from '../ui/copy-button';
import { useFormat } from '../use-format';
import { useNow } from '../use-now';

const A_MINUTE = 60_000;

/** @param details undefined until they are known. */
export function ImageFacts({
  image,
  details,
}: {
  image: ImageSummary;
  details: ImageDetails | undefined;
}) {
  const format = useFormat();
  const now = useNow(A_MINUTE);
  const created = image.created * 1_000;
  const digests = details?.digests ?? [];
  const containers = details?.containers ?? [];
  return (
    <dl className="image-facts">
      <Fact label="Size">{format.bytes(image.size)}</Fact>
      <Fact label="Created">
        {format.age(created, now)}
        <span className="image-details-moment">{format.moment(created)}</span>
      </Fact>
      {image.platform === '' ? null : <Fact label="Platform">{image.platform}</Fact>}
      {containers.length === 0 ? null : (
        <Fact label="Used by">
          {containers.length === 1 ? 'container ' : 'containers '}
          {containers.join(', ')}
        </Fact>
      )}
      <Fact label="Image ID">
        <Copyable what="image ID" text={image.id} />
      </Fact>
      {digests.map((digest) => (
        <Fact key={digest} label="Digest">
          <Copyable what="digest" text={digest} />
        </Fact>
      ))}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="image-fact">
      <dt>{label}</dt>
      <dd className="selectable">{children}</dd>
    </div>
  );
}

function Copyable({ what, text }: { what: string; text: string }) {
  return (
    <span className="image-details-copyable">
      <code>{text}</code>
      <CopyButton label={`Copy ${what}`} onCopy={() => copyText(text)} />
    </span>
  );
}
