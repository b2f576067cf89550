import { Trash2, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { familiarReference } from '../../app/image/reference';
import { shellQuote } from '../../app/image/shell-quote';
import type { TagDetails } from '../../app/registry/listing';
import { visibleText } from '../errors/visible-text';
import { copyText } from '../stores/desktop';
import { chooseTag } from '../stores/registry-view';
import { useTagDetails, wantDetails } from '../stores/tag-details';
import { Button } from '../ui/button';
import { CommandLine } from '../ui/command-line';
import { CopyButton } from '../ui/copy-button';
import { IconButton } from '../ui/icon-button';
import { Spinner } from '../ui/spinner';
import { useFormat } from '../use-format';
import { useNow } from '../use-now';
import { DeleteTagDialog } from './delete-tag-dialog';
import { deletesElsewhere } from './deletes-elsewhere';
import { focusListSoon } from './focus-list';
import { ListingFailed } from './listing-states';
import type { TagPaneProps } from './tag-pane';
import './tag-card.css';

const A_MINUTE = 60_000;

/** All there is to know of the chosen tag. */
export function TagCard({ host, repository, tag }: TagPaneProps & { tag: string }) {
  const known = useTagDetails((state) => state.details[tag]);
  const [deleting, setDeleting] = useState<string>();
  // Its row may be out of sight, or not have been in sight long enough.
  useEffect(() => wantDetails({ host, repository, tag }), [host, repository, tag]);
  const pull = `docker pull ${shellQuote(familiarReference({ host, path: repository, tag }))}`;
  const elsewhere = deletesElsewhere(host);
  return (
    <section className="tag-card" aria-label={`Tag ${visibleText(tag)}`}>
      <header className="tag-card-head">
        <h3>
          <code>{visibleText(tag)}</code>
        </h3>
        <IconButton
          label="Close the details"
          onPress={() => {
            chooseTag(undefined);
            focusListSoon('Tags');
          }}
        >
          <X aria-hidden="true" />
        </IconButton>
      </header>
      <CommandLine
        command={visibleText(pull)}
        copyLabel="Copy the docker pull command"
        onCopy={() => copyText(pull)}
      />
      {known === undefined ? <Spinner label="Reading the tag" /> : null}
      {known?.kind === 'failed' ? (
        <ListingFailed
          error={known.error}
          host={host}
          onRetry={() => {
            wantDetails({ host, repository, tag });
          }}
        />
      ) : null}
      {known?.kind === 'known' ? (
        <>
          <Facts details={known.details} />
          {elsewhere === undefined ? (
            <div>
              <Button
                size="small"
                icon={<Trash2 aria-hidden="true" />}
                onPress={() => {
                  setDeleting(known.details.digest);
                }}
              >
                Delete…
              </Button>
            </div>
          ) : (
            <p className="tag-card-note">{elsewhere}</p>
          )}
        </>
      ) : null}
      {deleting === undefined ? null : (
        <DeleteTagDialog
          host={host}
          tag={tag}
          digest={deleting}
          onClose={() => {
            setDeleting(undefined);
          }}
        />
      )}
    </section>
  );
}

function Facts({ details }: { details: TagDetails }) {
  const format = useFormat();
  const now = useNow(A_MINUTE);
  const { digest, size, created, platforms, layers } = details;
  return (
    <>
      <dl className="tag-facts">
        <div>
          <dt>Digest</dt>
          <dd className="tag-digest">
            <code>{digest}</code>
            <CopyButton label="Copy digest" onCopy={() => copyText(digest)} />
          </dd>
        </div>
        <div>
          <dt>Size</dt>
          <dd>
            {format.bytes(size)} on the wire
            {platforms.length > 1 ? `, for ${visibleText(platforms[0] ?? '')}` : ''}
          </dd>
        </div>
        {created === undefined ? null : (
          <div>
            <dt>Built</dt>
            <dd>
              {format.moment(created)}, {format.age(created, now)}
            </dd>
          </div>
        )}
        {platforms.length === 0 ? null : (
          <div>
            <dt>{platforms.length === 1 ? 'Platform' : 'Platforms'}</dt>
            <dd>{platforms.map(visibleText).join(', ')}</dd>
          </div>
        )}
      </dl>
      <h4 className="tag-layers-title">
        {layers.length === 1 ? '1 layer' : `${format.count(layers.length)} layers, base first`}
      </h4>
      <ol className="tag-layers" aria-label="Layers">
        {layers.map((layer, at) => (
          <li key={`${at} ${layer.digest}`} data-colour={at % 5}>
            <span className="tag-layer-slab" aria-hidden="true" />
            <code>{layer.digest}</code>
            <span className="tag-layer-size">{format.bytes(layer.size)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
