import { ActionForm } from '@/app/action-form/action-form';
import { briefAnswers, briefmaakWords as words } from '@/app/brieven/brief-words';
import type { BriefView, Briefvraag } from '@/domain/contacten/brief.queries';
import { Heading } from '@/ui/heading';
import {
  changeBriefAction,
  offerBriefAction,
  sendBriefAction,
  withdrawBriefAction,
} from '../../../brief-actions';
import { briefVelden, vraagVeld } from '../../../brief-velden';

interface BriefHandelenProps {
  brief: BriefView;
  /** Of the letter as it stands above; null where it cannot be made. */
  vingerafdruk: string | null;
  /** Of the contact in which it was written. */
  vragen: readonly Briefvraag[];
  gemeente: string;
}

/** Send it or have it signed, change it, take it back: only what its class and state allow. */
export function BriefHandelen({ brief, vingerafdruk, vragen, gemeente }: BriefHandelenProps) {
  const verborgen = { gemeente, id: brief.id };
  const bijMaker = brief.status === 'concept' || brief.status === 'teruggestuurd';
  const velden = [
    ...vraagVeld(brief.soort, vragen, brief.vraagId),
    ...briefVelden(brief.soort, brief.velden),
  ];
  return (
    <section aria-labelledby="kan" className="grid max-w-text gap-5">
      <Heading level={2} id="kan">
        {words('blad.kan')}
      </Heading>
      {bijMaker && vingerafdruk !== null && (
        <Weg klasse={brief.klasse} verborgen={{ ...verborgen, vingerafdruk }} />
      )}
      {bijMaker && velden.length > 0 && (
        <details className="border-t border-line pt-3" open={brief.status === 'teruggestuurd'}>
          <summary className="cursor-pointer font-semibold">{words('blad.aanpassen')}</summary>
          <div className="mt-3">
            <ActionForm
              id="aanpassen"
              action={changeBriefAction}
              groepen={[{ velden }]}
              verborgen={{ ...verborgen, soort: brief.soort, versie: String(brief.versie) }}
              knop={words('blad.bewaren')}
              variant="secondary"
              antwoorden={briefAnswers()}
            />
          </div>
        </details>
      )}
      <details className="border-t border-line pt-3">
        <summary className="cursor-pointer font-semibold">{words('blad.intrekken')}</summary>
        <div className="mt-3 grid gap-3">
          <p className="text-ink-muted">{words('blad.intrekkenUitleg')}</p>
          <ActionForm
            id="intrekken"
            action={withdrawBriefAction}
            groepen={[]}
            verborgen={verborgen}
            knop={words('blad.intrekken')}
            variant="danger"
            antwoorden={briefAnswers()}
          />
        </div>
      </details>
    </section>
  );
}

/** The one step that brings it out of the desk: at once, or by way of somebody who signs. */
function Weg({ klasse, verborgen }: { klasse: BriefView['klasse']; verborgen: Record<string, string> }) {
  if (klasse === 'maatwerk-ondertekend')
    return (
      <div className="grid gap-3">
        <p className="text-ink-muted">{words('blad.aanbiedenUitleg')}</p>
        <ActionForm
          id="aanbieden"
          action={offerBriefAction}
          groepen={[]}
          verborgen={verborgen}
          knop={words('blad.aanbieden')}
          antwoorden={briefAnswers()}
        />
      </div>
    );
  return (
    <ActionForm
      id="versturen"
      action={sendBriefAction}
      groepen={[
        {
          velden: [
            {
              vorm: 'keuze',
              naam: 'wijze',
              label: words('velden.wijze'),
              opties: (['post', 'balie'] as const).map((value) => ({
                value,
                label: words(`velden.${value}`),
              })),
              waarde: 'post',
            },
          ],
        },
      ]}
      verborgen={verborgen}
      knop={words('blad.versturen')}
      antwoorden={briefAnswers()}
    />
  );
}
