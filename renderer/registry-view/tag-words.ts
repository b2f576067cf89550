const SHORT = 12;

/** `0a1b2c3d4e5f` of `sha256:0a1b…`: enough to tell one image from another. */
export function shortDigest(digest: string): string {
  return digest.slice(digest.indexOf(':') + 1).slice(0, SHORT);
}

/** `linux/amd64`, or `linux/amd64 and 3 more`. */
export function platformWords(platforms: readonly string[]): string {
  const [first = '', ...more] = platforms;
  return more.length === 0 ? first : `${first} and ${more.length.toString()} more`;
}
