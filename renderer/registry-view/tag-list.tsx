import { useMemo } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import { NowContext } from '../images/now-context';
import { useNow } from '../use-now';
import type { TagPaneProps } from './tag-pane';
import { TagRow } from './tag-row';
import { useNearEnd } from './use-near-end';
import './name-list.css';

const ROW = 48;
const A_MINUTE = 60_000;

export interface TagListProps extends TagPaneProps {
  names: readonly string[];
  chosen: string | undefined;
  onChoose: (tag: string) => void;
  onNearEnd: () => void;
}

export function TagList(props: TagListProps) {
  const { host, repository, names, chosen, onChoose, onNearEnd } = props;
  const now = useNow(A_MINUTE);
  const items = useMemo(
    () => names.map((tag) => ({ id: tag, place: { host, repository, tag } })),
    [names, host, repository],
  );
  const list = useNearEnd(names.length, ROW, onNearEnd);
  return (
    <NowContext value={now}>
      <div ref={list} className="name-list-frame tag-list-frame">
        <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: ROW }}>
          <ListBox
            className="name-list"
            aria-label="Tags"
            items={items}
            selectionMode="single"
            selectionBehavior="toggle"
            selectedKeys={chosen === undefined ? [] : [chosen]}
            disallowEmptySelection
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : keys;
              if (typeof key === 'string') onChoose(key);
            }}
            renderEmptyState={() => <p className="name-list-none">No tag has that in it.</p>}
          >
            {renderRow}
          </ListBox>
        </Virtualizer>
      </div>
    </NowContext>
  );
}

interface Item {
  id: string;
  place: { host: string; repository: string; tag: string };
}

function renderRow({ id, place }: Item) {
  return (
    <ListBoxItem id={id} textValue={id} className="name-row tag-row">
      <TagRow place={place} />
    </ListBoxItem>
  );
}
