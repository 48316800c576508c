import { ActionForm } from '@/app/action-form/action-form';
import { besluitgroep } from '@/app/action-form/besluitgroep';
import { wordsOfInvorder } from '@/app/invordering/invorder-words';
import { showDate, showMoment } from '@/app/words';
import type { Stapvoorstel } from '@/domain/invordering/stapvoorstel';
import { formatCents, toCents } from '@/platform/cents';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { decideStapvoorstelAction, withdrawStapvoorstelAction } from '../../../stap-actions';
import { stapAnswers, words } from '../../../stap-words';

interface StapvoorstelProps {
  voorstel: Stapvoorstel;
  sleutel: string;
  naam: string;
  /** Whether who looks proposed it: he cannot decide. */
  eigen: boolean;
  /** Whose akkoord the gemeente asks, and whether who looks has that role. */
  akkoord: { van: 'invorderingsambtenaar' | 'directeur'; mag: boolean };
}

/** A step that waits for a second person: decide, take back one's own, or read who decides. */
export function WachtendeStap({ voorstel, sleutel, naam, eigen, akkoord }: StapvoorstelProps) {
  const record = {
    gemeente: sleutel,
    id: voorstel.id,
    versie: String(voorstel.versie),
    aanslag: voorstel.aanslagId,
  };
  return (
    <Card as="section" labelledBy="wacht" className="grid gap-4">
      <Heading level={2} id="wacht">
        {words('wacht.kop')}
      </Heading>
      <p>
        {words('wacht.uitleg', {
          stap: wordsOfInvorder('nl')(`stap.${voorstel.stap}`),
          dag: showDate(voorstel.dagtekening),
          bedrag: formatCents(toCents(voorstel.hoogstensCenten)),
          naam,
          moment: showMoment(voorstel.voorgesteldOp),
        })}
      </p>
      <p className="border-l-2 border-line pl-3">{voorstel.toelichting}</p>
      {eigen && (
        <>
          <p>{words('wacht.eigen')}</p>
          <ActionForm
            id="stap-intrekken"
            action={withdrawStapvoorstelAction}
            groepen={[]}
            verborgen={record}
            knop={words('wacht.intrekken')}
            variant="secondary"
            antwoorden={stapAnswers()}
          />
        </>
      )}
      {!eigen && !akkoord.mag && <p>{words('wacht.rolNodig', { rol: words(`rol.${akkoord.van}`) })}</p>}
      {!eigen && akkoord.mag && (
        <ActionForm
          id="stap-besluit"
          action={decideStapvoorstelAction}
          verborgen={record}
          groepen={[
            besluitgroep(
              {
                label: words('wacht.keuze'),
                opties: [
                  { value: 'zetten', label: words('wacht.zetten') },
                  { value: 'afwijzen', label: words('wacht.afwijzen') },
                ],
              },
              {
                naam: 'besluitReden',
                label: words('wacht.reden'),
                hint: words('wacht.redenHint'),
              },
            ),
          ]}
          knop={words('wacht.knop')}
          antwoorden={stapAnswers()}
        />
      )}
    </Card>
  );
}

interface EerdereProps {
  voorstellen: readonly Stapvoorstel[];
  naamVan: (actor: string) => string;
}

/** What was proposed before and what became of it. */
export function EerdereVoorstellen({ voorstellen, naamVan }: EerdereProps) {
  const eerder = voorstellen.filter(({ status }) => status !== 'voorgesteld');
  if (eerder.length === 0) return null;
  return (
    <section>
      <Heading level={3}>{words('eerder.kop')}</Heading>
      <ul className="mt-2 grid gap-1">
        {eerder.map((rij) => (
          <li key={rij.id}>
            {words('eerder.regel', {
              stap: wordsOfInvorder('nl')(`stap.${rij.stap}`),
              dag: showDate(rij.dagtekening),
              status: words(`status.${rij.status}`),
              naam: naamVan(rij.beslotenDoor ?? ''),
              reden: rij.besluitReden ?? '',
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
