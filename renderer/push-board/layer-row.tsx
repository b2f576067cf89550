import { ArrowUp, Check, CircleSlash, Clock, HelpCircle, Link2, RotateCw } from 'lucide-react';
import { memo } from 'react';
import type { Layer } from '../../app/push/push';
import type { Format } from '../format';
import { ProgressBar } from '../ui/progress-bar';
import { useFormat } from '../use-format';
import { amountOf } from './amounts';
import type { LayerTone, LayerWords } from './layer-words';
import type { Rung } from './rungs';
import { useLayerLook } from './use-layer-words';
import './layer-row.css';

const ICONS: Record<LayerTone, typeof Check> = {
  idle: Clock,
  going: ArrowUp,
  retrying: RotateCw,
  there: Link2,
  sent: Check,
  stopped: CircleSlash,
  silent: HelpCircle,
};

export interface LayerRowProps {
  pushId: string;
  rung: Rung;
  /** The registry's name, as it stands within a sentence. */
  port: string;
  /** Of many rows only those in sight follow every byte. */
  inSight: boolean;
}

/** One layer in words. Its slab in the picture says the same. */
export const LayerRow = memo(function LayerRow({ pushId, rung, port, inSight }: LayerRowProps) {
  const { layer, words } = useLayerLook(pushId, rung, port, inSight);
  const { bytes } = useFormat();
  const Icon = ICONS[words.tone];
  const instruction = rung.recipe?.instruction ?? '';
  const id = layer?.id.slice(0, 12);
  const title = instruction === '' ? `Layer ${id ?? 'without a name'}` : instruction;
  return (
    <li className="layer-row" data-tone={words.tone}>
      <p className="layer-title">
        <code className="layer-instruction" title={title}>
          {title}
        </code>
        {instruction === '' ? null : <code className="layer-id">{id}</code>}
      </p>
      <p className="layer-words">
        <Icon className="layer-icon" aria-hidden="true" />
        <span className="layer-word">{words.word}</span>
        <span className="layer-meaning">{words.meaning}</span>
      </p>
      <p className="layer-bytes">{bytesOf(layer, rung, words, bytes)}</p>
      <div className="layer-bar">
        <LayerBar words={words} title={title} />
      </div>
    </li>
  );
});

function LayerBar({ words, title }: { words: LayerWords; title: string }) {
  if (words.tone !== 'going' && words.tone !== 'retrying' && words.tone !== 'stopped') return null;
  return <ProgressBar label={`Sent of ${title}`} value={words.fill} />;
}

function bytesOf(
  layer: Layer | undefined,
  rung: Rung,
  words: LayerWords,
  bytes: Format['bytes'],
): string {
  const size = layer?.total ?? rung.recipe?.size;
  const status = layer?.status;
  // The last count of a push that was found there later is not what the registry has.
  if (status?.kind === 'pushing' && words.tone !== 'sent') {
    const total = status.total ?? size;
    return total === undefined || total === 0
      ? bytes(status.current)
      : amountOf(bytes, status.current, total);
  }
  if (size === undefined || (size === 0 && rung.recipe?.instruction === '')) return '';
  return words.tone === 'there' ? amountOf(bytes, 0, size) : bytes(size);
}
