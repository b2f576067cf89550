import { ArrowLeft, ExternalLink } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { repositoryPage } from '../../app/registry/registries';
import { visibleText } from '../errors/visible-text';
import { openLink } from '../stores/desktop';
import {
  chooseTag,
  leaveRepository,
  moreTags,
  retryTags,
  useRegistryView,
} from '../stores/registry-view';
import { Button } from '../ui/button';
import { useFormat } from '../use-format';
import { focusListSoon } from './focus-list';
import { ListSearch, useListSearch } from './list-search';
import { ListingEnd, ListingFailed, ListingLoading } from './listing-states';
import { countOf } from './repository-pane';
import { TagCard } from './tag-card';
import { TagList } from './tag-list';

export interface TagPaneProps {
  host: string;
  repository: string;
}

export function TagPane({ host, repository }: TagPaneProps) {
  const listing = useRegistryView((state) => state.tags);
  const tag = useRegistryView((state) => state.tag);
  const format = useFormat();
  const head = useRef<HTMLElement>(null);
  const { names, next, isLoading, error } = listing;
  const { search, setSearch, found } = useListSearch(listing, moreTags);
  const page = repositoryPage(host, repository);

  // With little room the list that had the focus is out of sight now.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const back = head.current?.querySelector('button');
      const isLost = !(document.activeElement as HTMLElement | null)?.offsetParent;
      if (isLost && back?.offsetParent) back.focus();
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, []);

  return (
    <section className="registry-pane registry-tags" aria-label="Tags">
      <header ref={head} className="registry-pane-head">
        <span className="registry-back">
          <Button
            size="small"
            variant="quiet"
            icon={<ArrowLeft aria-hidden="true" />}
            onPress={() => {
              leaveRepository();
              focusListSoon('Repositories');
            }}
          >
            Repositories
          </Button>
        </span>
        <h2 className="registry-repository">
          <code>{visibleText(repository)}</code>{' '}
          {names.length > 0 ? (
            <span className="registry-count">
              {`${countOf(format.count(names.length), next)} ${names.length === 1 ? 'tag' : 'tags'}`}
            </span>
          ) : null}
        </h2>
        {page === undefined ? null : (
          <Button
            size="small"
            icon={<ExternalLink aria-hidden="true" />}
            onPress={() => void openLink(page)}
          >
            Open its page
          </Button>
        )}
      </header>
      <ListSearch label="Search tags" listing={listing} search={search} onChange={setSearch} />
      {error ? <ListingFailed error={error} host={host} onRetry={retryTags} /> : null}
      {names.length > 0 ? (
        <TagList
          host={host}
          repository={repository}
          names={found}
          chosen={tag}
          onChoose={chooseTag}
          onNearEnd={() => void moreTags()}
        />
      ) : isLoading ? (
        <ListingLoading label="Listing tags" host={host} />
      ) : error ? null : (
        <p className="listing-note" role="status">
          No tags are left in this repository.
        </p>
      )}
      <ListingEnd listing={listing} found={found.length} search={search} />
      {tag === undefined ? null : <TagCard host={host} repository={repository} tag={tag} />}
    </section>
  );
}
