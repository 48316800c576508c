import { ActionForm } from '@/app/action-form/action-form';
import type { OninbaarRegel } from '@/domain/invordering/oninbaar.queries';
import { redenenOp } from '@/domain/invordering/oninbaarreden';
import type { Vorderingbeeld } from '@/domain/invordering/vordering.queries';
import { formatCents, sumCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import { proposeOninbaarAction, withdrawOninbaarAction } from '../../../oninbaar-actions';
import { oninbaarAnswers, words } from '../../../oninbaar-words';

interface NietMeerInnenProps {
  beeld: Vorderingbeeld;
  voorstellen: readonly OninbaarRegel[];
  sleutel: string;
  vandaag: LocalDate;
  mag: boolean;
}

/** What was proposed about not collecting this claim any more, and a new proposal. */
export function NietMeerInnen({ beeld, voorstellen, sleutel, vandaag, mag }: NietMeerInnenProps) {
  const { teLaat, later } = beeld.feiten;
  const open = sumCents([teLaat, later]);
  const wacht = voorstellen.find(({ status }) => status === 'voorgesteld' || status === 'op-lijst');
  if (voorstellen.length === 0 && (!mag || open <= 0n)) return null;
  return (
    <details open={wacht !== undefined}>
      <summary className="cursor-pointer font-semibold">{words('voorstel.kop')}</summary>
      <div className="mt-3 grid max-w-text gap-4">
        {voorstellen.map((rij) => (
          <p key={rij.id} className="border-l-2 border-line pl-3">
            {words('voorstel.eerder', {
              status: words(`status.${rij.status}`),
              bedrag: formatCents(rij.bedragCenten),
              reden: words(`redencode.${rij.redencode}`),
              toelichting: rij.toelichting,
            })}
          </p>
        ))}
        {wacht && mag && (
          <ActionForm
            id="oninbaar-intrekken"
            action={withdrawOninbaarAction}
            verborgen={{ gemeente: sleutel, id: wacht.id, versie: String(wacht.versie) }}
            groepen={[{ velden: [{ vorm: 'alinea', naam: 'reden', label: words('voorstel.waarom') }] }]}
            knop={words('voorstel.intrekken')}
            variant="secondary"
            antwoorden={oninbaarAnswers()}
          />
        )}
        {!wacht && mag && open > 0n && (
          <>
            <p>{words('voorstel.uitleg')}</p>
            <ActionForm
              id="oninbaar-voorstel"
              action={proposeOninbaarAction}
              verborgen={{ gemeente: sleutel, aanslag: beeld.aanslagId }}
              groepen={[
                {
                  velden: [
                    {
                      vorm: 'keuze',
                      naam: 'omvang',
                      label: words('voorstel.omvang'),
                      opties: [
                        { value: 'geheel', label: words('voorstel.geheel', { bedrag: formatCents(open) }) },
                        { value: 'deel', label: words('voorstel.deel') },
                      ],
                    },
                    {
                      vorm: 'tekst',
                      naam: 'bedrag',
                      label: words('voorstel.bedrag'),
                      hint: words('voorstel.bedragHint'),
                      breedte: 'short',
                      optioneel: true,
                    },
                    {
                      vorm: 'lijst',
                      naam: 'redencode',
                      label: words('voorstel.redencode'),
                      leeg: words('fouten.kies'),
                      opties: redenenOp(vandaag).map((code) => ({
                        value: code,
                        label: words(`redencode.${code}`),
                      })),
                    },
                    { vorm: 'alinea', naam: 'toelichting', label: words('voorstel.toelichting') },
                  ],
                },
              ]}
              knop={words('voorstel.knop')}
              antwoorden={oninbaarAnswers()}
            />
          </>
        )}
      </div>
    </details>
  );
}
