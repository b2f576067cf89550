import './harbour.css';

/** A ship at the slipway, one container still on the hook. */
export function Harbour() {
  return (
    <svg className="harbour" viewBox="0 0 320 168" aria-hidden="true">
      <g className="harbour-crane">
        <path d="M58 140V30h8v110zM50 134h24v6H50zM40 28h176v8H40z" />
        <path className="harbour-line" d="M62 30 84 10l120 18M62 30l-18 0M180 36v26" />
      </g>
      <path className="harbour-signal" d="M162 62h36v18h-36z" />
      <g className="harbour-cargo">
        <path className="harbour-1" d="M148 102h36v18h-36z" />
        <path className="harbour-2" d="M188 102h36v18h-36z" />
        <path className="harbour-3" d="M228 102h36v18h-36z" />
        <path className="harbour-4" d="M188 82h36v18h-36z" />
        <path className="harbour-5" d="M228 82h36v18h-36z" />
      </g>
      <path className="harbour-hull" d="M118 122h186l-16 26H134z" />
      <path className="harbour-bridge" d="M272 82h20v38h-20zM276 72h12v10h-12z" />
      <path className="harbour-quay" d="M0 140h104v28H0z" />
      <path
        className="harbour-line harbour-sea"
        d="M112 152q8-6 16 0t16 0 16 0 16 0 16 0 16 0 16 0 16 0 16 0 16 0 16 0 16 0M128 162q8-6 16 0t16 0 16 0 16 0 16 0 16 0 16 0 16 0 16 0 16 0"
      />
    </svg>
  );
}
