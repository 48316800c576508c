import { z } from 'zod';
import { contactWords } from '@/app/contact/contact-words';
import { DeskFrame } from '@/app/frames';
import { showDate, wordsOfBalie } from '@/app/words';
import { type ArtikelView, listKennisartikelen, listOnderwerpen } from '@/domain/kennis/kennis.queries';
import { getGemis, type Onderwerpgemis, type Paginagemis } from '@/domain/vragen/gemis.queries';
import { localDateOf } from '@/platform/clock';
import { addDays } from '@/platform/local-date';
import { page } from '@/platform/page';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { type Column, Table } from '@/ui/table';
import { gemisWords as words } from './gemis-words';

const TIJDEN = [30, 90, 365] as const;

/** Where people do not find their answer, per page and per onderwerp, with the articles there are (C-16, D-13). */
export default page({
  toegang: { wie: 'medewerker', verb: 'kennis.zien', bereik: 'set' },
  doel: 'kennis-zien',
  searchParams: z.object({
    dagen: z.coerce
      .number()
      .refine((dagen) => TIJDEN.some((tijd) => tijd === dagen))
      .catch(TIJDEN[1]),
  }),
  load: async (read, { searchParams }) => {
    const vandaag = localDateOf(read.ctx.now);
    const artikelen = await listKennisartikelen(read);
    return {
      vanaf: addDays(vandaag, -searchParams.dagen),
      gemis: await getGemis(read, addDays(vandaag, -searchParams.dagen)),
      onderwerpen: await listOnderwerpen(read),
      artikelen: artikelen.filter(
        (a) => a.status === 'goedgekeurd' && a.vanaf <= vandaag && (a.tot === null || vandaag < a.tot),
      ),
    };
  },
  render: ({ vanaf, gemis, onderwerpen, artikelen }, frame) => {
    const naamVan = (sleutel: string) => onderwerpen.find((o) => o.sleutel === sleutel)?.naam ?? sleutel;
    return (
      <DeskFrame
        {...frame}
        crumbs={[
          { label: wordsOfBalie('naam'), href: '/balie' },
          { label: contactWords('kennis.naam'), href: '/balie/kennis' },
        ]}
      >
        <title>{words('naam')}</title>
        <Heading level={1}>{words('naam')}</Heading>
        <p className="mt-2 max-w-text text-ink-muted">{words('uitleg')}</p>
        <p className="mt-3 flex flex-wrap gap-x-5 gap-y-1">
          <span>{words('periode', { datum: showDate(vanaf) })}</span>
          {TIJDEN.filter((dagen) => dagen !== frame.searchParams.dagen).map((dagen) => (
            <Link key={dagen} href={`/balie/kennis/onbeantwoord?dagen=${dagen}`}>
              {words('dagen', { dagen })}
            </Link>
          ))}
        </p>
        <div className="mt-6 grid gap-8">
          {gemis.paginas.length === 0 ? (
            <EmptyState title={words('geen')}>{words('geenUitleg')}</EmptyState>
          ) : (
            <Table
              taal="nl"
              caption={words('paginas')}
              columns={paginakolommen(naamVan)}
              rows={gemis.paginas}
              rowKey={({ pagina }) => pagina}
            />
          )}
          {gemis.onderwerpen.length === 0 ? (
            <EmptyState title={words('geenVragen')} />
          ) : (
            <Table
              taal="nl"
              caption={words('onderwerpen')}
              columns={onderwerpkolommen(naamVan, artikelen)}
              rows={gemis.onderwerpen}
              rowKey={({ onderwerp }) => onderwerp}
            />
          )}
        </div>
      </DeskFrame>
    );
  },
});

const aandeel = ({ ja, nee }: Paginagemis): string => `${Math.round((100 * nee) / (ja + nee))} %`;

const paginakolommen = (naamVan: (sleutel: string) => string): Column<Paginagemis>[] => [
  { key: 'pagina', header: words('kolom.pagina'), cell: ({ pagina }) => `/${pagina}`, rowHeader: true },
  { key: 'onderwerp', header: words('kolom.onderwerp'), cell: ({ onderwerp }) => naamVan(onderwerp) },
  { key: 'ja', header: words('kolom.ja'), cell: ({ ja }) => ja, number: true },
  { key: 'nee', header: words('kolom.nee'), cell: ({ nee }) => nee, number: true },
  { key: 'aandeel', header: words('kolom.aandeel'), cell: aandeel, number: true },
  { key: 'vragen', header: words('kolom.vragen'), cell: ({ vragen }) => vragen, number: true },
];

const GETALLEN = ['vragen', 'metArtikel', 'ja', 'nee', 'nogEens', 'afspraak', 'open'] as const;

const onderwerpkolommen = (
  naamVan: (sleutel: string) => string,
  artikelen: readonly ArtikelView[],
): Column<Onderwerpgemis>[] => [
  {
    key: 'onderwerp',
    header: words('kolom.onderwerp'),
    cell: ({ onderwerp }) => naamVan(onderwerp),
    rowHeader: true,
  },
  ...GETALLEN.map(
    (naam): Column<Onderwerpgemis> => ({
      key: naam,
      header: words(`kolom.${naam === 'metArtikel' ? 'artikel' : naam}`),
      cell: (rij) => rij[naam],
      number: true,
    }),
  ),
  {
    key: 'artikelen',
    header: words('kolom.artikelen'),
    cell: ({ onderwerp }) => {
      const geldig = artikelen.filter((a) => a.onderwerp === onderwerp);
      if (geldig.length === 0) return words('geenArtikel');
      return (
        <ul className="grid gap-1">
          {geldig.map(({ id, titel, versie, vanaf }) => (
            <li key={id}>{words('artikel', { titel, versie, vanaf: showDate(vanaf) })}</li>
          ))}
        </ul>
      );
    },
  },
];
