import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { showMoment } from '@/app/words';
import { getOntvangstTotalen } from '@/domain/betalingen/ontvangst.queries';
import type { Aansluiting } from '@/domain/grootboek/aansluiting';
import { getAansluiting, getBoekperiode } from '@/domain/grootboek/aansluiting.queries';
import { type Maand, maandenTot, maandText, maandVan, readMaand } from '@/domain/grootboek/maand';
import { listBijgewerkt } from '@/domain/runs/bijgewerkt.queries';
import { localDateOf } from '@/platform/clock';
import { addMonths } from '@/platform/local-date';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { aansluitingPath, maandNaam, words } from '../../aansluiting-words';
import { InvorderingFrame } from '../../invordering-frame';
import { journaalPath, words as journaalWords } from '../../journaal-words';
import { MaandKiezer } from '../../maand-kiezer';
import { Courant } from './courant';
import { DoorboekingTabel } from './doorboeking-tabel';
import { StaatTabel } from './staat-tabel';
import { Verschillen } from './verschillen';

type Stand = { laatsteBoekingOp: Date | null; bestandOp: Date | null; wacht: number };

/** The tie-out of one gemeente over one month, with what does not close and where that stands (G-04). */
export default page({
  toegang: { wie: 'medewerker', verb: 'aansluiting.zien', bereik: 'gemeente' },
  doel: 'aansluiting',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({ maand: z.string().max(7).optional().catch(undefined) }),
  load: async (read, { searchParams }) => {
    const gemeenteId = read.gemeenten[0] ?? 0;
    const nu = maandVan(localDateOf(read.ctx.now));
    const maand = readMaand(searchParams.maand ?? '') ?? maandVan(addMonths(nu.van, -1));
    const periode = await getBoekperiode(read, gemeenteId, maand);
    const bestanden = await listBijgewerkt(read, gemeenteId);
    const { perStatus } = await getOntvangstTotalen(read);
    const stand: Stand = {
      laatsteBoekingOp: periode?.laatsteBoekingOp ?? null,
      bestandOp: bestanden.get('ontvangsten') ?? null,
      wacht: perStatus.find((t) => t.status === 'nieuw')?.aantal ?? 0,
    };
    return {
      maand,
      stand,
      maanden: periode ? maandenTot(periode.eerste, nu.van < maand.van ? maand : nu) : [maand],
      staat: periode ? await getAansluiting(read, gemeenteId, maand) : null,
    };
  },
  render: ({ maand, maanden, staat, stand }, frame) => {
    const { sleutel, naam, rollen } = gemeenteVan(frame.ctx, frame.params.gemeente);
    return (
      <InvorderingFrame
        {...frame}
        gemeente={naam}
        crumbs={[
          { label: words('naam'), href: aansluitingPath() },
          { label: naam, href: aansluitingPath(sleutel) },
        ]}
      >
        <title>{words('kop')}</title>
        <Heading level={1}>{words('kopVanGemeente', { gemeente: naam, maand: maandNaam(maand) })}</Heading>
        <div className="mt-6 grid min-w-0 gap-8">
          <MaandKiezer maand={maand} maanden={maanden} />
          {staat === null ? (
            <EmptyState title={words('leeg.titel')}>{words('leeg.uitleg')}</EmptyState>
          ) : (
            <Staat staat={staat} sleutel={sleutel} maand={maand} opent={may(rollen, 'aanslag.zien')} />
          )}
          <Bijgewerkt stand={stand} nu={frame.ctx.now} />
        </div>
      </InvorderingFrame>
    );
  },
});

interface StaatProps {
  staat: Aansluiting;
  sleutel: string;
  maand: Maand;
  /** Whether this actor may open an aanslag. */
  opent: boolean;
}

function Staat({ staat, sleutel, maand, opent }: StaatProps) {
  const exports = `${aansluitingPath(sleutel)}/export?maand=${maandText(maand)}`;
  return (
    <>
      <Alert
        tone={staat.sluit ? 'goed' : 'mis'}
        taal="nl"
        title={words(staat.sluit ? 'sluitKop' : 'sluitNietKop')}
      >
        {words(staat.sluit ? 'sluitUitleg' : 'sluitNietUitleg')}
      </Alert>
      {!staat.sluit && <Verschillen verschillen={staat.verschillen} sleutel={opent ? sleutel : null} />}
      <StaatTabel staat={staat} />
      <Courant staat={staat} />
      <DoorboekingTabel regels={staat.doorboeking} />
      <p className="flex flex-wrap gap-x-6 gap-y-2 print:hidden">
        <Link href={exports} reload>
          {words('download')}
        </Link>
        <Link href={`${exports}&deel=doorboeking`} reload>
          {words('downloadDoorboeking')}
        </Link>
        <Link href={journaalPath(sleutel, maand)}>{journaalWords('naarJournaal')}</Link>
      </p>
    </>
  );
}

function Bijgewerkt({ stand, nu }: { stand: Stand; nu: Date }) {
  const moment = (op: Date | null, anders: string) => (op === null ? anders : showMoment(op));
  return (
    <Card as="section" labelledBy="bijgewerkt" className="grid gap-4">
      <Heading level={2} looksLike={3} id="bijgewerkt">
        {words('bijgewerkt.kop')}
      </Heading>
      <DataList
        items={[
          { term: words('bijgewerkt.stand'), value: showMoment(nu) },
          {
            term: words('bijgewerkt.laatste'),
            value: moment(stand.laatsteBoekingOp, words('bijgewerkt.geen')),
          },
          {
            term: words('bijgewerkt.bestand'),
            value: moment(stand.bestandOp, words('bijgewerkt.geenBestand')),
          },
          { term: words('bijgewerkt.wacht'), value: stand.wacht },
        ]}
      />
      <p className="max-w-text">{words('bijgewerkt.open')}</p>
    </Card>
  );
}
