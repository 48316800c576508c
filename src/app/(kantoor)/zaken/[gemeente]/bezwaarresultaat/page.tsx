import { z } from 'zod';
import { PeriodeKeuze } from '@/app/(bestuur)/bestuur/[gemeente]/periode-keuze';
import { bronVan, periodeNaam, periodeUit } from '@/app/(bestuur)/bestuur/[gemeente]/rapport';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { DuurPerBelasting, GehonoreerdPerBelasting, words } from '@/app/bezwaar/bezwaarresultaat';
import { EigenFout } from '@/app/bezwaar/eigen-fout';
import { OfficeFrame } from '@/app/frames';
import { showDate, wordsOfBestuur } from '@/app/words';
import { listAfspraken } from '@/domain/gemeenten/afspraak.queries';
import {
  getBezwaarresultaat,
  LIJSTVRAGEN,
  listBezwaarresultaat,
  PER_PAGINA,
} from '@/domain/rapportages/bezwaarresultaat.queries';
import { FOUTNORM } from '@/domain/rapportages/eigen-fout';
import { getFoutentelling } from '@/domain/rapportages/eigen-fout.queries';
import { BEZWAARNORM } from '@/domain/rapportages/kengetallen';
import { DUREN, type Duur } from '@/domain/rapportages/zaken';
import { BELASTINGSOORTEN } from '@/law/heffing/belastingsoort';
import { formatCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { Amount } from '@/ui/amount';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Pagination } from '@/ui/pagination';
import { TabLinks } from '@/ui/tab-links';
import { Table } from '@/ui/table';
import { bezwaarresultaatPath, zaakPath } from '../../zaak-path';
import { lijstKolom, uitkomstTekst } from './lijst';

const TABS = {
  ontvangen: 'lijstOntvangen',
  besloten: 'lijstBesloten',
  'eigen-fout': 'lijstEigenFout',
} as const;

