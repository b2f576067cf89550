import { ShipWheel } from 'lucide-react';
import type { Ref } from 'react';
import type { Proof } from '../../app/proof/proof';
import { accountName } from '../../app/registry/account';
import { registryName } from '../../app/registry/registries';
import { QrCode } from '../ui/qr-code';
import { useFormat } from '../use-format';

export interface ProofCardProps {
  ref: Ref<HTMLDivElement>;
  proof: Proof;
  page: string | undefined;
}

export function ProofCard({ ref, proof, page }: ProofCardProps) {
  const { moment, count } = useFormat();
  const name = `${proof.repository}:${proof.tag}`;
  const facts = [
    { term: 'Registry', is: registryName(proof.registry) },
    { term: 'Signed in as', is: proof.username === null ? 'nobody' : accountName(proof.username) },
    { term: 'Pushed', is: moment(Date.parse(proof.pushedAt)) },
    { term: 'Manifest', is: `${count(proof.size)} bytes` },
    { term: 'Checked', is: CHECKED[proof.verified] },
    { term: 'By', is: [`Slipway ${proof.slipway}`, proof.engine].filter(Boolean).join(', ') },
  ];
  const code = page ?? `${proof.registry}/${name}`;
  return (
    <div ref={ref} className="proof-card">
      <div className="proof-card-words">
        <p className="proof-card-brand">
          <ShipWheel aria-hidden="true" /> Slipway
        </p>
        <p className="proof-card-name selectable">{name}</p>
        <p className="proof-card-digest selectable">{proof.digest}</p>
        <dl className="proof-card-facts">
          {facts.map(({ term, is }) => (
            <div key={term} className="proof-card-fact">
              <dt>{term}</dt>
              <dd>{is}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div className="proof-card-code">
        <QrCode text={code} label={`QR code of ${code}`} />
      </div>
    </div>
  );
}

const CHECKED: Record<Proof['verified'], string> = {
  held: 'the registry held this digest when it was read back',
  differs: 'by then, the tag named another image',
  unchecked: 'no, the registry could not be asked',
};
