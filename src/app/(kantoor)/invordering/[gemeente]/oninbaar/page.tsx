import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { ActionForm } from '@/app/action-form/action-form';
import { maandText, maandVan } from '@/domain/grootboek/maand';
import { maandstandVan } from '@/domain/invordering/oninbaar';
import { getOninbaar, type OninbaarMaand } from '@/domain/invordering/oninbaar.queries';
import { formatCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { addMonths } from '@/platform/local-date';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Amount } from '@/ui/amount';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { maandNaam } from '../../aansluiting-words';
import { InvorderingFrame } from '../../invordering-frame';
import { makeOninbaarlijstAction } from '../../oninbaar-actions';
import {
  LIJST_TOON,
  oninbaarAnswers,
  oninbaarGelukt,
  oninbaarPath,
  oninbaarstaatPath,
  words,
} from '../../oninbaar-words';
import { deurwaarderPath, words as verhaalWords, verjaringPath } from '../../verhaal-words';
import { RegelTabel } from './regel-tabel';

/** What is not collected any more in one gemeente: proposals that wait, lists, and decisions beside the ledger (L-08). */
export default page({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'gemeente' },
  doel: 'invordering',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({ gelukt: z.string().optional() }),
  load: (read) => getOninbaar(read, read.gemeenten[0] ?? 0),
  render: ({ wachtend, lijsten, maanden }, frame) => {
    const { sleutel, naam, rollen } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const vandaag = localDateOf(frame.ctx.now);
    const keuzes = [maandVan(vandaag), maandVan(addMonths(vandaag, 1))];
    const kop = words('kop', { gemeente: naam });
    const gelukt = oninbaarGelukt(frame.searchParams.gelukt);
    const stand = maandstandVan(lijsten, wachtend.length, vandaag);
    return (
      <InvorderingFrame {...frame} gemeente={naam} crumbs={[{ label: words('naam'), href: oninbaarPath() }]}>
        <title>{kop}</title>
        <Heading level={1}>{kop}</Heading>
        <p className="mt-2 max-w-text text-ink-muted">{words('uitleg')}</p>
        <div className="mt-6 grid min-w-0 gap-8">
          {gelukt !== null && <Alert tone="goed" taal="nl" title={gelukt} />}
          <Alert
            tone={stand === 'besloten' || stand === 'niets' ? 'goed' : 'letop'}
            taal="nl"
            title={words(`maandstand.${stand}`, { aantal: wachtend.length })}
          />
          <section>
            <Heading level={2} className="mb-3">
              {words('wachtKop')}
            </Heading>
            {wachtend.length === 0 ? (
              <EmptyState title={words('wachtLeeg')}>{words('wachtLeegUitleg')}</EmptyState>
            ) : (
              <RegelTabel regels={wachtend} sleutel={sleutel} kop={words('wachtKop')} />
            )}
          </section>
          {wachtend.length > 0 && may(rollen, 'oninbaar.voorstellen') && (
            <Card as="section" labelledBy="maak">
              <Heading level={2} id="maak" className="mb-3">
                {words('maak.kop')}
              </Heading>
              <ActionForm
                id="maak-lijst"
                action={makeOninbaarlijstAction}
                verborgen={{ gemeente: sleutel }}
                groepen={[
                  {
                    velden: [
                      {
                        vorm: 'lijst',
                        naam: 'maand',
                        label: words('maak.maand'),
                        hint: words('maak.hint'),
                        waarde: maandText(maandVan(vandaag)),
                        opties: keuzes.map((m) => ({ value: maandText(m), label: maandNaam(m) })),
                      },
                    ],
                  },
                ]}
                knop={words('maak.knop')}
                antwoorden={oninbaarAnswers()}
              />
            </Card>
          )}
          <section>
            <Heading level={2} className="mb-3">
              {words('lijsten')}
            </Heading>
            {lijsten.length === 0 ? (
              <EmptyState title={words('lijstenLeeg')}>{words('lijstenLeegUitleg')}</EmptyState>
            ) : (
              <Table
                taal="nl"
                caption={words('lijsten')}
                captionHidden
                rows={lijsten}
                rowKey={({ id }) => id}
                columns={[
                  {
                    key: 'maand',
                    header: words('kolom.maand'),
                    rowHeader: true,
                    cell: ({ id, maand }) => (
                      <Link href={oninbaarPath(sleutel, id)} reload>
                        {maandNaam(maandVan(maand))}
                      </Link>
                    ),
                  },
                  {
                    key: 'status',
                    header: words('kolom.status'),
                    cell: ({ status }) => (
                      <Badge tone={LIJST_TOON[status]}>{words(`lijststatus.${status}`)}</Badge>
                    ),
                  },
                  {
                    key: 'aantal',
                    header: words('kolom.aantal'),
                    number: true,
                    cell: ({ aantal }) => aantal,
                  },
                  {
                    key: 'bedrag',
                    header: words('kolom.bedrag'),
                    number: true,
                    cell: ({ bedragCenten }) => <Amount text={formatCents(bedragCenten)} />,
                  },
                  {
                    key: 'geboekt',
                    header: words('kolom.geboekt'),
                    number: true,
                    cell: ({ geboektCenten }) => <Amount text={formatCents(geboektCenten)} />,
                  },
                ]}
              />
            )}
          </section>
          <p>
            <Link href={oninbaarstaatPath(sleutel)} reload>
              {words('staat.naar')}
            </Link>
          </p>
          <p>
            <Link href={verjaringPath(sleutel)} reload>
              {verhaalWords('verjaring.naarLijst')}
            </Link>
          </p>
          <p>
            <Link href={deurwaarderPath(sleutel)} reload>
              {verhaalWords('opdrachten.naarLijst')}
            </Link>
          </p>
          <Aansluiting maanden={maanden} />
        </div>
      </InvorderingFrame>
    );
  },
});

/** Each month: what was decided and undone, and what the ledger says by itself. */
function Aansluiting({ maanden }: { maanden: readonly OninbaarMaand[] }) {
  const sluit = maanden.every(({ verschilCenten }) => verschilCenten === 0n);
  return (
    <section>
      <Heading level={2} className="mb-3">
        {words('aansluiting')}
      </Heading>
      {maanden.length === 0 ? (
        <p>{words('aansluitingLeeg')}</p>
      ) : (
        <>
          <Alert tone={sluit ? 'goed' : 'mis'} taal="nl" title={words(sluit ? 'sluit' : 'sluitNiet')} />
          <div className="mt-3">
            <Table
              taal="nl"
              caption={words('aansluiting')}
              captionHidden
              rows={maanden}
              rowKey={({ maand }) => maand.van}
              columns={[
                {
                  key: 'maand',
                  header: words('kolom.maand'),
                  rowHeader: true,
                  cell: ({ maand }) => maandNaam(maand),
                },
                ...(['besloten', 'teruggedraaid', 'grootboek', 'verschil'] as const).map((naam) => ({
                  key: naam,
                  header: words(`kolom.${naam}`),
                  number: true,
                  cell: (rij: OninbaarMaand) => <Amount text={formatCents(rij[`${naam}Centen`])} />,
                })),
              ]}
            />
          </div>
        </>
      )}
    </section>
  );
}
