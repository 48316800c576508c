import { OfficeFrame } from '@/app/frames';
import { EigenTermijnen } from '@/app/termijnen/eigen-termijnen';
import { loadEigenTermijnen } from '@/app/termijnen/load-termijnen';
import { maySeeZaak } from '@/app/zaken/may-see-zaak';
import { FASETOON } from '@/app/zaken/zaak-toon';
import { zaakWords as words } from '@/app/zaken/zaken-words';
import { listIngebreke } from '@/domain/bezwaren/dwangsom.queries';
import { listWerkvoorraad, WERK_PAGINA } from '@/domain/zaken/werkvoorraad.queries';
import { GEEN_DAG, ZAAKSOORTEN } from '@/domain/zaken/zaak';
import { findZaken, type ZaakView } from '@/domain/zaken/zaak.queries';
import { localDateOf } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Badge } from '@/ui/badge';
import { Button, ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Pagination } from '@/ui/pagination';
import { Select } from '@/ui/select';
import { TextInput } from '@/ui/text-input';
import { filterQuery, OPEN_FASEN, type WerkFilter, werkFilter } from './filter';
import { InGebreke } from './in-gebreke';
import { Bestanden, Resultaten } from './werk-wegen';
import { zaakPath } from './zaak-path';
import { Zakenlijst } from './zakenlijst';

/** The kinds of case that this medewerker sees in a gemeente. */
const soortenVoor = (ctx: Context, gemeenteId: number) =>
  ZAAKSOORTEN.filter((soort) => maySeeZaak(ctx, gemeenteId, soort));

/** Every open case that this medewerker may see, of every gemeente, the soonest last day first. */
export default page({
  toegang: { wie: 'medewerker', verb: 'zaak.zien', bereik: 'set' },
  doel: 'zaken-behandelen',
  searchParams: werkFilter,
  load: async (read, { searchParams }) => {
    const { soort, fase, wie, na, nummer } = searchParams;
    const eerst = soort === undefined || soort === 'bezwaar';
    const { actor } = read.ctx;
    const ik = actor.soort === 'medewerker' ? actor.medewerkerId : undefined;
    const waar = read.gemeenten.flatMap((gemeenteId) =>
      soortenVoor(read.ctx, gemeenteId).map((een) => ({ gemeenteId, soort: een })),
    );
    if (nummer !== undefined)
      return { zaken: [], inGebreke: [], termijnen: null, gevonden: await findZaken(read, waar, nummer) };
    const zaken = await listWerkvoorraad(
      read,
      {
        waar: waar.filter((w) => soort === undefined || w.soort === soort),
        fase,
        ...(wie === 'mij' && ik !== undefined ? { bij: [ik] } : {}),
        ...(wie === 'niemand' ? { bij: [null] } : {}),
        na,
      },
      WERK_PAGINA + 1,
    );
    // On the first page, whatever else was chosen: nothing is more urgent.
    const inGebreke =
      eerst && na === undefined
        ? await listIngebreke(
            read,
            read.gemeenten.filter((id) => maySeeZaak(read.ctx, id, 'bezwaar')),
          )
        : [];
    const termijnen = na === undefined ? await loadEigenTermijnen(read) : null;
    return { zaken, inGebreke, termijnen, gevonden: null };
  },
  render: ({ zaken: rijen, inGebreke, termijnen, gevonden }, frame) => {
    const { ctx, searchParams } = frame;
    const zaken = rijen.slice(0, WERK_PAGINA);
    const gemeenteVan = (id: number) => ctx.gemeenten.find((g) => g.gemeenteId === id);
    const laatste = rijen.length > WERK_PAGINA ? zaken.at(-1) : undefined;
    return (
      <OfficeFrame {...frame}>
        <title>{words('werk.kop')}</title>
        <div className="grid min-w-0 gap-6">
          <div className="grid gap-2">
            <Heading level={1}>{words('werk.kop')}</Heading>
            <p className="max-w-text text-ink-muted">{words('werk.uitleg')}</p>
          </div>
          <Filter {...searchParams} />
          {ctx.gemeenten.some(({ rollen }) => may(rollen, 'kwijtschelding.controleren')) && (
            <p className="print:hidden">
              <Link href="/zaken/kwijtschelding/controle">{words('werk.kwijtscheldingscontrole')}</Link>
            </p>
          )}
          {gevonden && (
            <Gevonden zaken={gevonden} nummer={searchParams.nummer ?? ''} gemeenteVan={gemeenteVan} />
          )}
          <InGebreke zaken={inGebreke} vandaag={localDateOf(ctx.now)} gemeenteVan={gemeenteVan} />
          {gevonden === null && zaken.length === 0 && (
            <EmptyState title={words('werk.geen')}>{words('werk.geenUitleg')}</EmptyState>
          )}
          {zaken.length > 0 && <Zakenlijst zaken={zaken} now={ctx.now} gemeenteVan={gemeenteVan} />}
          <Pagination
            taal="nl"
            {...(searchParams.na ? { previousHref: `/zaken${filterQuery(searchParams)}` } : {})}
            {...(laatste
              ? {
                  nextHref: `/zaken${filterQuery(searchParams, {
                    op: laatste.vervolgOp ?? GEEN_DAG,
                    id: laatste.id,
                  })}`,
                }
              : {})}
          />
          {zaken.length > 0 && (
            <p className="print:hidden">
              <ButtonLink variant="secondary" reload href={`/zaken/export${filterQuery(searchParams)}`}>
                {words('werk.export')}
              </ButtonLink>
            </p>
          )}
          <EigenTermijnen termijnen={termijnen} ctx={ctx} />
          <Resultaten ctx={ctx} />
          <Bestanden ctx={ctx} />
        </div>
      </OfficeFrame>
    );
  },
});

