/** `COPY` of `COPY app.py /app.py`; empty where the instruction is not known. */
export function verbOf(instruction: string | undefined): string {
  return /^[A-Z]{2,12}(?=\s|$)/.exec(instruction ?? '')?.[0] ?? '';
}
