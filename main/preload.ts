// The only code of ours inside the window's process that can reach IPC. It passes on what the
// contract names and nothing else; main checks again.
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { COMMANDS, EVENTS, LOAD_COMMAND, type SlipwayBridge } from '../app/ipc/channels';

const bridge: SlipwayBridge = {
  invoke(command, payload) {
    if (!COMMANDS.includes(command) || command === LOAD_COMMAND)
      return Promise.reject(new Error('No such command.'));
    return ipcRenderer.invoke(command, payload);
  },
  loadFile: (file) => ipcRenderer.invoke(LOAD_COMMAND, { path: pathOf(file, webUtils) }),
  subscribe(event, listener) {
    if (!EVENTS.includes(event)) throw new Error('No such event.');
    const receive = (_event: unknown, payload: unknown) => {
      listener(payload);
    };
    ipcRenderer.on(event, receive);
    return () => {
      ipcRenderer.removeListener(event, receive);
    };
  },
};

/**
 * Electrons before 29 have no `utils` and say it on the file itself. Empty for a file that a script
 * has made.
 */
function pathOf(file: File, utils: typeof webUtils | undefined): string {
  if (utils) return utils.getPathForFile(file);
  return 'path' in file && typeof file.path === 'string' ? file.path : '';
}

contextBridge.exposeInMainWorld('slipway', bridge);
