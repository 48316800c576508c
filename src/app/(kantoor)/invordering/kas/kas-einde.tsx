import { ActionForm } from '@/app/action-form/action-form';
import { formAnswers, words } from '@/app/kas/kas-words';
import type { KasView } from '@/domain/kas/kas.queries';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { endKasAction } from './kas-actions';

interface KasEindeProps {
  sleutel: string;
  gemeente: string;
  kassen: readonly KasView[];
}

/** Letting a till of one gemeente end; nothing where none runs. */
export function KasEinde({ sleutel, gemeente, kassen }: KasEindeProps) {
  const lopend = kassen.filter((kas) => kas.tot === null);
  if (lopend.length === 0) return null;
  const kop = `einde-${sleutel}`;
  return (
    <Card as="section" labelledBy={kop} className="grid gap-4 print:hidden">
      <Heading level={2} id={kop}>
        {words('kantoor.einde')}: {gemeente}
      </Heading>
      <ActionForm
        id={`kas-einde-${sleutel}`}
        action={endKasAction}
        groepen={[
          {
            velden: [
              {
                vorm: 'lijst',
                naam: 'kasId',
                label: words('kantoor.eindeKas'),
                opties: lopend.map((kas) => ({ value: kas.id, label: `${kas.naam}, ${kas.code}` })),
              },
              { vorm: 'datum', naam: 'tot', label: words('kantoor.eindeTot') },
            ],
          },
        ]}
        verborgen={{ gemeente: sleutel }}
        knop={words('kantoor.eindeKnop')}
        variant="secondary"
        antwoorden={formAnswers()}
      />
    </Card>
  );
}
