import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { loadFiles } from '../stores/loads';

/** The whole window takes image files; while one hovers over it, it says so. */
export function DropZone() {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const onDrag = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      // Without a next element it has left the window, not gone from one element to another.
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      void loadFiles([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragenter', onDrag);
    window.addEventListener('dragover', onDrag);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragenter', onDrag);
      window.removeEventListener('dragover', onDrag);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  if (!isOver) return null;
  return (
    <div className="drop-zone">
      <div className="drop-zone-card">
        <FileDown aria-hidden="true" />
        <p className="drop-zone-title">Drop to open it</p>
        <p>
          An image file, as docker save writes it: .tar or .tar.gz; or a workshop: .slipway.json
        </p>
      </div>
    </div>
  );
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
