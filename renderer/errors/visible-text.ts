// Text of engines and registries is untrusted: what would hide, reorder or overwrite other text is
// shown as a code instead.

/** Controls but tab and line feed; formatting such as bidi overrides and zero widths; separators. */
const HIDDEN = /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

export function visibleText(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(HIDDEN, (character) => {
    const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
    return `‹U+${code}›`;
  });
}
