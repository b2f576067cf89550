import { Container, ListChecks, Settings, Ship, ShipWheel, Warehouse } from 'lucide-react';
import { callGuide, showGuide, useGuide } from '../stores/guide';
import { useLivePushCount } from '../stores/pushes';
import { show, type View } from '../stores/view';
import { AccountMenu } from './account-menu';
import { EngineStatus } from './engine-status';
import { RailLink } from './rail-link';
import './rail.css';

export function Rail({ view }: { view: View }) {
  const isGuideOpen = useGuide((state) => state.isOpen);
  const live = useLivePushCount();
  return (
    <header className="rail">
      <p className="rail-brand">
        <ShipWheel aria-hidden="true" />
        <span className="rail-words">Slipway</span>
      </p>
      <nav className="rail-links" aria-label="Screens">
        <RailLink
          label="Images"
          icon={<Container aria-hidden="true" />}
          isCurrent={view.kind === 'images'}
          onPress={() => {
            show({ kind: 'images' });
          }}
        />
        <RailLink
          label="Pushes"
          icon={<Ship aria-hidden="true" />}
          isCurrent={view.kind === 'pushes' || view.kind === 'push'}
          count={live}
          countLabel={live === 1 ? '1 push under way' : `${String(live)} pushes under way`}
          onPress={() => {
            show({ kind: 'pushes' });
          }}
        />
        <RailLink
          label="Registry"
          icon={<Warehouse aria-hidden="true" />}
          isCurrent={view.kind === 'registry'}
          onPress={() => {
            show({ kind: 'registry' });
          }}
        />
        <RailLink
          label="Lab guide"
          icon={<ListChecks aria-hidden="true" />}
          isExpanded={isGuideOpen}
          onPress={({ pointerType }) => {
            showGuide(!isGuideOpen);
            if (!isGuideOpen && pointerType !== 'mouse') callGuide();
          }}
        />
      </nav>
      <div className="rail-foot">
        <RailLink
          label="Settings"
          icon={<Settings aria-hidden="true" />}
          isCurrent={view.kind === 'settings'}
          onPress={() => {
            show({ kind: 'settings' });
          }}
        />
        <EngineStatus />
        <AccountMenu isCurrent={view.kind === 'sign-in'} />
      </div>
    </header>
  );
}
