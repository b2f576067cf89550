import { memo } from 'react';
import { Group } from 'react-aria-components/Group';
import { ToolbarActions } from '../image-actions/toolbar-actions';
import { useFormat } from '../use-format';
import { type ImageEntry, shortId } from './image-entries';
import './image-toolbar.css';

export interface ImageToolbarProps {
  chosen: readonly ImageEntry[];
  /** The same, later. */
  readChosen: () => readonly ImageEntry[];
}

/** What can be done with the chosen images. Stays where it is, so that nothing jumps. */
export const ImageToolbar = memo(function ImageToolbar({ chosen, readChosen }: ImageToolbarProps) {
  const count = chosen.length === 0 ? 0 : chosen.length === 1 ? 1 : 2;
  return (
    <Group className="image-toolbar" aria-label="Chosen image">
      <p className="image-toolbar-name">
        <Chosen chosen={chosen} />
      </p>
      <ToolbarActions count={count} readChosen={readChosen} />
    </Group>
  );
});

function Chosen({ chosen }: { chosen: readonly ImageEntry[] }) {
  const format = useFormat();
  const [first, second] = chosen;
  if (!first) return 'Choose an image to tag or push it.';
  if (!second) {
    const { reference, prefix, image } = first;
    return (
      <span className="image-toolbar-one selectable" title={reference ?? image.id}>
        {prefix === '' ? null : <span className="image-toolbar-prefix">{prefix}</span>}
        <span>{reference?.slice(prefix.length) ?? shortId(image.id)}</span>
      </span>
    );
  }
  return `${format.count(chosen.length)} images chosen.`;
}
