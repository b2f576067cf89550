import { copyText } from '../stores/desktop';
import { say } from '../stores/said';

/** For a button that goes with its step as soon as it has copied, and cannot say so itself. */
export async function copyAloud(line: string): Promise<boolean> {
  const isCopied = await copyText(line);
  if (isCopied) say(`Copied ${line}`);
  return isCopied;
}
