import { useEffect, useRef } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Rail } from './frame/rail';
import { Shortcuts } from './frame/shortcuts';
import { usePanes } from './frame/use-panes';
import { LabGuide } from './guide/lab-guide';
import { useGuidePlace } from './guide/use-guide-place';
import { ActionNotices } from './image-actions/action-notices';
import { ImagesView } from './images/images-view';
import { LoginScreen } from './login/login-screen';
import { PracticeDialog } from './practice/practice-dialog';
import { PushBoard } from './push-board/push-board';
import { PushesView } from './pushes/pushes-view';
import { RegistryScreen } from './registry-view/registry-screen';
import { SettingsScreen } from './settings/settings-screen';
import { useAppInfo } from './stores/app-info';
import { useSignInChoice } from './stores/sign-in-choice';
import { show, showPractice, showShortcuts, showTagging, useView, type View } from './stores/view';
import { useWorkshop } from './stores/workshop';
import { TagDialog } from './tag/tag-dialog';
import './app.css';

export function App() {
  const hasGraphics = useAppInfo(({ info }) => info.hasGraphics);
  const view = useView((state) => state.view);
  const shortcuts = useView((state) => state.shortcuts);
  const tagging = useView((state) => state.tagging);
  const guide = useGuidePlace();
  const practice = useView((state) => state.practice);
  const main = useRef<HTMLElement>(null);
  usePanes();

  // The control that had the focus went with its screen: keep the keyboard where the news is.
  useEffect(() => {
    if (view.kind !== 'starting' && document.activeElement === document.body) main.current?.focus();
  }, [view]);

  return (
    // React Aria's own words and direction: English like ours, whatever the formats are.
    <I18nProvider locale="en-US">
      <div className="app" data-guide={guide} data-graphics={hasGraphics ? undefined : 'none'}>
        <Rail view={view} />
        <main ref={main} className="app-main" tabIndex={-1}>
          <Screen view={view} />
        </main>
        <LabGuide place={guide} />
      </div>
      <ActionNotices />
      {tagging ? (
        <TagDialog
          request={tagging}
          onClose={() => {
            showTagging(undefined);
          }}
        />
      ) : null}
      {practice ? (
        <PracticeDialog
          onClose={() => {
            showPractice(false);
          }}
        />
      ) : null}
      {shortcuts ? (
        <Shortcuts
          onClose={() => {
            showShortcuts(false);
          }}
        />
      ) : null}
    </I18nProvider>
  );
}

function Screen({ view }: { view: View }) {
  switch (view.kind) {
    case 'starting':
      return null;
    case 'sign-in':
      return <SignIn host={view.host} />;
    case 'images':
      return <ImagesView />;
    case 'pushes':
      return <PushesView onOpen={openPush} />;
    case 'registry':
      return <RegistryScreen />;
    case 'settings':
      return <SettingsScreen />;
    case 'push':
      return (
        <PushBoard
          key={view.pushId}
          pushId={view.pushId}
          onBack={() => {
            show({ kind: 'pushes' });
          }}
        />
      );
  }
}

/** A workshop fills in its registry where nothing else did. */
function SignIn({ host }: { host: string | undefined }) {
  const registry = useWorkshop(({ workshop }) => workshop?.registry);
  const form = useSignInChoice((state) => state.form);
  const wanted = host ?? registry;
  return <LoginScreen key={`${form} ${wanted ?? ''}`} host={wanted} />;
}

function openPush(pushId: string): void {
  show({ kind: 'push', pushId });
}
