import { WieMag } from '@/app/(kantoor)/wie-mag';
import { ActionForm } from '@/app/action-form/action-form';
import { besluitgroep } from '@/app/action-form/besluitgroep';
import { showMoment } from '@/app/words';
import type { WieMag as Wie } from '@/domain/aanwijzingen/aanwijzing.queries';
import type { Renteoverzicht } from '@/domain/invordering/invorderingsrente.queries';
import { formatCents } from '@/platform/cents';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { decideRentelijstAction, withdrawRentelijstAction } from '../../rente-actions';
import { renteAnswers, words } from '../../rente-words';
import { Rentetabel } from './rentetabel';

interface RentebesluitProps {
  lijst: Renteoverzicht['lijsten'][number];
  sleutel: string;
  /** Who proposed it, and whether that is who looks. */
  naam: string;
  eigen: boolean;
  mag: { voorstellen: boolean; besluiten: boolean };
  wieMag: readonly Wie[];
}

/** The list that waits: what is on it, and what the reader may do with it. */
export function Rentebesluit({ lijst, sleutel, naam, eigen, mag, wieMag }: RentebesluitProps) {
  const verborgen = { gemeente: sleutel, id: lijst.id, versie: String(lijst.versie) };
  const bedrag = formatCents(lijst.totaalCenten);
  return (
    <Card as="section" labelledBy="wacht">
      <Heading level={2} id="wacht" className="mb-2">
        {words('wacht.kop')}
      </Heading>
      <p className="mb-3">
        {words('wacht.telt', { naam, dag: showMoment(lijst.voorgesteldOp), aantal: lijst.aantal, bedrag })}
      </p>
      <Rentetabel rijen={lijst.posten} sleutel={sleutel} kop={words('wacht.kop')} />
      <div className="mt-4 grid gap-3">
        <p className="max-w-text">{words('wacht.gevolg')}</p>
        <WieMag wie={wieMag} centen={lijst.totaalCenten} />
        {eigen && <p>{words('wacht.eigen')}</p>}
        {mag.besluiten && !eigen && (
          <ActionForm
            id="besluit-rente"
            action={decideRentelijstAction}
            verborgen={verborgen}
            groepen={[
              besluitgroep(
                {
                  label: words('wacht.vraag'),
                  opties: [
                    { value: 'vaststellen', label: words('wacht.vaststellen', { bedrag }) },
                    { value: 'afwijzen', label: words('wacht.afwijzen') },
                  ],
                },
                { naam: 'reden', label: words('wacht.reden'), hint: words('wacht.redenHint') },
              ),
            ]}
            knop={words('wacht.knop')}
            antwoorden={renteAnswers()}
          />
        )}
        {mag.voorstellen && eigen && (
          <ActionForm
            id="trek-rente-in"
            action={withdrawRentelijstAction}
            groepen={[]}
            verborgen={verborgen}
            knop={words('wacht.trekIn')}
            variant="danger"
            antwoorden={renteAnswers()}
          />
        )}
      </div>
    </Card>
  );
}
