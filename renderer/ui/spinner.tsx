import { ProgressBar } from 'react-aria-components/ProgressBar';
import './spinner.css';

/** For work whose length is not known. Turns slowly enough to be calm; stands still on request. */
export function Spinner({ label }: { label: string }) {
  return (
    <ProgressBar isIndeterminate aria-label={label} className="spinner">
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <circle className="spinner-track" cx="10" cy="10" r="8" />
        <path className="spinner-arc" d="M10 2a8 8 0 0 1 8 8" />
      </svg>
    </ProgressBar>
  );
}
