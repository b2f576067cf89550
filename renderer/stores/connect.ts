// Subscribe first, then load snapshots: nothing that happens in between is lost, and a snapshot
// that was overtaken by news is dropped.
import type { EventName } from '../../app/ipc/channels';
import type { EventPayload } from '../../app/ipc/contract';
import type { MenuItem } from '../../app/menu-item';
import { invoke, on } from '../bridge';
import { useAppInfo } from './app-info';
import { useEngine } from './engine';
import { callGuide, loadGuide, noteAccounts, noteImages, showGuide, useGuide } from './guide';
import { forgetImages, hearImages, refreshImages, useImages } from './images';
import { keepLastView, lastView } from './last-view';
import { hearLoad } from './loads';
import { hearPractice, loadPractice } from './practice';
import { hearAdded, hearRemoved, hearUpdates, refreshPushes } from './pushes';
import { useSession } from './session';
import { loadSettings } from './settings';
import { forgetSignInChoice } from './sign-in-choice';
import { hearStorage } from './storage';
import { show, showShortcuts, useView } from './view';
import { hearWorkshop, loadWorkshop } from './workshop';

/**
 * Ties the stores to main for as long as the window lives.
 * @returns when the first screen can be shown, with what ends it.
 */
export async function connect(): Promise<() => void> {
  const heard = new Set<EventName>();
  const hear = <E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void) =>
    on(event, (payload) => {
      heard.add(event);
      listener(payload);
    });

  const ends = [
    hear('session.changed', (session) => {
      useSession.setState({ session });
      noteAccounts(session.accounts);
      if (session.accounts.length > 0) forgetSignInChoice();
    }),
    hear('engine.changed', (engine) => {
      const before = useEngine.getState().engine;
      const wasConnected = before.kind === 'connected';
      useEngine.setState({ engine });
      // What another engine had is not shown as if this one had it.
      if (before.endpoint !== '' && before.endpoint !== engine.endpoint) forgetImages();
      if (engine.kind !== 'connected' || wasConnected) return;
      // Main lists again and tells what changed; that is no help without a list to change.
      const { images, error } = useImages.getState();
      if (images === undefined || error !== undefined) void refreshImages();
    }),
    hear('images.changed', hearImages),
    hear('load.updated', hearLoad),
    hear('push.added', hearAdded),
    hear('push.updated', hearUpdates),
    hear('pushes.removed', ({ pushIds }) => {
      hearRemoved(pushIds);
    }),
    hear('push.chosen', ({ pushId }) => {
      show({ kind: 'push', pushId });
    }),
    hear('storage.changed', hearStorage),
    hear('practice.changed', hearPractice),
    hear('workshop.changed', hearWorkshop),
    hear('menu.chosen', ({ item }) => {
      choose(item);
    }),
    keepLastView(),
    useImages.subscribe(({ images }) => {
      if (images) noteImages(images);
    }),
  ];

  void refreshImages();
  void refreshPushes();
  void loadPractice();
  const [info, engine, session, storage] = await Promise.all([
    invoke('app.get', null),
    invoke('engine.get', null),
    invoke('session.get', null),
    invoke('storage.get', null),
    loadSettings(),
    loadGuide(),
    loadWorkshop(),
  ]);
  if (info.ok) useAppInfo.setState({ info: info.value });
  if (engine.ok && !heard.has('engine.changed')) useEngine.setState({ engine: engine.value });
  if (session.ok && !heard.has('session.changed')) useSession.setState({ session: session.value });
  noteAccounts(useSession.getState().session?.accounts ?? []);
  if (storage.ok && !heard.has('storage.changed')) hearStorage(storage.value);
  showFirst();
  return () => {
    for (const end of ends) end();
  };
}

/**
 * A window that was reloaded shows what it showed. A new one greets with the sign-in screen whoever
 * is not signed in anywhere; everyone else comes for the images.
 */
function showFirst(): void {
  if (useView.getState().view.kind !== 'starting') return;
  const last = lastView();
  if (last) {
    show(last);
    return;
  }
  const accounts = useSession.getState().session?.accounts ?? [];
  show(accounts.length === 0 ? { kind: 'sign-in' } : { kind: 'images' });
}

function choose(item: MenuItem): void {
  switch (item) {
    case 'images':
    case 'pushes':
    case 'registry':
    case 'settings':
    case 'sign-in':
      show({ kind: item });
      break;
    case 'lab-guide': {
      const isOpening = !useGuide.getState().isOpen;
      showGuide(isOpening);
      if (isOpening) callGuide();
      break;
    }
    case 'shortcuts':
      showShortcuts(true);
      break;
  }
}
