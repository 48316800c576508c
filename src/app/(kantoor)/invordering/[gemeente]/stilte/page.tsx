import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { countStilte, listStilte, STIL_PER_PAGINA } from '@/domain/rapportages/stilte.queries';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Pagination } from '@/ui/pagination';
import { TabLinks } from '@/ui/tab-links';
import { InvorderingFrame } from '../../invordering-frame';
import { StilteAlarm } from '../../stilte-alarm';
import { stiltePath, words } from '../../stilte-words';
import { DossierTabel } from './dossier-tabel';

const KEUZES = ['zonderReden', 'metReden'] as const;

/** The claims of a gemeente about which nothing was said for long, the longest silence first (M-07). */
export default page({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'gemeente' },
  doel: 'invordering',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({
    welke: z.enum(KEUZES).default('zonderReden').catch('zonderReden'),
    pagina: z.coerce.number().int().min(0).max(5000).default(0).catch(0),
  }),
  load: async (read, { searchParams: { welke, pagina } }) => {
    const [gemeenteId = 0] = read.gemeenten;
    const dag = localDateOf(read.ctx.now);
    return {
      telling: await countStilte(read, gemeenteId, dag),
      dossiers: await listStilte(read, gemeenteId, { dag, metReden: welke === 'metReden', pagina }),
    };
  },
  render: ({ telling, dossiers }, frame) => {
    const { sleutel, naam } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const { welke, pagina } = frame.searchParams;
    const kop = words('kop', { gemeente: naam });
    const naar = (keuze: string, blad = 0) =>
      `${stiltePath(sleutel)}?welke=${keuze}${blad > 0 ? `&pagina=${blad}` : ''}`;
    return (
      <InvorderingFrame {...frame} gemeente={naam} crumbs={[{ label: words('naam'), href: stiltePath() }]}>
        <title>{kop}</title>
        <Heading level={1}>{kop}</Heading>
        <p className="mt-2 mb-6 max-w-text text-ink-muted">
          {words('uitleg')} {words('telt')} {telling.norm !== null && words('norm', { dagen: telling.norm })}
        </p>
        <div className="grid min-w-0 gap-6">
          <StilteAlarm telling={telling} />
          <TabLinks
            label={words('keuze')}
            tabs={KEUZES.map((keuze) => ({
              href: naar(keuze),
              label: words(keuze),
              count: telling[keuze],
              current: keuze === welke,
            }))}
          />
          {welke === 'metReden' && <p className="max-w-text">{words('metRedenUitleg')}</p>}
          {dossiers.length === 0 ? (
            <EmptyState title={words('leeg')}>{words('leegUitleg')}</EmptyState>
          ) : (
            <DossierTabel
              dossiers={dossiers}
              sleutel={sleutel}
              norm={telling.norm}
              vandaag={localDateOf(frame.ctx.now)}
            />
          )}
          <Pagination
            taal="nl"
            {...(pagina > 0 ? { previousHref: naar(welke, pagina - 1) } : {})}
            {...(dossiers.length === STIL_PER_PAGINA ? { nextHref: naar(welke, pagina + 1) } : {})}
          />
          <p className="print:hidden">
            <Link href={`${stiltePath(sleutel)}/export`} reload>
              {words('download')}
            </Link>
          </p>
        </div>
      </InvorderingFrame>
    );
  },
});
