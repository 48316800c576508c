import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import type { Veldgroep } from '@/app/action-form/veld';
import { MijnFrame } from '@/app/frames';
import { machtigenAnswers, waarvoorTekst, wordsOfMachtigen } from '@/app/vertegenwoordigen/machtigen-words';
import { showDate, wordsOfMijn } from '@/app/words';
import { GRENZEN, uiterlijk } from '@/domain/vertegenwoordigingen/machtiging';
import {
  getMachtigingsdagen,
  listDaden,
  listMachtigingen,
} from '@/domain/vertegenwoordigingen/machtiging.queries';
import { isEinde, type Zaak } from '@/domain/zaken/zaak';
import { listZakenVan } from '@/domain/zaken/zaak.queries';
import { localDateOf } from '@/platform/clock';
import { addDays, type LocalDate } from '@/platform/local-date';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import type { Taal } from '@/ui/words';
import { gemeenteNaam, ownPersoon } from '../../own';
import { giveMachtigingAction } from './actions';
import { Daden } from './daden';
import { Machtigingen } from './machtigingen';

/** Letting somebody else help: giving a code, who helps, and what was done by them. Always for the reader himself. */
export default page({
  toegang: { wie: 'burger', namens: 'kiezen' },
  doel: 'hulp-geven',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({
    gelukt: z.literal('gestopt').optional().catch(undefined),
  }),
  load: async (read) => {
    const { gemeenteId, persoonId } = ownPersoon(read);
    return {
      machtigingen: await listMachtigingen(read, gemeenteId, persoonId),
      daden: await listDaden(read, gemeenteId, persoonId),
      dagen: await getMachtigingsdagen(read, gemeenteId),
      zaken: (await listZakenVan(read, gemeenteId, persoonId)).filter(({ fase }) => !isEinde(fase)),
    };
  },
  render: ({ machtigingen, daden, dagen, zaken }, frame) => {
    const { taal, ctx, params, searchParams } = frame;
    const words = wordsOfMachtigen(taal);
    const base = `/mijn/${params.gemeente}`;
    return (
      <MijnFrame
        {...frame}
        gemeente={gemeenteNaam(ctx, params.gemeente)}
        crumbs={[{ label: wordsOfMijn(taal)('kruimel'), href: base }]}
      >
        <title>{words('kop')}</title>
        <div className="grid max-w-text gap-6">
          <div className="grid gap-2">
            <Heading level={1}>{words('kop')}</Heading>
            <p>{words('inleiding')}</p>
            <p>
              <Link href="/mijn/helpen">{words('helpen.link')}</Link>
            </p>
          </div>
          {searchParams.gelukt && (
            <Alert tone="goed" taal={taal} live>
              {words('lijst.gelukt')}
            </Alert>
          )}
          <Machtigingen machtigingen={machtigingen} gemeente={params.gemeente} taal={taal} />
          <Card as="section" labelledBy="geven">
            <Heading level={2} id="geven">
              {words('geven.kop')}
            </Heading>
            <p className="mt-1 mb-4">{words('geven.uitleg')}</p>
            <ActionForm
              id="geven-form"
              taal={taal}
              action={giveMachtigingAction}
              groepen={[
                geefGroep({
                  vandaag: localDateOf(ctx.now),
                  dagen,
                  zaken,
                  taal,
                }),
              ]}
              verborgen={{ gemeente: params.gemeente }}
              knop={words('geven.knop')}
              antwoorden={machtigenAnswers(taal)}
            />
          </Card>
          <Daden daden={daden} inzage={`${base}/inzage`} taal={taal} />
        </div>
      </MijnFrame>
    );
  },
});

const MAAND = 30;

function geefGroep({
  vandaag,
  dagen,
  zaken,
  taal,
}: {
  vandaag: LocalDate;
  dagen: number;
  zaken: readonly Zaak[];
  taal: Taal;
}): Veldgroep {
  const words = wordsOfMachtigen(taal);
  return {
    velden: [
      {
        vorm: 'keuze',
        naam: 'waarvoor',
        label: words('geven.waarvoor'),
        opties: [
          ...zaken.map((zaak) => ({
            value: `zaak:${zaak.id}`,
            label: waarvoorTekst({ grens: 'zaak', zaak }, taal),
          })),
          ...GRENZEN.filter((grens) => grens !== 'zaak' && grens !== 'alles').map((grens) => ({
            value: grens,
            label: waarvoorTekst({ grens, zaak: null }, taal),
          })),
          {
            value: 'alles',
            label: waarvoorTekst({ grens: 'alles', zaak: null }, taal),
          },
        ],
      },
      {
        vorm: 'keuze',
        naam: 'doen',
        label: words('geven.doen'),
        opties: (['lezen', 'doen'] as const).map((value) => ({
          value,
          label: words(`geven.doenKeuze.${value}`),
        })),
      },
      {
        vorm: 'datum',
        naam: 'laatsteDag',
        label: words('geven.laatsteDag'),
        hint: words('geven.laatsteDagHint', {
          dagen,
          datum: showDate(uiterlijk(vandaag, dagen), taal),
        }),
        waarde: addDays(vandaag, Math.min(MAAND, dagen)),
      },
    ],
  };
}
