// The words for files that were opened, dropped or saved.
import type { AppError } from '../../app/app-error';
import { visibleText } from './visible-text';

type FileError = Extract<AppError, { kind: `file-${string}` | 'workshop-refused' }>;

export function describeFile(error: FileError): { title: string; body: string } {
  switch (error.kind) {
    case 'file-not-image':
      return {
        title: `${error.file} is not an image`,
        body: 'Docker found no image in it. Slipway loads what “docker save” writes: docker save -o image.tar NAME. A file that “docker export” made goes in with docker import.',
      };
    case 'file-unreadable':
      return {
        title: `${error.file} can’t be read`,
        body: 'It may be a folder, be gone, or belong to another user. Choose a file you can open.',
      };
    case 'file-unwritable':
      return {
        title: `${error.file} could not be saved`,
        body: 'The folder may be read-only or full. Choose another one.',
      };
    case 'workshop-refused':
      return {
        title: `${visibleText(error.file)} is not a workshop Slipway can use`,
        body: `${visibleText(error.place)}: expected ${visibleText(error.wanted)}, found ${visibleText(error.found)}. Nothing was changed.`,
      };
  }
}
