import { randomUUID } from 'node:crypto';
import { ActionForm } from '@/app/action-form/action-form';
import { beroepAnswers, beroepWords as words } from '@/app/beroep/beroep-words';
import { showDate } from '@/app/words';
import { GERECHTEN, INSTELLERS } from '@/domain/beroepen/beroep';
import type { BeroepRegel } from '@/domain/beroepen/beroep.queries';
import type { BezwaarDossier } from '@/domain/bezwaren/bezwaar.queries';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { openBeroepAction } from '../../../beroep-actions';

type Props = {
  bezwaar: BezwaarDossier;
  beroepen: readonly BeroepRegel[];
  /** Where a case at court is opened. */
  pad: string;
  verborgen: Record<string, string>;
  magOpenen: boolean;
};

/** What went to court about this objection, and writing down that somebody did. */
export function BeroepBij({ bezwaar, beroepen, pad, verborgen, magOpenen }: Props) {
  if (bezwaar.beroepTot === null) return null;
  return (
    <Card as="section" labelledBy="beroep" className="grid gap-3">
      <Heading level={2} looksLike={3} id="beroep">
        {words('bijBezwaar.kop')}
      </Heading>
      {beroepen.length === 0 && <p>{words('bijBezwaar.geen', { datum: showDate(bezwaar.beroepTot) })}</p>}
      <ul className="grid gap-1">
        {beroepen.map((b) => (
          <li key={b.zaakId}>
            <Link href={`${pad}/${b.zaakId}`} reload>
              {words('bijBezwaar.regel', { nummer: b.zaaknummer, gerecht: b.gerechtNaam })}
            </Link>
            {b.oordeel !== null && `: ${words(`oordeel.${b.oordeel}`)}`}
          </li>
        ))}
      </ul>
      {magOpenen && beroepen.length < GERECHTEN.length && <Openen verborgen={verborgen} />}
    </Card>
  );
}

const Openen = ({ verborgen }: Pick<Props, 'verborgen'>) => (
  <details className="border-t border-line pt-3">
    <summary className="link w-fit cursor-pointer">{words('bijBezwaar.openen')}</summary>
    <div className="mt-3 grid gap-3">
      <p>{words('bijBezwaar.uitleg')}</p>
      <ActionForm
        id="beroep-openen"
        action={openBeroepAction}
        sleutel={randomUUID()}
        verborgen={verborgen}
        knop={words('handelen.vastleggen')}
        variant="secondary"
        antwoorden={beroepAnswers()}
        groepen={[
          {
            velden: [
              {
                vorm: 'keuze',
                naam: 'gerecht',
                label: words('veld.gerecht'),
                opties: GERECHTEN.map((value) => ({ value, label: words(`gerecht.${value}`) })),
              },
              {
                vorm: 'tekst',
                naam: 'gerechtNaam',
                label: words('veld.gerechtNaam'),
                hint: words('veld.gerechtNaamHint'),
              },
              { vorm: 'tekst', naam: 'kenmerk', label: words('veld.kenmerk'), breedte: 'half' },
              {
                vorm: 'keuze',
                naam: 'door',
                label: words('veld.door'),
                opties: INSTELLERS.map((value) => ({ value, label: words(`door.${value}`) })),
              },
              {
                vorm: 'keuze',
                naam: 'rechtspersoon',
                label: words('veld.rechtspersoon'),
                opties: [
                  { value: 'nee', label: words('veld.nee') },
                  { value: 'ja', label: words('veld.ja') },
                ],
              },
              { vorm: 'datum', naam: 'ingesteldOp', label: words('veld.ingesteldOp') },
              {
                vorm: 'datum',
                naam: 'verzondenOp',
                label: words('veld.verzondenOp'),
                hint: words('veld.verzondenHint'),
                optioneel: true,
              },
            ],
          },
        ]}
      />
    </div>
  </details>
);
