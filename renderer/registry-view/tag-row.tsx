import { memo, useContext, useEffect } from 'react';
import { visibleText } from '../errors/visible-text';
import { NowContext } from '../images/now-context';
import { useTagDetails, wantDetails } from '../stores/tag-details';
import { useFormat } from '../use-format';
import { platformWords, shortDigest } from './tag-words';
import './tag-row.css';

export interface TagRowProps {
  place: { host: string; repository: string; tag: string };
}

/** While it is in sight its details are wanted. */
export const TagRow = memo(function TagRow({ place }: TagRowProps) {
  const known = useTagDetails((state) => state.details[place.tag]);
  const format = useFormat();
  const now = useContext(NowContext);
  useEffect(() => wantDetails(place), [place]);
  const details = known?.kind === 'known' ? known.details : undefined;
  const created = details?.created;
  const waits = known === undefined || undefined;
  return (
    <>
      <code className="tag-row-tag" title={visibleText(place.tag)}>
        {visibleText(place.tag)}
      </code>
      {known?.kind === 'failed' ? (
        <span className="tag-row-failed">can’t be read</span>
      ) : (
        <>
          <span className="tag-row-size" data-waits={waits}>
            {details ? format.bytes(details.size) : '…'}
          </span>
          <span className="tag-row-age" title={created === undefined ? '' : format.moment(created)}>
            {created === undefined ? '' : format.shortAge(created, now)}
          </span>
          <span className="tag-row-platform">
            {details ? visibleText(platformWords(details.platforms)) : ''}
          </span>
          <code className="tag-row-digest">{details ? shortDigest(details.digest) : ''}</code>
        </>
      )}
    </>
  );
});
