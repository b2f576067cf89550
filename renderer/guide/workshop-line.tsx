import { GraduationCap } from 'lucide-react';
import type { Workshop } from '../../app/workshop/workshop';
import { closeWorkshop } from '../stores/workshop';
import { Button } from '../ui/button';

/** Which workshop is open, whose registry it fills in, and the way out. */
export function WorkshopLine({ workshop }: { workshop: Workshop }) {
  return (
    <section className="workshop-line" aria-label="Workshop">
      <GraduationCap aria-hidden="true" />
      <p className="workshop-line-words">
        <strong>{workshop.title}</strong>
        <span className="workshop-line-aside">
          Fills in names at <code>{workshop.registry}</code>. It can’t sign in or push.
        </span>
      </p>
      <Button size="small" variant="quiet" onPress={closeWorkshop}>
        Close workshop
      </Button>
    </section>
  );
}
