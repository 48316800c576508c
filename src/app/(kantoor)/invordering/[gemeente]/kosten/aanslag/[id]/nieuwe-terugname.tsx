import { ActionForm } from '@/app/action-form/action-form';
import { showDate } from '@/app/words';
import type { KostenMetVoorstellen } from '@/domain/invordering/kostenterugname.queries';
import { formatCents } from '@/platform/cents';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { proposeKostenterugnameAction } from '../../../../kosten/actions';
import { kostenAnswers, soortTekst, words } from '../../../../kosten-words';

interface NieuweTerugnameProps {
  aanslagId: string;
  kosten: readonly KostenMetVoorstellen[];
  sleutel: string;
}

/** The form that proposes to take the costs of one act back. Not for what was taken back or waits already. */
export function NieuweTerugname({ aanslagId, kosten, sleutel }: NieuweTerugnameProps) {
  const vrij = kosten.filter(
    (k) => k.terug === null && k.terugnames.every((t) => t.status !== 'voorgesteld'),
  );
  return (
    <Card as="section" labelledBy="nieuw" className="grid gap-4">
      <Heading level={2} id="nieuw">
        {words('voorstel.nieuw')}
      </Heading>
      <p className="max-w-text">{words(vrij.length === 0 ? 'voorstel.niets' : 'voorstel.nieuwUitleg')}</p>
      {vrij.length > 0 && (
        <ActionForm
          id="terugname"
          action={proposeKostenterugnameAction}
          verborgen={{ gemeente: sleutel, aanslag: aanslagId }}
          groepen={[
            {
              velden: [
                {
                  vorm: 'keuze',
                  naam: 'kosten',
                  label: words('voorstel.welke'),
                  opties: vrij.map((k) => ({
                    value: k.id,
                    label: words('voorstel.keuze', {
                      soort: soortTekst(k.soort),
                      dag: showDate(k.dag),
                      bedrag: formatCents(k.bedragCenten),
                    }),
                  })),
                },
                {
                  vorm: 'alinea',
                  naam: 'reden',
                  label: words('voorstel.reden'),
                  hint: words('voorstel.redenHint'),
                },
              ],
            },
          ]}
          knop={words('voorstel.knop')}
          antwoorden={kostenAnswers()}
        />
      )}
    </Card>
  );
}
