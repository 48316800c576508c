import { beroepWords as words } from '@/app/beroep/beroep-words';
import { OORDELEN } from '@/domain/beroepen/beroep';
import type { Beroepsdossier } from '@/domain/beroepen/beroep.queries';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { recordGerechtsuitspraakAction, withdrawBeroepAction } from '../../../beroep-actions';
import { Handeling } from './handeling';

type Props = { beroep: Beroepsdossier; verborgen: Record<string, string> };

/** What comes from the court or from who went there; nothing once there is a judgment. */
export function Handelen({ beroep, verborgen }: Props) {
  if (beroep.oordeel !== null) return null;
  return (
    <Card as="section" labelledBy="handelen" className="grid gap-4">
      <Heading level={2} looksLike={3} id="handelen">
        {words('handelen.kop')}
      </Heading>
      <Handeling
        id="uitspraak"
        kop={words('handelen.uitspraak')}
        verborgen={verborgen}
        action={recordGerechtsuitspraakAction}
        velden={[
          {
            vorm: 'keuze',
            naam: 'oordeel',
            label: words('veld.oordeel'),
            opties: OORDELEN.map((value) => ({ value, label: words(`oordeel.${value}`) })),
          },
          { vorm: 'datum', naam: 'uitspraakOp', label: words('veld.uitspraakOp') },
          {
            vorm: 'tekst',
            naam: 'proceskosten',
            label: words('veld.proceskosten'),
            hint: words('veld.proceskostenHint'),
            breedte: 'short',
            optioneel: true,
          },
          {
            vorm: 'keuze',
            naam: 'griffierechtTerug',
            label: words('veld.griffierechtTerug'),
            opties: [
              { value: 'ja', label: words('veld.ja') },
              { value: 'nee', label: words('veld.nee') },
            ],
          },
          { vorm: 'alinea', naam: 'toelichting', label: words('veld.toelichting') },
        ]}
      />
      <Handeling
        id="intrekken"
        kop={words('handelen.intrekken')}
        verborgen={verborgen}
        action={withdrawBeroepAction}
        velden={[{ vorm: 'alinea', naam: 'reden', label: words('veld.intrekken') }]}
      />
    </Card>
  );
}
