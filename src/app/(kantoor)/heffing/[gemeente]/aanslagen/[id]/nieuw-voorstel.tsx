import { ActionForm } from '@/app/action-form/action-form';
import { hoogstens, VERMINDERINGSREDENEN } from '@/domain/aanslagen/vermindering';
import type { StandVanAanslag } from '@/domain/grootboek/stand';
import { formatCents } from '@/platform/cents';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { proposeVerminderingAction } from '../../../vermindering-actions';
import { formAnswers, words } from '../../../vermindering-words';

interface NieuwVoorstelProps {
  stand: StandVanAanslag;
  /** What each line is for, by its id: two lines can be of one belasting. */
  regelnamen: ReadonlyMap<string, string>;
  /** Lines for which a proposal waits already. */
  wachtOp: ReadonlySet<string>;
  sleutel: string;
}

/** The form that proposes to lower one line, for no more than is left of it. */
export function NieuwVoorstel({ stand, regelnamen, wachtOp, sleutel }: NieuwVoorstelProps) {
  const regels = stand.regels.filter((r) => hoogstens(r) > 0n && !wachtOp.has(r.aanslagregelId));
  return (
    <Card as="section" labelledBy="nieuw" className="grid gap-4">
      <Heading level={2} id="nieuw">
        {words('verminderingen.nieuw')}
      </Heading>
      <p className="max-w-text">
        {words(regels.length === 0 ? 'verminderingen.niets' : 'verminderingen.nieuwUitleg')}
      </p>
      {regels.length > 0 && (
        <ActionForm
          id="voorstel"
          action={proposeVerminderingAction}
          verborgen={{ gemeente: sleutel, aanslag: stand.aanslagId }}
          groepen={[
            {
              velden: [
                {
                  vorm: 'keuze',
                  naam: 'regel',
                  label: words('verminderingen.regel'),
                  opties: regels.map((r) => ({
                    value: r.aanslagregelId,
                    label: words('verminderingen.regelKeuze', {
                      belasting: regelnamen.get(r.aanslagregelId) ?? '',
                      bedrag: formatCents(hoogstens(r)),
                    }),
                  })),
                },
                {
                  vorm: 'tekst',
                  naam: 'bedrag',
                  label: words('verminderingen.bedrag'),
                  hint: words('verminderingen.bedragHint'),
                  breedte: 'short',
                },
                {
                  vorm: 'keuze',
                  naam: 'reden',
                  label: words('verminderingen.redenVraag'),
                  opties: VERMINDERINGSREDENEN.map((value) => ({
                    value,
                    label: words(`verminderingen.reden.${value}`),
                  })),
                },
                {
                  vorm: 'alinea',
                  naam: 'toelichting',
                  label: words('verminderingen.toelichting'),
                  hint: words('verminderingen.toelichtingHint'),
                },
              ],
            },
          ]}
          knop={words('verminderingen.knop')}
          antwoorden={formAnswers()}
        />
      )}
    </Card>
  );
}
