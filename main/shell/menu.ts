import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuItem } from '../../app/menu-item';

type Choose = (item: MenuItem) => void;

interface OpenFile {
  image: () => void;
  workshop: () => void;
}

export function buildMenu(platform: NodeJS.Platform, choose: Choose, open: OpenFile) {
  const appMenu: MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  const settings: MenuItemConstructorOptions = {
    label: 'Se&ttings…',
    accelerator: 'CmdOrCtrl+,',
    click: () => {
      choose('settings');
    },
  };
  return Menu.buildFromTemplate([
    ...appMenu,
    {
      label: '&File',
      submenu: [
        { label: '&Open Image File…', accelerator: 'CmdOrCtrl+O', click: open.image },
        { label: 'Open &Workshop File…', click: open.workshop },
        {
          label: '&Sign In to a Registry…',
          click: () => {
            choose('sign-in');
          },
        },
        { type: 'separator' },
        settings,
        { type: 'separator' },
        platform === 'darwin' ? { role: 'close' } : { role: 'quit' },
      ],
    },
    { role: 'editMenu', label: '&Edit' },
    {
      label: '&View',
      submenu: [
        {
          label: '&Images',
          accelerator: 'CmdOrCtrl+1',
          click: () => {
            choose('images');
          },
        },
        {
          label: '&Pushes',
          accelerator: 'CmdOrCtrl+2',
          click: () => {
            choose('pushes');
          },
        },
        {
          label: '&Registry',
          accelerator: 'CmdOrCtrl+3',
          click: () => {
            choose('registry');
          },
        },
        {
          label: '&Lab Guide',
          accelerator: 'CmdOrCtrl+4',
          click: () => {
            choose('lab-guide');
          },
        },
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu', label: '&Window' },
    {
      label: '&Help',
      role: 'help',
      submenu: [
        {
          label: '&Keyboard Shortcuts',
          accelerator: 'CmdOrCtrl+/',
          click: () => {
            choose('shortcuts');
          },
        },
      ],
    },
  ]);
}
