import {
  lookInto,
  moreRepositories,
  retryRepositories,
  useRegistryView,
} from '../stores/registry-view';
import { useFormat } from '../use-format';
import { ListSearch, useListSearch } from './list-search';
import { ListingEnd, ListingFailed, ListingLoading } from './listing-states';
import { RepositoryList } from './repository-list';
import { NoRepositories } from './repository-states';

export function RepositoryPane({ host }: { host: string }) {
  const listing = useRegistryView((state) => state.repositories);
  const source = useRegistryView((state) => state.source);
  const repository = useRegistryView((state) => state.repository);
  const format = useFormat();
  const { names, next, isLoading, error } = listing;
  const { search, setSearch, found } = useListSearch(listing, moreRepositories);

  const content = () => {
    if (names.length > 0) {
      return (
        <RepositoryList
          names={found}
          chosen={repository}
          onChoose={(name) => void lookInto(name)}
          onNearEnd={() => void moreRepositories()}
        />
      );
    }
    if (isLoading || (source === undefined && !error)) {
      return <ListingLoading label="Listing repositories" host={host} />;
    }
    return error ? null : <NoRepositories host={host} source={source} />;
  };

  return (
    <section className="registry-pane" aria-label="Repositories">
      <header className="registry-pane-head">
        <h2>
          Repositories{' '}
          {names.length > 0 ? (
            <span className="registry-count">{countOf(format.count(names.length), next)}</span>
          ) : null}
        </h2>
      </header>
      <ListSearch
        label="Search repositories"
        listing={listing}
        search={search}
        onChange={setSearch}
      />
      {error ? <ListingFailed error={error} host={host} onRetry={retryRepositories} /> : null}
      {content()}
      <ListingEnd listing={listing} found={found.length} search={search} />
    </section>
  );
}

/** `100+` while there is more to come. */
export function countOf(count: string, next: string | null): string {
  return next === null ? count : `${count}+`;
}
