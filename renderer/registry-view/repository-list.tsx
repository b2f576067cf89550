import { Archive } from 'lucide-react';
import { memo, useMemo } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import { visibleText } from '../errors/visible-text';
import { useNearEnd } from './use-near-end';
import './name-list.css';

const ROW = 44;

export interface RepositoryListProps {
  names: readonly string[];
  chosen: string | undefined;
  onChoose: (name: string) => void;
  onNearEnd: () => void;
}

export function RepositoryList({ names, chosen, onChoose, onNearEnd }: RepositoryListProps) {
  const items = useMemo(() => names.map((id) => ({ id })), [names]);
  const list = useNearEnd(names.length, ROW, onNearEnd);
  return (
    <div ref={list} className="name-list-frame">
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: ROW }}>
        <ListBox
          className="name-list"
          aria-label="Repositories"
          items={items}
          selectionMode="single"
          selectionBehavior="toggle"
          disallowEmptySelection
          selectedKeys={chosen === undefined ? [] : [chosen]}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : keys;
            if (typeof key === 'string') onChoose(key);
          }}
          renderEmptyState={() => <p className="name-list-none">No name has that in it.</p>}
        >
          {renderRow}
        </ListBox>
      </Virtualizer>
    </div>
  );
}

function renderRow({ id }: { id: string }) {
  return (
    <ListBoxItem id={id} textValue={id} className="name-row">
      <Name name={id} />
    </ListBoxItem>
  );
}

const Name = memo(function Name({ name }: { name: string }) {
  return (
    <>
      <Archive className="name-row-icon" aria-hidden="true" />
      <code className="name-row-name" title={visibleText(name)}>
        {visibleText(name)}
      </code>
    </>
  );
});
