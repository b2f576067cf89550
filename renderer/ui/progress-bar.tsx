import type { CSSProperties } from 'react';
import './progress-bar.css';

export interface ProgressBarProps {
  /** Accessible name. */
  label: string;
  /** 0 to `maxValue`. Left out: not known, the bar sweeps. */
  value?: number | undefined;
  maxValue?: number;
  /** What a screen reader says for the value: `12.2 of 60 MB`. */
  valueLabel?: string;
  tone?: 'signal' | 'arrived' | 'danger' | 'quiet';
  size?: 'normal' | 'thick';
}

/** An element of our own, not React Aria's: bars are drawn with every byte, on the processor that compresses the push. */
export function ProgressBar(props: ProgressBarProps) {
  const { label, value, maxValue = 1, valueLabel, tone = 'signal', size = 'normal' } = props;
  const isIndeterminate = value === undefined;
  const share = isIndeterminate || maxValue <= 0 ? 0 : Math.min(1, Math.max(0, value / maxValue));
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={isIndeterminate ? undefined : share * 100}
      aria-valuetext={isIndeterminate ? undefined : (valueLabel ?? `${Math.floor(share * 100)}%`)}
      className="progress-bar"
      data-tone={tone}
      data-size={size}
      data-indeterminate={isIndeterminate || undefined}
    >
      <div className="progress-bar-fill" style={{ '--progress': share } as CSSProperties} />
    </div>
  );
}
