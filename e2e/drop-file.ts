import type { Page } from 'playwright';

/** A file as it would come from another program: a drop of a file that really lies on this computer. */
export async function drop(page: Page, file: string): Promise<void> {
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'a-file-of-this-computer';
    document.body.append(input);
  });
  await page.setInputFiles('#a-file-of-this-computer', file);
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#a-file-of-this-computer');
    const dataTransfer = new DataTransfer();
    for (const dropped of input?.files ?? []) dataTransfer.items.add(dropped);
    input?.remove();
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(
        new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
      );
    }
  });
}
