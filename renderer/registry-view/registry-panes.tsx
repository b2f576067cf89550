import { Archive } from 'lucide-react';
import { useRegistryView } from '../stores/registry-view';
import { EmptyState } from '../ui/empty-state';
import { RepositoryPane } from './repository-pane';
import { SourceNote } from './repository-states';
import { TagPane } from './tag-pane';
import './registry-panes.css';

/** Repositories, and beside them the tags of one. With little room one takes the place of the other. */
export function RegistryPanes({ host }: { host: string }) {
  const repository = useRegistryView((state) => state.repository);
  const source = useRegistryView((state) => state.source);
  const hasNames = useRegistryView(({ repositories }) => repositories.names.length > 0);
  return (
    <div className="registry-stage">
      {hasNames ? <SourceNote source={source} host={host} /> : null}
      <div
        className="registry-panes"
        data-inside={repository !== undefined || undefined}
        data-empty={(repository === undefined && !hasNames) || undefined}
      >
        <RepositoryPane host={host} />
        {repository !== undefined ? (
          <TagPane key={`${host}/${repository}`} host={host} repository={repository} />
        ) : !hasNames ? null : (
          <div className="registry-hint">
            <EmptyState
              title="Choose a repository"
              picture={<Archive className="registry-hint-icon" aria-hidden="true" />}
            >
              <p>A repository holds one image under several tags. They are shown here.</p>
            </EmptyState>
          </div>
        )}
      </div>
    </div>
  );
}