/** What objections led to, per belasting, and every objection behind it (J-03, J-10, I-03). */
export default page({
  toegang: { wie: 'medewerker', verb: 'zaak.zien', bereik: 'gemeente' },
  doel: 'zaken-behandelen',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({
    periode: z.string().max(7).optional().catch(undefined),
    wat: z.enum(LIJSTVRAGEN).default('ontvangen').catch('ontvangen'),
    belasting: z.enum(BELASTINGSOORTEN).optional().catch(undefined),
    na: z.string().max(40).optional().catch(undefined),
  }),
  load: async (read, { searchParams: { periode: gevraagd, wat, belasting: belastingsoort, na } }) => {
    const periode = periodeUit(gevraagd, read.ctx.now);
    return {
      periode,
      tellingen: await getBezwaarresultaat(read, periode),
      fouten: await getFoutentelling(read, periode),
      van: bronVan(await listAfspraken(read)),
      zaken: await listBezwaarresultaat(read, periode, { wat, belastingsoort, na }),
    };
  },
  render: ({ periode, tellingen, fouten, van, zaken }, frame) => {
    const { sleutel, naam } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const { wat, belasting, na } = frame.searchParams;
    const kop = words('kop', { gemeente: naam });
    const naar = (more: Readonly<Record<string, string | undefined>>) =>
      bezwaarresultaatPath(sleutel, { periode: periode.sleutel, wat, belasting, ...more });
    const laatste = zaken.at(-1);
    return (
      <OfficeFrame {...frame} gemeente={naam}>
        <title>{kop}</title>
        <Heading level={1}>{kop}</Heading>
        <p className="mt-2 mb-6 max-w-text text-ink-muted">
          <span className="first-letter:uppercase">{periodeNaam(periode)}</span>. {words('uitleg')}
        </p>
        <div className="grid min-w-0 gap-6">
          <PeriodeKeuze
            href={`/zaken/${sleutel}/bezwaarresultaat`}
            nu={periode}
            vandaag={localDateOf(frame.ctx.now)}
          />
          <section aria-labelledby="duren">
            <Heading level={2} id="duren" className="mb-3">
              {words('duren')}
            </Heading>
            <p className="mb-3 text-ink-muted">{words('durenUitleg')}</p>
            <DuurPerBelasting tellingen={tellingen} normen={BEZWAARNORM[van]} />
          </section>
          <section aria-labelledby="gehonoreerd">
            <Heading level={2} id="gehonoreerd" className="mb-3">
              {words('gehonoreerd')}
            </Heading>
            <p className="mb-3 text-ink-muted">{words('gehonoreerdUitleg')}</p>
            <GehonoreerdPerBelasting tellingen={tellingen} alles />
          </section>
          <section aria-labelledby="fouten">
            <Heading level={2} id="fouten" className="mb-3">
              {words('fouten', { jaar: fouten.jaar })}
            </Heading>
            <p className="mb-3 max-w-text text-ink-muted">{words('foutenUitleg')}</p>
            <EigenFout telling={fouten} norm={FOUTNORM[van]} alles />
            <p className="mt-3 print:hidden">
              <Link href={naar({ wat: 'eigen-fout', belasting: undefined })}>{words('naarLijst')}</Link>
            </p>
          </section>
          <section aria-labelledby="lijst" className="grid gap-3">
            <Heading level={2} id="lijst">
              {words('lijst')}
            </Heading>
            <TabLinks
              label={words('welke')}
              tabs={LIJSTVRAGEN.map((keuze) => ({
                href: naar({ wat: keuze }),
                label: words(TABS[keuze]),
                current: keuze === wat,
              }))}
            />
            <TabLinks
              label={words('kies')}
              tabs={[undefined, ...BELASTINGSOORTEN].map((soort) => ({
                href: naar({ belasting: soort }),
                label: soort === undefined ? words('alle') : wordsOfBestuur(`cijfers.soort.${soort}`),
                current: soort === belasting,
              }))}
            />
            {zaken.length === 0 ? (
              <EmptyState title={words('leeg')}>{words('leegUitleg')}</EmptyState>
            ) : (
              <Table
                taal="nl"
                caption={words('lijst')}
                captionHidden
                rows={zaken}
                rowKey={({ zaakId }) => zaakId}
                columns={[
                  {
                    key: 'zaak',
                    header: words('zaak'),
                    rowHeader: true,
                    cell: ({ zaakId, zaaknummer }) => (
                      <Link href={zaakPath(sleutel, { soort: 'bezwaar', id: zaakId })} reload>
                        {zaaknummer}
                      </Link>
                    ),
                  },
                  { key: 'tegen', header: words('tegen'), cell: ({ soort }) => words(soort) },
                  {
                    key: 'ontvangen',
                    header: words('ontvangen'),
                    cell: ({ ontvangen }) => showDate(ontvangen),
                  },
                  {
                    key: 'uitspraak',
                    header: words('uitspraak'),
                    cell: ({ uitspraakOp }) =>
                      uitspraakOp === null ? words('loopt') : showDate(uitspraakOp),
                  },
                  { key: 'uitkomst', header: words('uitkomst'), cell: uitkomstTekst },
                  ...DUREN.map((duur: Duur) => ({
                    key: duur,
                    header: words(duur),
                    cell: lijstKolom(duur),
                  })),
                  {
                    key: 'bedrag',
                    header: words('bedrag'),
                    number: true,
                    cell: ({ bedrag }) => <Amount text={formatCents(bedrag)} />,
                  },
                ]}
              />
            )}
            <Pagination
              taal="nl"
              {...(na === undefined ? {} : { previousHref: naar({}) })}
              {...(zaken.length === PER_PAGINA && laatste
                ? { nextHref: naar({ na: laatste.zaaknummer }) }
                : {})}
            />
            <p className="print:hidden">
              <Link href={naar({}).replace('/bezwaarresultaat?', '/bezwaarresultaat/export?')} reload>
                {words('download')}
              </Link>
            </p>
          </section>
        </div>
      </OfficeFrame>
    );
  },
});
