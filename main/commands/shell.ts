import type { Area } from '../../app/proof/proof';
import { err, ok } from '../../app/result';
import type { Handlers } from '../ipc/router';

/** What a command may ask of the desktop. */
export interface Desktop {
  version: string;
  platform: 'linux' | 'darwin' | 'win32';
  /** A BCP 47 tag that `Intl` takes. Not before Electron is ready. */
  locale: () => string;
  /** Whether a graphics processor draws the window. */
  hasGraphics: () => boolean;
  /** @returns false when the address is not one Slipway opens. */
  openLink(url: string): boolean;
  writeClipboard(text: string): void;
  setFullScreen(on: boolean): void;
  /** @returns paths of the image files the user chose in the system's own dialog. */
  chooseImageFiles: () => Promise<readonly string[]>;
  /** @returns where the user wants it, by the system's own dialog. */
  chooseProofFile: (name: string) => Promise<string | undefined>;
  /** A PNG of that part of the page. */
  capture: (area: Area) => Promise<Uint8Array | undefined>;
}

export function shellCommands(
  desktop: Desktop,
  startedAt: number,
): Pick<Handlers, 'link.open' | 'clipboard.write' | 'window.fullScreen' | 'app.get'> {
  return {
    'link.open'({ url }) {
      if (desktop.openLink(url)) return ok(null);
      const reason = 'Slipway opens pages of the registries it knows, and nothing else.';
      return err({ kind: 'bad-input', field: 'url', reason, raw: url });
    },

    'clipboard.write'({ text }) {
      desktop.writeClipboard(text);
      return ok(null);
    },

    'window.fullScreen'({ on }) {
      desktop.setFullScreen(on);
      return ok(null);
    },

    'app.get': () => {
      const { version, platform } = desktop;
      const locale = desktop.locale();
      const hasGraphics = desktop.hasGraphics();
      return ok({ version, platform, locale, hasGraphics, startedAt });
    },
  };
}
