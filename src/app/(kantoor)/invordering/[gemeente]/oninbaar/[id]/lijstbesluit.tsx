import { ActionForm } from '@/app/action-form/action-form';
import type { Namens, Oninbaarlijst } from '@/domain/invordering/oninbaar';
import type { OninbaarRegel } from '@/domain/invordering/oninbaar.queries';
import { type Cents, formatCents, sumCents } from '@/platform/cents';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import {
  checkOninbaarlijstAction,
  decideOninbaarlijstAction,
  withdrawOninbaarlijstAction,
} from '../../../oninbaar-actions';
import { oninbaarAnswers, words } from '../../../oninbaar-words';

interface LijstbesluitProps {
  lijst: Oninbaarlijst;
  regels: readonly OninbaarRegel[];
  mandaat: { besluit: Namens; totCenten: Cents };
  sleutel: string;
  /** Who looks, as he stands in the list. */
  ik: string;
  mag: { voorstellen: boolean; besluiten: boolean };
}

/** What the reader may do with a list that nobody decided on: check it, decide, take it back, or read why not. */
export function Lijstbesluit({ lijst, regels, mandaat, sleutel, ik, mag }: LijstbesluitProps) {
  if (lijst.status !== 'gemaakt' && lijst.status !== 'gecontroleerd') return null;
  const verborgen = { gemeente: sleutel, id: lijst.id, versie: String(lijst.versie) };
  const meegewerkt = [
    lijst.gemaaktDoor,
    lijst.gecontroleerdDoor,
    ...regels.map((r) => r.voorgesteldDoor),
  ].includes(ik);
  return (
    <>
      {lijst.status === 'gemaakt' && mag.voorstellen && (
        <Card as="section" labelledBy="controle">
          <Heading level={2} id="controle">
            {words('controle.kop')}
          </Heading>
          <p className="mt-1 mb-4">
            {words(lijst.gemaaktDoor === ik ? 'controle.eigen' : 'controle.uitleg')}
          </p>
          {lijst.gemaaktDoor !== ik && (
            <ActionForm
              id="controleer"
              action={checkOninbaarlijstAction}
              groepen={[]}
              verborgen={verborgen}
              knop={words('controle.knop')}
              antwoorden={oninbaarAnswers()}
            />
          )}
        </Card>
      )}
      {lijst.status === 'gecontroleerd' && (
        <Card as="section" labelledBy="besluit">
          <Heading level={2} id="besluit">
            {words('besluit.kop')}
          </Heading>
          <p className="mt-1 mb-4">
            {mandaat.besluit === 'directeur'
              ? words('besluit.directeur', { grens: formatCents(mandaat.totCenten) })
              : words('besluit.bestuur')}
          </p>
          {meegewerkt && <p>{words('besluit.eigen')}</p>}
          {!meegewerkt && mag.besluiten && (
            <ActionForm
              id="besluit-lijst"
              action={decideOninbaarlijstAction}
              verborgen={verborgen}
              groepen={[{ velden: besluitvelden(regels, mandaat.besluit) }]}
              knop={words('besluit.knop')}
              antwoorden={oninbaarAnswers()}
            />
          )}
        </Card>
      )}
      {mag.voorstellen && (
        <details>
          <summary className="cursor-pointer font-semibold">{words('trekIn')}</summary>
          <div className="mt-3">
            <ActionForm
              id="trek-lijst-in"
              action={withdrawOninbaarlijstAction}
              verborgen={verborgen}
              groepen={[{ velden: [{ vorm: 'alinea', naam: 'reden', label: words('trekInReden') }] }]}
              knop={words('trekIn')}
              variant="danger"
              antwoorden={oninbaarAnswers()}
            />
          </div>
        </details>
      )}
    </>
  );
}

function besluitvelden(regels: readonly OninbaarRegel[], standaard: Namens) {
  return [
    {
      vorm: 'keuze' as const,
      naam: 'besluit',
      label: words('besluit.keuze'),
      opties: [
        {
          value: 'vaststellen',
          label: words('besluit.vaststellen', {
            aantal: regels.length,
            bedrag: formatCents(sumCents(regels.map((r) => r.bedragCenten))),
          }),
        },
        { value: 'afwijzen', label: words('besluit.afwijzen') },
      ],
    },
    {
      vorm: 'keuze' as const,
      naam: 'namens',
      label: words('besluit.namens'),
      waarde: standaard,
      opties: [
        { value: 'directeur', label: words('besluit.namensDirecteur') },
        { value: 'dagelijks-bestuur', label: words('besluit.namensBestuur') },
      ],
    },
    {
      vorm: 'tekst' as const,
      naam: 'kenmerk',
      label: words('besluit.kenmerk'),
      hint: words('besluit.kenmerkHint'),
      optioneel: true,
    },
    {
      vorm: 'alinea' as const,
      naam: 'reden',
      label: words('besluit.reden'),
      hint: words('besluit.redenHint'),
      optioneel: true,
    },
  ];
}
