// The picture: the image as a stack of containers on a ship, its base at the bottom.
import { memo } from 'react';
import { Hull } from './hull';
import type { Rung } from './rungs';
import { Slab } from './slab';
import { useFill, useLayerLook } from './use-layer-words';
import { verbOf } from './verb';
import './stack.css';

export interface StackProps {
  pushId: string;
  rungs: readonly Rung[];
  /** Where the push goes, as the user knows it. */
  port: string;
}

export function Stack({ pushId, rungs, port }: StackProps) {
  return (
    <div className="stack" aria-hidden="true">
      {rungs.map((rung) => (
        <StackSlab key={rung.key} pushId={pushId} rung={rung} port={port} />
      ))}
      <Hull port={port} />
    </div>
  );
}

interface StackSlabProps {
  pushId: string;
  rung: Rung;
  port: string;
}

const StackSlab = memo(function StackSlab({ pushId, rung, port }: StackSlabProps) {
  const { words } = useLayerLook(pushId, rung, port, false);
  const box = useFill(pushId, rung);
  return <Slab box={box} words={words} verb={verbOf(rung.recipe?.instruction)} />;
});
