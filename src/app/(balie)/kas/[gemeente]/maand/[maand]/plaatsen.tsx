import { ActionForm } from '@/app/action-form/action-form';
import { formAnswers, words } from '@/app/kas/kas-words';
import { showDate } from '@/app/words';
import type { Bankvermoeden } from '@/domain/kas/kasoverzicht.queries';
import type { MaandView } from '@/domain/kas/maand.queries';
import { formatCents } from '@/platform/cents';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { placeOverboekingAction, undoOverboekingAction } from '../../../maand-actions';

interface PlaatsenProps {
  maand: MaandView;
  vermoedens: readonly Bankvermoeden[];
  sleutel: string;
  maandtekst: string;
}

/** For who places receipts at the kantoor: the lines of the bank that may be this month, with why; and taking one off. */
export function Plaatsen({ maand, vermoedens, sleutel, maandtekst }: PlaatsenProps) {
  const staand = maand.overboekingen.filter((o) => !o.vervallen);
  const verborgen = { gemeente: sleutel, maand: maandtekst };
  return (
    <Card as="section" labelledBy="plaatsen" className="grid gap-4 print:hidden">
      <Heading level={2} id="plaatsen">
        {words('maand.plaatsKop')}
      </Heading>
      {vermoedens.length === 0 ? (
        <p className="text-ink-muted">{words('maand.plaatsGeen')}</p>
      ) : (
        <>
          <p className="max-w-text">{words('maand.plaatsUitleg')}</p>
          <ActionForm
            id="plaats-form"
            action={placeOverboekingAction}
            groepen={[
              {
                velden: [
                  {
                    vorm: 'keuze',
                    naam: 'ontvangstId',
                    label: words('maand.kiesRegel'),
                    opties: vermoedens.map((v) => ({
                      value: v.ontvangstId,
                      label: `${formatCents(v.bedragCenten)}, ${showDate(v.boekdatum)}, ${v.naam} ${v.omschrijving} (${words(`maand.waarom.${v.waarom}`)})`,
                    })),
                  },
                  {
                    vorm: 'tekst',
                    naam: 'reden',
                    label: words('maand.redenLabel'),
                    hint: words('maand.redenHint'),
                    optioneel: true,
                  },
                ],
              },
            ]}
            verborgen={{ ...verborgen, afdrachtId: maand.afdracht?.id ?? '' }}
            knop={words('maand.plaatsKnop')}
            antwoorden={formAnswers()}
          />
        </>
      )}
      {staand.length > 0 && (
        <>
          <Heading level={3}>{words('maand.haalAf')}</Heading>
          <ActionForm
            id="af-form"
            action={undoOverboekingAction}
            groepen={[
              {
                velden: [
                  {
                    vorm: 'lijst',
                    naam: 'overboekingId',
                    label: words('maand.kiesRegel'),
                    opties: staand.map((o) => ({
                      value: o.id,
                      label: `${o.bankreferentie}, ${formatCents(o.bedragCenten)}`,
                    })),
                  },
                  { vorm: 'tekst', naam: 'reden', label: words('maand.haalAfReden') },
                ],
              },
            ]}
            verborgen={verborgen}
            knop={words('maand.haalAfKnop')}
            variant="danger"
            antwoorden={formAnswers()}
          />
        </>
      )}
    </Card>
  );
}
