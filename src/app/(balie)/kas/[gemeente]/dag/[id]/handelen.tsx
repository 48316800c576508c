import { ActionForm } from '@/app/action-form/action-form';
import { formAnswers, words } from '@/app/kas/kas-words';
import { STUKKEN, type Tekenaar } from '@/domain/kas/kas';
import type { KasdagView } from '@/domain/kas/kas.queries';
import { formatCents } from '@/platform/cents';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import {
  countKasdagAction,
  explainVerschilAction,
  recountKasdagAction,
  signKasdagAction,
} from '../../../kas-actions';

interface HandelenProps {
  dag: KasdagView;
  sleutel: string;
  tekenen: Tekenaar;
  mag: { ontvangen: boolean; tekenen: boolean };
}

/** What is to be done with a day that is not closed: count it, say why it differs, sign it. */
export function Handelen({ dag, sleutel, tekenen, mag }: HandelenProps) {
  if (dag.status === 'gesloten') return null;
  if (dag.status === 'open') return mag.ontvangen ? <Tellen dag={dag} sleutel={sleutel} /> : null;
  const verschil = dag.uitkomst?.verschil;
  const wijktAf = verschil !== undefined && (verschil.contant !== 0n || verschil.pin !== 0n);
  const verborgen = { gemeente: sleutel, kasdagId: dag.id };
  return (
    <>
      {wijktAf && dag.eigenTelling && mag.ontvangen && (
        <Card as="section" labelledBy="reden-kop" className="grid gap-4" first>
          <Heading level={2} id="reden-kop">
            {words('dag.redenKop')}
          </Heading>
          <ActionForm
            id="reden-form"
            action={explainVerschilAction}
            groepen={[
              {
                velden: [
                  {
                    vorm: 'alinea',
                    naam: 'reden',
                    label: words('dag.redenLabel'),
                    waarde: dag.verschilReden ?? '',
                  },
                ],
              },
            ]}
            verborgen={verborgen}
            knop={words('dag.redenKnop')}
            antwoorden={formAnswers()}
          />
        </Card>
      )}
      {mag.tekenen && (
        <Card as="section" labelledBy="teken-kop" className="grid gap-4">
          <Heading level={2} id="teken-kop">
            {words('dag.tekenKop')}
          </Heading>
          <p className="max-w-text">{words('dag.tekenUitleg')}</p>
          <p className="max-w-text">{words(`dag.tekenWie.${tekenen}`)}</p>
          {wijktAf && dag.verschilReden === null && (
            <Alert tone="letop" taal="nl" title={words('dag.wachtReden')} />
          )}
          {dag.eigenTelling ? (
            <Alert tone="info" taal="nl" title={words('dag.eigen')} />
          ) : (
            <ActionForm
              id="teken-form"
              action={signKasdagAction}
              groepen={[]}
              verborgen={verborgen}
              knop={words('dag.tekenKnop')}
              antwoorden={formAnswers()}
            />
          )}
          <ActionForm
            id="opnieuw-form"
            action={recountKasdagAction}
            groepen={[]}
            verborgen={verborgen}
            knop={words('dag.opnieuwKnop')}
            variant="secondary"
            antwoorden={formAnswers()}
          />
        </Card>
      )}
    </>
  );
}

function Tellen({ dag, sleutel }: { dag: KasdagView; sleutel: string }) {
  return (
    <Card as="section" labelledBy="tel-kop" className="grid gap-4" first>
      <Heading level={2} id="tel-kop">
        {words('dag.telKop')}
      </Heading>
      <p className="max-w-text">{words('dag.telUitleg')}</p>
      <ActionForm
        id="tel-form"
        action={countKasdagAction}
        groepen={[
          {
            kop: words('dag.stukken'),
            velden: STUKKEN.map((waarde) => ({
              vorm: 'tekst' as const,
              naam: `s${waarde}`,
              label: formatCents(BigInt(waarde)),
              breedte: 'tiny' as const,
              cijfers: true,
              optioneel: true,
            })),
          },
          {
            velden: [
              {
                vorm: 'tekst',
                naam: 'totaal',
                label: words('dag.totaal'),
                hint: words('dag.totaalHint'),
                breedte: 'short',
                optioneel: true,
              },
              {
                vorm: 'tekst',
                naam: 'pin',
                label: words('dag.pinTotaal'),
                hint: words('dag.pinHint'),
                breedte: 'short',
              },
            ],
          },
        ]}
        verborgen={{ gemeente: sleutel, kasdagId: dag.id }}
        knop={words('dag.telKnop')}
        antwoorden={formAnswers()}
      />
    </Card>
  );
}
