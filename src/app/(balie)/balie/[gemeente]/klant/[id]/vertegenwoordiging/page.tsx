import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import type { Veldgroep } from '@/app/action-form/veld';
import { DeskFrame } from '@/app/frames';
import {
  vertegenwoordigAnswers,
  vertegenwoordigGelukt,
  vertegenwoordigWords as words,
} from '@/app/vertegenwoordigen/words';
import { wordsOfBalie } from '@/app/words';
import { listBijlagen } from '@/domain/bijlagen/bijlage.queries';
import { assertKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import { getPersoon } from '@/domain/personen/persoon.queries';
import { listErvenverzoeken } from '@/domain/vertegenwoordigingen/ervenverzoek.queries';
import { listMachtigingen } from '@/domain/vertegenwoordigingen/machtiging.queries';
import { SOORTEN } from '@/domain/vertegenwoordigingen/vertegenwoordiging';
import { listVertegenwoordigingen } from '@/domain/vertegenwoordigingen/vertegenwoordiging.queries';
import { RECHTEN } from '@/platform/acting-for';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { recordVertegenwoordigingAction } from '../../../../vertegenwoordiging-actions';
import { Erven } from './erven';
import { Gegeven } from './gegeven';
import { Vertegenwoordiging } from './vertegenwoordiging';

/** Who acts for somebody: what stands there, its evidence, ending it, and recording another. */
export default page({
  toegang: { wie: 'medewerker', verb: 'vertegenwoordiging.vastleggen', bereik: 'gemeente' },
  doel: 'vertegenwoordiging-vastleggen',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  searchParams: z.object({
    gelukt: z.string().max(40).optional().catch(undefined),
    bijlage: z.string().max(40).optional().catch(undefined),
  }),
  load: async (read, { params }) => {
    const [gemeenteId] = read.gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    await assertKlantGeopend(read, gemeenteId, params.id);
    const views = [];
    for (const view of await listVertegenwoordigingen(read, gemeenteId, params.id))
      views.push({
        view,
        bijlagen: await listBijlagen(read, gemeenteId, { soort: 'vertegenwoordiging', id: view.id }),
      });
    const persoon = await getPersoon(read, gemeenteId, params.id);
    return {
      views,
      overleden: persoon?.overlijdensdatum != null,
      verzoeken: await listErvenverzoeken(read, gemeenteId, params.id),
      machtigingen: await listMachtigingen(read, gemeenteId, params.id),
    };
  },
  render: ({ views, overleden, verzoeken, machtigingen }, frame) => {
    const { gemeente, id } = frame.params;
    const gelukt = vertegenwoordigGelukt(frame.searchParams.gelukt);
    return (
      <DeskFrame {...frame} gemeente={frame.ctx.gemeenten.find((g) => g.sleutel === gemeente)?.naam}>
        <title>{words('kop')}</title>
        <div className="grid max-w-text gap-6">
          <div className="grid gap-2">
            <Heading level={1}>{words('kop')}</Heading>
            <p className="text-ink-muted">{words('uitleg')}</p>
            <p>
              <Link href={`/balie/${gemeente}/klant/${id}`}>{wordsOfBalie('klant.wie')}</Link>
            </p>
          </div>
          {gelukt && (
            <Alert tone="goed" taal="nl" live>
              {gelukt}
            </Alert>
          )}
          {overleden && <Erven verzoeken={verzoeken} gemeente={gemeente} persoonId={id} />}
          <Gegeven machtigingen={machtigingen} gemeente={gemeente} persoonId={id} />
          {views.length === 0 && <p>{words('geen')}</p>}
          {views.map(({ view, bijlagen }) => (
            <Vertegenwoordiging
              key={view.id}
              view={view}
              bijlagen={bijlagen}
              gemeente={gemeente}
              uitkomst={frame.searchParams.bijlage}
            />
          ))}
          <Card as="section" labelledBy="vastleggen">
            <Heading level={2} id="vastleggen">
              {words('vastleggen.kop')}
            </Heading>
            <p className="mt-1 mb-4">{words('vastleggen.uitleg')}</p>
            <ActionForm
              id="vastleggen-form"
              action={recordVertegenwoordigingAction}
              groepen={[vastlegGroep(localDateOf(frame.ctx.now))]}
              verborgen={{ gemeente, persoon: id }}
              knop={words('vastleggen.knop')}
              antwoorden={vertegenwoordigAnswers()}
            />
          </Card>
        </div>
      </DeskFrame>
    );
  },
});

const vastlegGroep = (vandaag: LocalDate): Veldgroep => ({
  velden: [
    {
      vorm: 'tekst',
      naam: 'nummer',
      label: words('vastleggen.nummer'),
      hint: words('vastleggen.nummerHint'),
      breedte: 'half',
      cijfers: true,
    },
    {
      vorm: 'keuze',
      naam: 'soort',
      label: words('vastleggen.soort'),
      opties: SOORTEN.map((value) => ({ value, label: words(`soort.${value}`) })),
    },
    {
      vorm: 'vinkjes',
      naam: 'rechten',
      label: words('vastleggen.rechten'),
      waarde: RECHTEN.join(' '),
      opties: RECHTEN.map((value) => ({ value, label: words(`recht.${value}`) })),
    },
    {
      vorm: 'tekst',
      naam: 'bewijs',
      label: words('vastleggen.bewijs'),
      hint: words('vastleggen.bewijsHint'),
      optioneel: true,
    },
    { vorm: 'datum', naam: 'vanaf', label: words('vastleggen.vanaf'), waarde: vandaag },
    { vorm: 'datum', naam: 'tot', label: words('vastleggen.tot'), optioneel: true },
  ],
});
