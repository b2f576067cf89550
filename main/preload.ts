// The only code of ours inside the window's process that can reach IPC. It passes on what the
// contract names and nothing else; main checks again.
import { contextBridge, ipcRenderer } from 'electron';
import { COMMANDS, EVENTS, type SlipwayBridge } from '../app/ipc/channels';

const bridge: SlipwayBridge = {
  invoke(command, payload) {
    if (!COMMANDS.includes(command)) return Promise.reject(new Error('No such command.'));
    return ipcRenderer.invoke(command, payload);
  },
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

contextBridge.exposeInMainWorld('slipway', bridge);
