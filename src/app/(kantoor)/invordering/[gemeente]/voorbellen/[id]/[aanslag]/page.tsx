import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { ActionForm } from '@/app/action-form/action-form';
import { showDate, showMoment } from '@/app/words';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import { nameActor } from '@/domain/medewerkers/name-actor';
import { RESULTATEN } from '@/domain/sociaal/bellijst';
import { type Gesprek, getGesprek } from '@/domain/sociaal/gesprek.queries';
import { formatCents } from '@/platform/cents';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Amount } from '@/ui/amount';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { InvorderingFrame } from '../../../../invordering-frame';
import { recordBelpogingAction } from '../../../../sociaal-actions';
import { bellijstPath, sociaalAnswers, voorbellenPath, waaromTekst, words } from '../../../../sociaal-words';
import { kortVan, vorderingPath } from '../../../../vordering-words';

/** What a caller has before him, and the form for what came of it. */
export default page({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'gemeente' },
  doel: 'invordering',
  params: z.object({ gemeente: z.string(), id: z.guid(), aanslag: z.guid() }),
  load: async (read, { params }) => {
    const [gemeenteId = 0] = read.gemeenten;
    return {
      gesprek: await getGesprek(read, gemeenteId, params.id, params.aanslag),
      namen: await getMedewerkerNamen(read),
    };
  },
  render: ({ gesprek, namen }, frame) => {
    const { sleutel, naam, rollen } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const { lijst, groep, telefoons, waarom, pogingen } = gesprek;
    const kop = words('gesprek.kop', { naam: gesprek.naam });
    return (
      <InvorderingFrame
        {...frame}
        gemeente={naam}
        crumbs={[
          { label: words('naam'), href: voorbellenPath() },
          { label: naam, href: voorbellenPath(sleutel) },
          { label: groep.naam, href: bellijstPath(sleutel, lijst.id) },
        ]}
      >
        <title>{kop}</title>
        <Heading level={1} className="mb-6">
          {kop}
        </Heading>
        <div className="grid min-w-0 gap-6">
          {waarom !== null && (
            <Alert tone="letop" taal="nl" title={words('gesprek.nietBellen')}>
              {waaromTekst(waarom)}
            </Alert>
          )}
          {telefoons.length === 0 ? (
            <Alert tone="info" taal="nl" title={words('gesprek.geenNummer')}>
              {words('gesprek.geenNummerUitleg')}
            </Alert>
          ) : (
            <p className="text-lg">
              {words('gesprek.nummer')}:{' '}
              {telefoons.map((nummer, at) => (
                <span key={nummer}>
                  {at > 0 && ', '}
                  <a className="link font-semibold" href={`tel:${nummer.replace(/[^\d+]/g, '')}`}>
                    {nummer}
                  </a>
                </span>
              ))}
            </p>
          )}
          <Card as="section" labelledBy="script">
            <Heading level={2} id="script" className="mb-2">
              {words('gesprek.script')}
            </Heading>
            <p className="max-w-text whitespace-pre-line">{groep.script}</p>
          </Card>
          <Waarover gesprek={gesprek} sleutel={sleutel} />
          <section aria-labelledby="pogingen" className="grid min-w-0 gap-3">
            <Heading level={2} id="pogingen">
              {words('gesprek.pogingen')}
            </Heading>
            {pogingen.length === 0 ? (
              <p>{words('gesprek.geenPogingen')}</p>
            ) : (
              <Table
                taal="nl"
                caption={words('gesprek.pogingen')}
                captionHidden
                rows={pogingen}
                rowKey={({ volg }) => String(volg)}
                columns={[
                  {
                    key: 'moment',
                    header: words('kolom.moment'),
                    rowHeader: true,
                    cell: ({ moment }) => showMoment(moment),
                  },
                  {
                    key: 'resultaat',
                    header: words('kolom.resultaat'),
                    cell: ({ resultaat, afspraakTot }) =>
                      afspraakTot === null
                        ? words(`resultaat.${resultaat}`)
                        : words('gesprek.afspraak', { dag: showDate(afspraakTot) }),
                  },
                  { key: 'notitie', header: words('kolom.notitie'), cell: ({ notitie }) => notitie ?? '' },
                  {
                    key: 'door',
                    header: words('kolom.door'),
                    cell: ({ gemaaktDoor }) => nameActor(namen, gemaaktDoor),
                  },
                ]}
              />
            )}
          </section>
          {waarom === null && may(rollen, 'voorbellen.bellen') && (
            <LegVast
              lijstId={lijst.id}
              aanslagId={frame.params.aanslag}
              sleutel={sleutel}
              dagen={gesprek.beleid?.afspraakDagen ?? 0}
            />
          )}
          <p>
            <Link href={`${bellijstPath(sleutel, lijst.id)}?welke=mijn`} reload>
              {words('gesprek.terug')}
            </Link>
          </p>
        </div>
      </InvorderingFrame>
    );
  },
});

function Waarover({ gesprek, sleutel }: { gesprek: Gesprek; sleutel: string }) {
  return (
    <section aria-labelledby="open" className="grid min-w-0 gap-3">
      <Heading level={2} id="open">
        {words('gesprek.open')}
      </Heading>
      <Table
        taal="nl"
        caption={words('gesprek.open')}
        captionHidden
        rows={gesprek.aanslagen}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'aanslag',
            header: words('kolom.aanslag'),
            rowHeader: true,
            cell: ({ id, aanslagnummer }) => (
              <Link href={vorderingPath(sleutel, id)} reload>
                {aanslagnummer}
              </Link>
            ),
          },
          {
            key: 'bedrag',
            header: words('kolom.bedrag'),
            number: true,
            cell: ({ teInnen }) => <Amount text={formatCents(teInnen)} />,
          },
          {
            key: 'beletsel',
            header: words('kolom.beletsel'),
            cell: ({ beletsels }) => beletsels.map(kortVan).join(', '),
          },
        ]}
      />
      <p className="font-semibold">{words('gesprek.totaal', { bedrag: formatCents(gesprek.teInnen) })}</p>
    </section>
  );
}

interface LegVastProps {
  lijstId: string;
  aanslagId: string;
  sleutel: string;
  dagen: number;
}

function LegVast({ lijstId, aanslagId, sleutel, dagen }: LegVastProps) {
  return (
    <Card as="section" labelledBy="vast">
      <Heading level={2} id="vast" className="mb-2">
        {words('gesprek.vast')}
      </Heading>
      <p className="mb-4 max-w-text">{words('gesprek.vastUitleg')}</p>
      <ActionForm
        id="poging"
        action={recordBelpogingAction}
        verborgen={{ gemeente: sleutel, lijst: lijstId, aanslag: aanslagId }}
        groepen={[
          {
            velden: [
              {
                vorm: 'keuze',
                naam: 'resultaat',
                label: words('gesprek.resultaat'),
                opties: RESULTATEN.map((value) => ({
                  value,
                  label: words(`resultaat.${value}`),
                  ...(value === 'afspraak' && {
                    velden: [
                      {
                        vorm: 'datum' as const,
                        naam: 'afspraakTot',
                        label: words('gesprek.tot'),
                        hint: words('gesprek.totHint', { dagen }),
                      },
                    ],
                  }),
                })),
              },
              {
                vorm: 'alinea',
                naam: 'notitie',
                label: words('gesprek.notitie'),
                hint: words('gesprek.notitieHint'),
                optioneel: true,
              },
            ],
          },
        ]}
        knop={words('gesprek.knop')}
        antwoorden={sociaalAnswers()}
      />
    </Card>
  );
}
