import './hull.css';

/** Wide enough for any stack; what does not fit is cut off. */
const WAVES = `M-20 5q10-7 20 0${'t20 0'.repeat(60)}V16H0Z`;

/** The ship under the stack, with the name of where it is bound. */
export function Hull({ port }: { port: string }) {
  return (
    <div className="hull">
      <div className="hull-side">
        <span className="hull-port">{port}</span>
      </div>
      <svg className="hull-water" aria-hidden="true">
        <path d={WAVES} />
      </svg>
    </div>
  );
}
