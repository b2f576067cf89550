// One layer of the picture: a shipping container that slides into its place as its bytes go. A
// layer the registry had already stands there hatched, with the name of where it came from.
import { Link2 } from 'lucide-react';
import type { Ref } from 'react';
import type { LayerWords } from './layer-words';
import './slab.css';

export interface SlabProps {
  /** Where `--fill` is to be set, 0 to 1. */
  box: Ref<HTMLDivElement>;
  words: Omit<LayerWords, 'fill'>;
  /** Stencilled on the container: the verb of its Dockerfile instruction. */
  verb: string;
}

/** All of it is said in words in the row beside it, so it is hidden from screen readers. */
export function Slab({ box, words, verb }: SlabProps) {
  return (
    <div ref={box} className="slab" data-tone={words.tone}>
      <div className="slab-cargo" />
      {words.from === undefined ? (
        <span className="slab-verb">{verb}</span>
      ) : (
        <span className="slab-origin">
          <Link2 className="slab-link" />
          <span className="slab-origin-name">
            {words.from === 'here' ? (
              'already here'
            ) : (
              <>
                <span className="slab-preposition">from </span>
                {words.from}
              </>
            )}
          </span>
        </span>
      )}
    </div>
  );
}
