// Amounts and times as the board writes them. Sizes alone are the window's format.ts.
import type { Format } from '../format';

/** `12.2 / 60 MB`; the unit twice only where the two differ. Never more than the whole. */
export function amountOf(bytes: Format['bytes'], current: number, total: number): string {
  const whole = bytes(total);
  if (current <= 0) return `0 / ${whole}`;
  const part = bytes(Math.min(current, total));
  const unit = /\s\S+$/.exec(whole)?.[0] ?? '';
  const same = unit !== '' && part.endsWith(unit);
  return `${same ? part.slice(0, -unit.length) : part} / ${whole}`;
}

/** `0:07`, `12:40`, `1:02:09`: for clocks that run. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3_600);
  const minutes = Math.floor(whole / 60) % 60;
  const tail = twoDigits(whole % 60);
  return hours === 0 ? `${minutes}:${tail}` : `${hours}:${twoDigits(minutes)}:${tail}`;
}

/** A forecast must not look more exact than it is: `about 40 seconds`. */
export function roughly(seconds: number): string {
  if (seconds < 8) return 'a few seconds';
  if (seconds < 55) return `about ${Math.round(seconds / 5) * 5} seconds`;
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes < 90) return minutes === 1 ? 'about a minute' : `about ${minutes} minutes`;
  return `about ${Math.round(minutes / 60)} hours`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
