import { ActionForm } from '@/app/action-form/action-form';
import { type Opdracht, somVan } from '@/domain/terugbetalingen/terugbetaling';
import type { RegelView } from '@/domain/terugbetalingen/terugbetaling.queries';
import { formatCents } from '@/platform/cents';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { tegoedAnswers, words } from '../../../tegoed-words';
import {
  decideOpdrachtAction,
  sendOpdrachtAction,
  takeOutAction,
  withdrawOpdrachtAction,
} from '../../../terugbetaal-actions';

interface OpdrachtbesluitProps {
  opdracht: Opdracht;
  regels: readonly RegelView[];
  sleutel: string;
  /** Who looks, as he stands in the order. */
  ik: string;
  mag: { voorbereiden: boolean; besluiten: boolean };
}

/** What the reader may do with an order: decide, take one out, take it back, or make the file of what was approved. */
export function Opdrachtbesluit({ opdracht, regels, sleutel, ik, mag }: OpdrachtbesluitProps) {
  const verborgen = { gemeente: sleutel, id: opdracht.id, versie: String(opdracht.versie) };
  const antwoorden = tegoedAnswers();
  const eigen = opdracht.voorgesteldDoor === ik;
  if (opdracht.status === 'goedgekeurd' && mag.voorbereiden)
    return (
      <Card as="section" labelledBy="verzend">
        <Heading level={2} id="verzend">
          {words('opdracht.verzendKop')}
        </Heading>
        <p className="mt-1 mb-4">{words('opdracht.verzendUitleg')}</p>
        <ActionForm
          id="maak-bestand"
          action={sendOpdrachtAction}
          groepen={[]}
          verborgen={verborgen}
          knop={words('opdracht.verzendKnop')}
          antwoorden={antwoorden}
        />
      </Card>
    );
  if (opdracht.status !== 'voorgesteld') return null;
  return (
    <>
      <Card as="section" labelledBy="besluit">
        <Heading level={2} id="besluit" className="mb-3">
          {words('opdracht.besluitKop')}
        </Heading>
        {eigen && <p>{words('opdracht.eigen')}</p>}
        {!eigen && mag.besluiten && (
          <ActionForm
            id="besluit-opdracht"
            action={decideOpdrachtAction}
            verborgen={verborgen}
            groepen={[{ velden: besluitvelden(regels) }]}
            knop={words('opdracht.knop')}
            antwoorden={antwoorden}
          />
        )}
      </Card>
      {mag.voorbereiden && regels.length > 0 && (
        <details>
          <summary className="cursor-pointer font-semibold">{words('opdracht.uitKop')}</summary>
          <div className="mt-3">
            <ActionForm
              id="haal-eruit"
              action={takeOutAction}
              verborgen={verborgen}
              groepen={[
                {
                  velden: [
                    {
                      vorm: 'lijst',
                      naam: 'regel',
                      label: words('opdracht.uitWelke'),
                      opties: regels.map((r) => ({
                        value: r.id,
                        label: words('voorstel.optie', {
                          naam: r.persoon,
                          nummer: r.aanslagnummer,
                          bedrag: formatCents(r.bedragCenten),
                        }),
                      })),
                    },
                    { vorm: 'alinea', naam: 'reden', label: words('opdracht.reden') },
                  ],
                },
              ]}
              knop={words('opdracht.uitKnop')}
              variant="secondary"
              antwoorden={antwoorden}
            />
          </div>
        </details>
      )}
      {mag.voorbereiden && eigen && (
        <ActionForm
          id="trek-in"
          action={withdrawOpdrachtAction}
          groepen={[]}
          verborgen={verborgen}
          knop={words('opdracht.trekIn')}
          variant="danger"
          antwoorden={antwoorden}
        />
      )}
    </>
  );
}

function besluitvelden(regels: readonly RegelView[]) {
  return [
    {
      vorm: 'keuze' as const,
      naam: 'besluit',
      label: words('opdracht.keuze'),
      opties: [
        {
          value: 'goedkeuren',
          label: words('opdracht.goedkeuren', {
            aantal: regels.length,
            bedrag: formatCents(somVan(regels)),
          }),
        },
        { value: 'afwijzen', label: words('opdracht.afwijzen') },
      ],
    },
    {
      vorm: 'alinea' as const,
      naam: 'reden',
      label: words('opdracht.reden'),
      hint: words('opdracht.redenHint'),
      optioneel: true,
    },
  ];
}
