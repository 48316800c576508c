import { ActionForm } from '@/app/action-form/action-form';
import { situatieAnswers, words } from '@/app/personen/situatie-words';
import { type Situatie, UITKOMSTEN } from '@/domain/situaties/situatie';
import type { LocalDate } from '@/platform/local-date';
import { endSituatieAction, extendSituatieAction, followSituatieAction } from '../../../situatie-actions';

interface VervolgProps {
  situatie: Situatie;
  sleutel: string;
  vandaag: LocalDate;
}

/** What can be written about a situatie that runs: that it was looked after, an akkoord, a longer time, its end. */
export function Vervolg({ situatie, sleutel, vandaag }: VervolgProps) {
  const { dossierId, persoonId, soort, akkoordOp } = situatie;
  const verborgen = { gemeente: sleutel, persoon: persoonId, dossier: dossierId };
  return (
    <div className="grid gap-3 border-t border-line pt-3">
      {soort === 'adempauze' ? (
        <details>
          <summary className="cursor-pointer font-semibold">{words('dossier.verleng')}</summary>
          <div className="mt-3">
            <ActionForm
              id={`verleng-${dossierId}`}
              action={extendSituatieAction}
              groepen={[
                {
                  velden: [
                    { vorm: 'datum', naam: 'tot', label: words('dossier.verlengTot') },
                    { vorm: 'alinea', naam: 'bewijs', label: words('dossier.reden') },
                  ],
                },
              ]}
              verborgen={verborgen}
              knop={words('dossier.verleng')}
              variant="secondary"
              antwoorden={situatieAnswers()}
            />
          </div>
        </details>
      ) : (
        <Gebeurd gebeurtenis="nagegaan" dossierId={dossierId} verborgen={verborgen} vandaag={vandaag} />
      )}
      {soort === 'schuldregeling' && akkoordOp === null && (
        <Gebeurd gebeurtenis="akkoord" dossierId={dossierId} verborgen={verborgen} vandaag={vandaag} />
      )}
      <details>
        <summary className="cursor-pointer font-semibold">{words('dossier.einde')}</summary>
        <div className="mt-3 grid gap-3">
          <p>{words('dossier.eindeUitleg')}</p>
          <ActionForm
            id={`einde-${dossierId}`}
            action={endSituatieAction}
            groepen={[
              {
                velden: [
                  {
                    vorm: 'keuze',
                    naam: 'uitkomst',
                    label: words('dossier.uitkomst'),
                    opties: UITKOMSTEN[soort].map((value) => ({ value, label: words(`uitkomst.${value}`) })),
                  },
                  { vorm: 'datum', naam: 'dag', label: words('dossier.eindeDag'), waarde: vandaag },
                  { vorm: 'alinea', naam: 'bewijs', label: words('dossier.bewijs') },
                ],
              },
            ]}
            verborgen={verborgen}
            knop={words('dossier.eindeKnop')}
            variant="secondary"
            antwoorden={situatieAnswers()}
          />
        </div>
      </details>
    </div>
  );
}

interface GebeurdProps {
  gebeurtenis: 'akkoord' | 'nagegaan';
  dossierId: string;
  verborgen: Record<string, string>;
  vandaag: LocalDate;
}

/** Something that happened on a day, and where that was seen. */
function Gebeurd({ gebeurtenis, dossierId, verborgen, vandaag }: GebeurdProps) {
  const na = gebeurtenis === 'nagegaan';
  const kop = words(na ? 'dossier.nagaan' : 'dossier.akkoord');
  return (
    <details>
      <summary className="cursor-pointer font-semibold">{kop}</summary>
      <div className="mt-3">
        <ActionForm
          id={`${gebeurtenis}-${dossierId}`}
          action={followSituatieAction}
          groepen={[
            {
              velden: [
                {
                  vorm: 'datum',
                  naam: 'dag',
                  label: words(na ? 'dossier.nagaanDag' : 'dossier.akkoordDag'),
                  waarde: vandaag,
                },
                {
                  vorm: 'alinea',
                  naam: 'bewijs',
                  label: words(na ? 'dossier.nagaanBewijs' : 'dossier.bewijs'),
                },
              ],
            },
          ]}
          verborgen={{ ...verborgen, gebeurtenis }}
          knop={kop}
          variant="secondary"
          antwoorden={situatieAnswers()}
        />
      </div>
    </details>
  );
}
