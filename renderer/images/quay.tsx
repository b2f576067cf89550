import './quay.css';

/** An empty quay: places for containers, and none there. With `isDark`, its lamp is out. */
export function Quay({ isDark = false }: { isDark?: boolean }) {
  return (
    <svg className="quay" viewBox="0 0 240 120" aria-hidden="true">
      <path className="quay-place" d="M92 62h40v20H92zM138 62h40v20h-40zM92 38h40v20H92z" />
      <path
        className="quay-crane"
        d="M48 92V20h8v72zM42 86h20v6H42zM36 20h116v6H36zM148 26h2v20h-2z"
      />
      <circle className={isDark ? 'quay-lamp-out' : 'quay-lamp'} cx="52" cy="13" r="6" />
      <path className="quay-ground" d="M16 92h208v8H16z" />
      <path
        className="quay-sea"
        d="M28 110q8-5 16 0t16 0 16 0 16 0 16 0 16 0 16 0 16 0 16 0 16 0 16 0"
      />
    </svg>
  );
}
