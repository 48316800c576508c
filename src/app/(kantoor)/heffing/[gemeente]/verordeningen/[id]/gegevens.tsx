import { showDate, showMoment } from '@/app/words';
import { isHeffing } from '@/domain/verordeningen/verordening';
import type { VerordeningView } from '@/domain/verordeningen/verordening.queries';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Stepper } from '@/ui/stepper';
import { kwijtscheldingskeuzenVan } from '../../../kwijtscheldingsvelden';
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
          { term: words('register.publicatie'), value: <Publicatie waar={verordening.publicatie} /> },
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
        items={
          isHeffing(verordening)
            ? keuzesVan(verordening).map(({ naam, waarde }) => ({
                term: words(`keuze.${naam}`),
                value: words(`keuze.${waarde}`),
              }))
            : kwijtscheldingskeuzenVan(verordening.keuzes)
        }
      />
    </Card>
  );
}

/** Where it was published, as a link where that is an address. */
function Publicatie({ waar }: { waar: string | null }) {
  const adres = /https:\/\/[^\s]+/.exec(waar ?? '')?.[0];
  if (adres === undefined) return waar ?? '-';
  return (
    <>
      {waar?.replace(adres, '').trim()} <Link href={adres}>{words('detail.bekendmaking')}</Link>
    </>
  );
}
