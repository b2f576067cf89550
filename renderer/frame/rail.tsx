import { Container, ListChecks, Settings, Ship, ShipWheel, Warehouse } from 'lucide-react';
import { memo } from 'react';
import { callGuide, showGuide, useGuide } from '../stores/guide';
import { useLivePushCount } from '../stores/pushes';
import { show, type View } from '../stores/view';
import { AccountMenu } from './account-menu';
import { EngineStatus } from './engine-status';
import { RailLink } from './rail-link';
import './rail.css';

/** Each link is drawn again only when it looks otherwise: the rail stands beside all that happens. */
export function Rail({ view: { kind } }: { view: View }) {
  return (
    <header className="rail">
      <p className="rail-brand">
        <ShipWheel aria-hidden="true" />
        <span className="rail-words">Slipway</span>
      </p>
      <nav className="rail-links" aria-label="Screens">
        <ScreenLink screen="images" isCurrent={kind === 'images'} />
        <PushesLink isCurrent={kind === 'pushes' || kind === 'push'} />
        <ScreenLink screen="registry" isCurrent={kind === 'registry'} />
        <GuideLink />
      </nav>
      <div className="rail-foot">
        <ScreenLink screen="settings" isCurrent={kind === 'settings'} />
        <EngineStatus />
        <AccountMenu isCurrent={kind === 'sign-in'} />
      </div>
    </header>
  );
}

const SCREENS = {
  images: { label: 'Images', Icon: Container },
  registry: { label: 'Registry', Icon: Warehouse },
  settings: { label: 'Settings', Icon: Settings },
};

interface ScreenLinkProps {
  screen: keyof typeof SCREENS;
  isCurrent: boolean;
}

const ScreenLink = memo(function ScreenLink({ screen, isCurrent }: ScreenLinkProps) {
  const { label, Icon } = SCREENS[screen];
  return (
    <RailLink
      label={label}
      icon={<Icon aria-hidden="true" />}
      isCurrent={isCurrent}
      onPress={() => {
        show({ kind: screen });
      }}
    />
  );
});

const PushesLink = memo(function PushesLink({ isCurrent }: { isCurrent: boolean }) {
  const live = useLivePushCount();
  return (
    <RailLink
      label="Pushes"
      icon={<Ship aria-hidden="true" />}
      isCurrent={isCurrent}
      count={live}
      countLabel={live === 1 ? '1 push under way' : `${String(live)} pushes under way`}
      onPress={() => {
        show({ kind: 'pushes' });
      }}
    />
  );
});

const GuideLink = memo(function GuideLink() {
  const isOpen = useGuide((state) => state.isOpen);
  return (
    <RailLink
      label="Lab guide"
      icon={<ListChecks aria-hidden="true" />}
      isExpanded={isOpen}
      onPress={({ pointerType }) => {
        showGuide(!isOpen);
        if (!isOpen && pointerType !== 'mouse') callGuide();
      }}
    />
  );
});
