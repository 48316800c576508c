import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { showDate, showMoment } from '@/app/words';
import { getAansluiting, getBoekperiode } from '@/domain/grootboek/aansluiting.queries';
import type { Journaal } from '@/domain/grootboek/journaal';
import { getJournaal } from '@/domain/grootboek/journaal.queries';
import { type Maand, maandenTot, maandText, maandVan, readMaand } from '@/domain/grootboek/maand';
import {
  getStatustotalen,
  getTypetotalen,
  type Statustotaal,
  type Typetotaal,
} from '@/domain/grootboek/vordering.queries';
import { formatCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { addMonths } from '@/platform/local-date';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { aansluitingPath, words as aansluitingWords, maandNaam } from '../../aansluiting-words';
import { InvorderingFrame } from '../../invordering-frame';
import { journaalPath, words } from '../../journaal-words';
import { MaandKiezer } from '../../maand-kiezer';
import { JournaalTabel } from './journaal-tabel';
import { StatusTabel, TypeTabel } from './vordering-tabellen';

type Inhoud = { journaal: Journaal; types: Typetotaal[]; statussen: Statustotaal[] };

/** The collective journal of one gemeente over one month, beside what it says of the claims (T-12). */
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
    const inhoud: Inhoud | null = periode && {
      journaal: await getJournaal(read, gemeenteId, maand, await getAansluiting(read, gemeenteId, maand)),
      types: await getTypetotalen(read, gemeenteId, maand),
      statussen: await getStatustotalen(read, gemeenteId, maand),
    };
    return {
      maand,
      maanden: periode ? maandenTot(periode.eerste, nu.van < maand.van ? maand : nu) : [maand],
      laatsteOp: periode?.laatsteBoekingOp ?? null,
      inhoud,
    };
  },
  render: ({ maand, maanden, laatsteOp, inhoud }, frame) => {
    const { sleutel, naam } = gemeenteVan(frame.ctx, frame.params.gemeente);
    return (
      <InvorderingFrame
        {...frame}
        gemeente={naam}
        crumbs={[
          { label: aansluitingWords('naam'), href: aansluitingPath() },
          { label: naam, href: aansluitingPath(sleutel, maand) },
        ]}
      >
        <title>{words('kop')}</title>
        <Heading level={1}>{words('kopVan', { gemeente: naam, maand: maandNaam(maand) })}</Heading>
        <p className="mt-2 max-w-text text-ink-muted">{words('uitleg')}</p>
        <div className="mt-6 grid min-w-0 gap-8">
          <MaandKiezer maand={maand} maanden={maanden} />
          {inhoud === null || inhoud.journaal.regels.length === 0 ? (
            <EmptyState title={words('leeg.titel')}>{words('leeg.uitleg')}</EmptyState>
          ) : (
            <>
              <Slot journaal={inhoud.journaal} />
              <Gegevens journaal={inhoud.journaal} maand={maand} naam={naam} laatsteOp={laatsteOp} />
              <JournaalTabel journaal={inhoud.journaal} />
              <Downloads sleutel={sleutel} maand={maand} />
              <TypeTabel totalen={inhoud.types} />
              <StatusTabel totalen={inhoud.statussen} />
            </>
          )}
          <p className="print:hidden">
            <Link href={aansluitingPath(sleutel, maand)}>{words('naarAansluiting')}</Link>
          </p>
        </div>
      </InvorderingFrame>
    );
  },
});

function Slot({ journaal }: { journaal: Journaal }) {
  const { sluit, verschillen, debetCenten, creditCenten } = journaal;
  return (
    <Alert tone={sluit ? 'goed' : 'mis'} taal="nl" title={words(sluit ? 'sluitKop' : 'sluitNietKop')}>
      {words(sluit ? 'sluitUitleg' : 'sluitNietUitleg')}
      {debetCenten !== creditCenten && (
        <span className="block">
          {words('balansVerschil', { debet: formatCents(debetCenten), credit: formatCents(creditCenten) })}
        </span>
      )}
      {verschillen.map((v) => (
        <span key={v.sleutel} className="block break-words">
          {words('verschil', {
            sleutel: v.sleutel,
            journaal: formatCents(v.journaalCenten),
            aansluiting: formatCents(v.aansluitingCenten),
          })}
        </span>
      ))}
    </Alert>
  );
}

interface GegevensProps {
  journaal: Journaal;
  maand: Maand;
  naam: string;
  laatsteOp: Date | null;
}

function Gegevens({ journaal, maand, naam, laatsteOp }: GegevensProps) {
  return (
    <Card as="section" labelledBy="verantwoording" className="grid gap-4">
      <Heading level={2} looksLike={3} id="verantwoording">
        {words('gegevens.kop')}
      </Heading>
      <DataList
        items={[
          { term: words('gegevens.nummer'), value: journaal.verantwoordingsnummer },
          { term: words('gegevens.organisatie'), value: naam },
          {
            term: words('gegevens.periode'),
            value: words('gegevens.tot', { van: showDate(maand.van), totEnMet: showDate(maand.totEnMet) }),
          },
          { term: words('gegevens.stand'), value: laatsteOp === null ? '-' : showMoment(laatsteOp) },
        ]}
      />
      <p className="max-w-text">{words('gegevens.open')}</p>
    </Card>
  );
}

function Downloads({ sleutel, maand }: { sleutel: string; maand: Maand }) {
  const href = `${journaalPath(sleutel)}/export?maand=${maandText(maand)}`;
  return (
    <div className="grid gap-2 print:hidden">
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <Link href={href} reload>
          {words('download')}
        </Link>
        <Link href={`${href}&deel=regels`} reload>
          {words('downloadRegels')}
        </Link>
      </p>
      <p className="max-w-text text-ink-muted">{words('downloadUitleg')}</p>
    </div>
  );
}
