import { showDate, showMoment } from '@/app/words';
import type { VerordeningView } from '@/domain/verordeningen/verordening.queries';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { Stepper } from '@/ui/stepper';
import { keuzesVan } from '../../../verordening-velden';
import { words } from '../../../words';

const STAPPEN = ['concept', 'voorstel', 'vastgesteld', 'bekendgemaakt', 'gecontroleerd'] as const;
const NU = { concept: 2, voorstel: 3, vastgesteld: 4, 'te-controleren': 5, bekendgemaakt: 6 } as const;

/** The road from concept to control; nothing for one that was withdrawn. */
export function Weg({ verordening }: { verordening: VerordeningView }) {
  const { stand } = verordening;
  if (stand === 'vervallen' || stand === 'bekendgemaakt') return null;
  return (
    <Stepper
      taal="nl"
      current={NU[stand]}
      steps={STAPPEN.map((stap) => ({ label: words(`detail.stap.${stap}`) }))}
    />
  );
}

/** Days, people and source. */
export function Gegevens({
  verordening,
  naamVan,
}: {
  verordening: VerordeningView;
  naamVan: (actor: string) => string;
}) {
  const { gecontroleerdDoor, gecontroleerdOp } = verordening;
  const dag = (op: string | null) => (op === null ? '-' : showDate(op));
  return (
    <Card as="section" labelledBy="gegevens">
      <Heading level={2} id="gegevens" className="mb-3">
        {words('detail.gegevens')}
      </Heading>
      <DataList
        items={[
          {
            term: words('detail.ingevoerd'),
            value: words('detail.door', {
              datum: showDate(verordening.conceptOp),
              naam: naamVan(verordening.ingevoerdDoor),
            }),
          },
          { term: words('register.voorstel'), value: dag(verordening.voorstelOp) },
          { term: words('register.vastgesteld'), value: dag(verordening.vastgesteldOp) },
          { term: words('register.bekendmaking'), value: dag(verordening.bekendgemaaktOp) },
          { term: words('register.publicatie'), value: verordening.publicatie ?? '-' },
          {
            term: words('register.controle'),
            value:
              gecontroleerdDoor && gecontroleerdOp
                ? words('detail.door', {
                    datum: showMoment(gecontroleerdOp),
                    naam: naamVan(gecontroleerdDoor),
                  })
                : '-',
          },
          { term: words('register.bron'), value: verordening.bron },
          { term: words('register.zekerheid'), value: words(`zekerheid.${verordening.zekerheid}`) },
        ]}
      />
    </Card>
  );
}

/** What the raad chose. */
export function Keuzes({ verordening }: { verordening: VerordeningView }) {
  return (
    <Card as="section" labelledBy="keuzes">
      <Heading level={2} id="keuzes" className="mb-3">
        {words('detail.keuzes')}
      </Heading>
      <DataList
        items={keuzesVan(verordening).map(({ naam, waarde }) => ({
          term: words(`keuze.${naam}`),
          value: words(`keuze.${waarde}`),
        }))}
      />
    </Card>
  );
}
