import { useEffect, useState } from 'react';
import type { AppError } from '../../app/app-error';
import { atStart } from '../at-start';
import { ErrorNotice } from '../errors/error-notice';
import type { Listing } from '../stores/listing';
import { useRegistryPhrase } from '../stores/registry-names';
import { show } from '../stores/view';
import { Spinner } from '../ui/spinner';
import { useFormat } from '../use-format';
import './listing-states.css';

/** Most registries answer in less; whoever waits longer is told what for, and how long at most. */
const SLOW_MS = 2_500;
const PLACEHOLDERS = ['a', 'b', 'c', 'd', 'e'];

export function ListingLoading({ label, host }: { label: string; host: string }) {
  const isSlow = useIsSlow();
  const nameOf = useRegistryPhrase();
  return (
    <div className="listing-loading" role="status" aria-label={label}>
      {PLACEHOLDERS.map((key) => (
        <span key={key} className="listing-placeholder" />
      ))}
      {isSlow ? (
        <p className="listing-note">
          {atStart(nameOf(host))} takes its time. Slipway waits up to a quarter of a minute.
        </p>
      ) : null}
    </div>
  );
}

export interface ListingFailedProps {
  error: AppError;
  host: string;
  onRetry: () => void;
}

export function ListingFailed({ error, host, onRetry }: ListingFailedProps) {
  return (
    <ErrorNotice
      error={error}
      actions={{
        retry: onRetry,
        'sign-in': () => {
          show({ kind: 'sign-in', host });
        },
      }}
    />
  );
}

interface ListingEndProps {
  listing: Listing;
  found: number;
  search: string;
}

/** Under a list: that more is on its way, and how far a search has come. */
export function ListingEnd({ listing, found, search }: ListingEndProps) {
  const format = useFormat();
  const { names, isLoading, next } = listing;
  if (names.length === 0 || (!isLoading && search === '')) return null;
  const count = format.count(found);
  const all = format.count(names.length);
  return (
    <p className="listing-end" role="status">
      {isLoading ? <Spinner label="Listing more" /> : null}
      {search === ''
        ? `${all} so far…`
        : next === null
          ? `${count} of ${all}`
          : `${count} of the ${all} seen so far…`}
    </p>
  );
}

function useIsSlow(): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSlow(true);
    }, SLOW_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return isSlow;
}
