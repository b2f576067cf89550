import { encodeQR } from 'qr';
import './qr-code.css';

export interface QrCodeProps {
  /** What it says when it is scanned. */
  text: string;
  /** What it is for, to those who cannot see it. */
  label: string;
}

/** Light modules round it that every reader needs (ISO/IEC 18004, 5.3.8). */
const QUIET = 4;

/** Dark on light in both looks: many readers take nothing else. */
export function QrCode({ text, label }: QrCodeProps) {
  const rows = encodeQR(text, 'raw', { border: QUIET });
  const path = rows
    .flatMap((row, y) =>
      row.map((isDark, x) => (isDark ? `M${String(x)} ${String(y)}h1v1h-1z` : '')),
    )
    .join('');
  return (
    <svg
      className="qr-code"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${String(rows.length)} ${String(rows.length)}`}
      shapeRendering="crispEdges"
    >
      <path className="qr-code-dark" d={path} />
    </svg>
  );
}
