import type { ReactNode } from 'react';
import { ActionForm } from '@/app/action-form/action-form';
import { NieuwePoging } from '@/app/nieuwe-poging';
import { takenAnswers, takenWords as words } from '@/app/taken/taken-words';
import { teamsVoor } from '@/domain/taken/taak';
import type { TaakView } from '@/domain/taken/taak.queries';
import { Alert } from '@/ui/alert';
import { Heading } from '@/ui/heading';
import {
  claimTaakAction,
  endTaakAction,
  handOverTaakAction,
  recordPogingAction,
  releaseTaakAction,
  returnMisroutedAction,
} from '../../taak-actions';

type Props = { taak: TaakView; gemeente: string };

/** What can be done with a task now: take it, or, for who has it, everything else. */
export function Afhandelen({ taak, gemeente }: Props) {
  const verborgen = { gemeente, taakId: taak.id };
  return (
    <section aria-labelledby="afhandelen" className="grid gap-4">
      <Heading level={2} id="afhandelen">
        {words(`status.${taak.status}`)}
      </Heading>
      {taak.status === 'open' && (
        <ActionForm
          id="form-oppakken"
          action={claimTaakAction}
          groepen={[]}
          verborgen={verborgen}
          knop={words('doe.oppakken')}
          knopId="oppakken"
          variant="primary"
          antwoorden={takenAnswers()}
        />
      )}
      {taak.status === 'bezig' && !taak.vanMij && (
        <Alert tone="letop" taal="nl">
          {words('detail.bijCollega', { naam: taak.medewerker ?? '' })}
        </Alert>
      )}
      {taak.resultaat === 'vervallen' && (
        <Alert tone="info" taal="nl">
          {words('detail.vervallen')}
        </Alert>
      )}
      {taak.status === 'bezig' && taak.vanMij && <Mijn taak={taak} gemeente={gemeente} />}
    </section>
  );
}

function Mijn({ taak, gemeente }: Props) {
  const verborgen = { gemeente, taakId: taak.id };
  const antwoorden = takenAnswers();
  const reden = { vorm: 'alinea' as const, naam: 'reden', label: words('doe.reden') };
  const teams = teamsVoor(taak.onderwerpSoort).filter((team) => team !== taak.team);
  return (
    <>
      <NieuwePoging taakId={taak.id} gemeente={gemeente} action={recordPogingAction} />
      {taak.onderwerpSoort === 'regeling' && (
        <ActionForm
          id="klaar"
          action={endTaakAction}
          groepen={[
            {
              kop: words('doe.klaarKop'),
              velden: [
                {
                  vorm: 'alinea',
                  naam: 'antwoord',
                  label: words('doe.antwoord'),
                  hint: words('doe.antwoordHint'),
                  optioneel: true,
                },
                {
                  vorm: 'alinea',
                  naam: 'notitie',
                  label: words('doe.notitie'),
                  hint: words('doe.notitieHint'),
                  optioneel: true,
                },
              ],
            },
          ]}
          verborgen={verborgen}
          knop={words('doe.klaar')}
          antwoorden={antwoorden}
        />
      )}
      <Uitklap titel={words('doe.door')}>
        <ActionForm
          id="door"
          action={handOverTaakAction}
          groepen={[
            {
              velden: [
                {
                  vorm: 'lijst',
                  naam: 'team',
                  label: words('team'),
                  leeg: words('doe.kiesTeam'),
                  opties: teams.map((value) => ({ value, label: words(`teams.${value}`) })),
                },
                reden,
              ],
            },
          ]}
          verborgen={verborgen}
          knop={words('doe.doorKnop')}
          variant="secondary"
          antwoorden={antwoorden}
        />
      </Uitklap>
      {taak.herkomst && (
        <Uitklap titel={words('doe.verkeerd')}>
          <p className="mb-3">{words('doe.verkeerdUitleg', { team: words(`teams.${taak.herkomst}`) })}</p>
          <ActionForm
            id="verkeerd"
            action={returnMisroutedAction}
            groepen={[{ velden: [reden] }]}
            verborgen={verborgen}
            knop={words('doe.verkeerdKnop')}
            variant="secondary"
            antwoorden={antwoorden}
          />
        </Uitklap>
      )}
      <ActionForm
        id="form-loslaten"
        action={releaseTaakAction}
        groepen={[]}
        verborgen={verborgen}
        knop={words('doe.loslaten')}
        knopId="loslaten"
        variant="quiet"
        antwoorden={antwoorden}
      />
    </>
  );
}

const Uitklap = ({ titel, children }: { titel: string; children: ReactNode }) => (
  <details className="border-t border-line pt-3">
    <summary className="cursor-pointer font-semibold">{titel}</summary>
    <div className="mt-3">{children}</div>
  </details>
);
