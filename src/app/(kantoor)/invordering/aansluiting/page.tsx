import { z } from 'zod';
import type { Aansluiting } from '@/domain/grootboek/aansluiting';
import { getAansluiting, getBoekperiode } from '@/domain/grootboek/aansluiting.queries';
import { type Maand, maandenTot, maandVan, readMaand } from '@/domain/grootboek/maand';
import { formatCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { addMonths } from '@/platform/local-date';
import { page } from '@/platform/page';
import { Amount } from '@/ui/amount';
import { Badge } from '@/ui/badge';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { aansluitingPath, maandNaam, words } from '../aansluiting-words';
import { InvorderingFrame } from '../invordering-frame';
import { MaandKiezer } from '../maand-kiezer';

type Regel = { gemeenteId: number; staat: Aansluiting | null };

/** Every gemeente of the set: whether its month ties out. The month before this one when nobody asked for another. */
export default page({
  toegang: { wie: 'medewerker', verb: 'aansluiting.zien', bereik: 'set' },
  doel: 'aansluiting',
  searchParams: z.object({ maand: z.string().max(7).optional().catch(undefined) }),
  load: async (read, { searchParams }) => {
    const nu = maandVan(localDateOf(read.ctx.now));
    const maand = readMaand(searchParams.maand ?? '') ?? maandVan(addMonths(nu.van, -1));
    const regels: Regel[] = [];
    let eerste = maand;
    for (const gemeenteId of read.gemeenten) {
      const periode = await getBoekperiode(read, gemeenteId, maand);
      if (periode && periode.eerste.van < eerste.van) eerste = periode.eerste;
      regels.push({ gemeenteId, staat: periode && (await getAansluiting(read, gemeenteId, maand)) });
    }
    return { maand, maanden: maandenTot(eerste, nu.van < maand.van ? maand : nu), regels };
  },
  render: ({ maand, maanden, regels }, frame) => (
    <InvorderingFrame {...frame} crumbs={[{ label: words('naam'), href: aansluitingPath() }]}>
      <title>{words('kop')}</title>
      <Heading level={1}>{words('kopVan', { maand: maandNaam(maand) })}</Heading>
      <p className="mt-2 max-w-text text-ink-muted">{words('overzichtUitleg')}</p>
      <div className="mt-6 grid gap-6">
        <MaandKiezer maand={maand} maanden={maanden} />
        <Gemeenten
          maand={maand}
          rijen={regels
            .flatMap(({ gemeenteId, staat }) => {
              const gemeente = frame.ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId);
              return gemeente ? [{ sleutel: gemeente.sleutel, naam: gemeente.naam, staat }] : [];
            })
            .sort((a, b) => a.naam.localeCompare(b.naam, 'nl'))}
        />
      </div>
    </InvorderingFrame>
  ),
});

type Rij = { sleutel: string; naam: string; staat: Aansluiting | null };

const bedrag = (centen: bigint | undefined) =>
  centen === undefined ? '-' : <Amount text={formatCents(centen)} />;

function Gemeenten({ rijen, maand }: { rijen: readonly Rij[]; maand: Maand }) {
  return (
    <Table
      taal="nl"
      caption={words('kopVan', { maand: maandNaam(maand) })}
      captionHidden
      rows={rijen}
      rowKey={(rij) => rij.sleutel}
      columns={[
        {
          key: 'gemeente',
          header: words('gemeente'),
          rowHeader: true,
          cell: (rij) => (
            <Link href={aansluitingPath(rij.sleutel, maand)} reload>
              {rij.naam}
            </Link>
          ),
        },
        ...(['begin', 'opgelegd', 'verminderd', 'ontvangen', 'eind'] as const).map((key) => ({
          key,
          header: words(`staat.${key}`),
          number: true,
          cell: (rij: Rij) => bedrag(rij.staat?.totaal[`${key}Centen`]),
        })),
        { key: 'uitkomst', header: words('uitkomst'), cell: (rij) => <Uitkomst staat={rij.staat} /> },
      ]}
    />
  );
}

function Uitkomst({ staat }: { staat: Aansluiting | null }) {
  if (staat === null) return <Badge tone="info">{words('geenBoeken')}</Badge>;
  return <Badge tone={staat.sluit ? 'goed' : 'mis'}>{words(staat.sluit ? 'sluit' : 'sluitNiet')}</Badge>;
}
