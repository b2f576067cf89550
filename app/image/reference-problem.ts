// What can be wrong with an image reference, as data. The words on screen are the renderer's.

export type ReferencePart = 'reference' | 'host' | 'path' | 'tag' | 'digest';

type Explanation =
  | { kind: 'empty'; part: ReferencePart }
  /** `length` and `limit` in characters; the text itself is not carried. */
  | { kind: 'too-long'; part: ReferencePart; length: number; limit: number }
  /** Spaces, line ends, or characters no one can see (a zero-width space off a web page). */
  | { kind: 'whitespace'; part: ReferencePart }
  /** `https`, `docker`: an address was pasted where a name goes. */
  | { kind: 'scheme'; scheme: string }
  /** 64 hex digits, or `sha256:` and 64 hex digits: that is an image's id, not its name. */
  | { kind: 'image-id' }
  | { kind: 'upper-case'; path: string }
  /** The first character `part` cannot have, whole (never half of an emoji). */
  | { kind: 'bad-character'; part: 'host' | 'path' | 'tag'; text: string; character: string }
  /**
   * `label`: a piece between dots is empty or has a hyphen at an end. `port`: not digits.
   * `ipv6`: no square brackets, or something else within them. `not-a-host`: a good host name,
   * but Docker would read it as a Docker Hub name: it needs a dot or a port.
   */
  | { kind: 'bad-host'; host: string; reason: 'label' | 'port' | 'ipv6' | 'not-a-host' }
  /**
   * Of the pieces between slashes, the first that is wrong. `edge`: `.`, `_` or `-` at an end.
   * `separators`: more of them together than `.`, `_`, `__` or a row of `-`.
   */
  | { kind: 'bad-component'; component: string; reason: 'empty' | 'edge' | 'separators' }
  /** Starts with `.` or `-`. */
  | { kind: 'bad-tag'; tag: string }
  | {
      kind: 'bad-digest';
      digest: string;
      reason: 'format' | 'algorithm' | 'length' | 'upper-case';
    };

/** `suggestion` is what was probably meant, for the same field. It is always free of problems. */
export type ReferenceProblem = Explanation & { suggestion?: string };
