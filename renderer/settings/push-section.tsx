import { changePushSettings, useSettings } from '../stores/settings';
import { Checkbox } from '../ui/checkbox';
import { Select } from '../ui/select';
import { SettingsSection } from './settings-section';

const AT_A_TIME = [
  { id: '1', label: '1, one after the other' },
  { id: '2', label: '2' },
  { id: '3', label: '3' },
  { id: '4', label: '4' },
  { id: '5', label: '5' },
];

export function PushSection() {
  const { atATime, notify } = useSettings(({ pushes }) => pushes);
  return (
    <SettingsSection title="Pushes">
      <Select
        label="Pushes at a time"
        items={AT_A_TIME}
        value={String(atATime)}
        onChange={(chosen) => {
          changePushSettings({ atATime: Number(chosen) });
        }}
        description="The others wait their turn. Docker sends only so many layers at once: more pushes share them, and each takes longer."
      />
      <Checkbox
        isSelected={notify}
        onChange={(isSelected) => {
          changePushSettings({ notify: isSelected });
        }}
      >
        Notify me when a push ends
        <span className="settings-aside">
          Only while Slipway is not in front. It names the image, and says whether it arrived.
        </span>
      </Checkbox>
    </SettingsSection>
  );
}