function Filter({ soort, fase, wie, nummer }: WerkFilter) {
  return (
    <form
      action="/zaken"
      aria-label={words('werk.filter')}
      className="flex flex-wrap items-end gap-4 print:hidden"
    >
      <Select
        taal="nl"
        name="soort"
        label={words('werk.soort')}
        optional
        empty={words('werk.alle')}
        options={ZAAKSOORTEN.map((value) => ({ value, label: words(`soort.${value}`) }))}
        defaultValue={soort ?? ''}
      />
      <Select
        taal="nl"
        name="fase"
        label={words('werk.fase')}
        optional
        empty={words('werk.alle')}
        options={OPEN_FASEN.map((value) => ({ value, label: words(`werk.fasen.${value}`) }))}
        defaultValue={fase ?? ''}
      />
      <Select
        taal="nl"
        name="wie"
        label={words('werk.wie')}
        optional
        empty={words('werk.alle')}
        options={[
          { value: 'mij', label: words('werk.vanMij') },
          { value: 'niemand', label: words('werk.vanNiemand') },
        ]}
        defaultValue={wie ?? ''}
      />
      <TextInput
        taal="nl"
        name="nummer"
        label={words('werk.nummer')}
        hint={words('werk.nummerHint')}
        optional
        width="short"
        defaultValue={nummer ?? ''}
      />
      <Button variant="secondary">{words('werk.toon')}</Button>
    </form>
  );
}

type GevondenProps = {
  zaken: readonly ZaakView[];
  nummer: string;
  gemeenteVan: (id: number) => { sleutel: string; naam: string } | undefined;
};

/** What bears the number that was asked for, open or ended. */
function Gevonden({ zaken, nummer, gemeenteVan }: GevondenProps) {
  return (
    <section aria-labelledby="gevonden" className="grid gap-2">
      <Heading level={2} looksLike={3} id="gevonden">
        {words('werk.gevonden', { aantal: zaken.length, nummer })}
      </Heading>
      <ul className="grid gap-2">
        {zaken.map((zaak) => (
          <li key={`${zaak.gemeenteId} ${zaak.id}`} className="flex flex-wrap items-center gap-3">
            <Link href={zaakPath(gemeenteVan(zaak.gemeenteId)?.sleutel ?? '', zaak)} reload>
              {words(`soort.${zaak.soort}`)} {zaak.zaaknummer}
            </Link>
            <span>
              {zaak.naam}, {gemeenteVan(zaak.gemeenteId)?.naam}
            </span>
            <Badge tone={FASETOON[zaak.fase]}>{words(`werk.fasen.${zaak.fase}`)}</Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}
