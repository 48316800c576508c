import { ActionForm } from '@/app/action-form/action-form';
import { BijlagenLijst } from '@/app/bijlagen/bijlagen-lijst';
import { Feiten } from '@/app/vertegenwoordigen/feiten';
import { vertegenwoordigAnswers, vertegenwoordigWords as words } from '@/app/vertegenwoordigen/words';
import { type BijlageView, listBijlagen } from '@/domain/bijlagen/bijlage.queries';
import type { TaakView } from '@/domain/taken/taak.queries';
import {
  getVertegenwoordiging,
  type VertegenwoordigingView,
} from '@/domain/vertegenwoordigingen/vertegenwoordiging.queries';
import { NotFound } from '@/platform/errors';
import { may, type Rol } from '@/platform/permissions';
import type { Read } from '@/platform/tenant';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { decideVertegenwoordigingAction } from '../../vertegenwoordiging-actions';

type Bewijs = { view: VertegenwoordigingView; bijlagen: BijlageView[] };

/** What is looked at, with its files. Throws NotFound. */
export async function loadBewijs(read: Read, gemeenteId: number, id: string): Promise<Bewijs> {
  const view = await getVertegenwoordiging(read, gemeenteId, id);
  if (view === null) throw new NotFound();
  return { view, bijlagen: await listBijlagen(read, gemeenteId, { soort: 'vertegenwoordiging', id }) };
}

type ControlerenProps = Bewijs & { taak: TaakView; gemeente: string; rollen: readonly Rol[] };

/** Who would act for whom, the evidence of it, and saying whether that is right. */
export function Controleren({ view, bijlagen, taak, gemeente, rollen }: ControlerenProps) {
  return (
    <Card as="section" labelledBy="bewijs">
      <Heading level={2} looksLike={3} id="bewijs">
        {view.naam}
      </Heading>
      <p className="mt-1 mb-3">{words('controle.uitleg')}</p>
      <Feiten view={view} bestanden={bijlagen.length} level={3} />
      {bijlagen.length > 0 && (
        <div className="mt-4">
          <BijlagenLijst
            wereld="zaken"
            gemeente={gemeente}
            bijlagen={bijlagen}
            terug={`/taken/${gemeente}/${taak.id}`}
            vrijgeven={may(rollen, 'bijlage.vrijgeven')}
          />
        </div>
      )}
      {taak.status === 'bezig' && taak.vanMij && (
        <div className="mt-4">
          <ActionForm
            id="controle"
            action={decideVertegenwoordigingAction}
            groepen={[
              {
                velden: [
                  {
                    vorm: 'alinea',
                    naam: 'reden',
                    label: words('controle.reden'),
                    hint: words('controle.redenHint'),
                    optioneel: true,
                  },
                ],
              },
            ]}
            verborgen={{ gemeente, id: view.id }}
            knop={words('controle.klopt')}
            andere={[{ knop: words('controle.kloptNiet'), waarde: 'niet' }]}
            antwoorden={vertegenwoordigAnswers()}
          />
        </div>
      )}
    </Card>
  );
}
