import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { WieMag } from '@/app/(kantoor)/wie-mag';
import { showMoment } from '@/app/words';
import { listWieMag } from '@/domain/aanwijzingen/aanwijzing.queries';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import { nameActor } from '@/domain/medewerkers/name-actor';
import { getToetslijst, listToetsposten, type PostView } from '@/domain/toetslijsten/toetslijst.queries';
import { actorText } from '@/platform/context';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Badge } from '@/ui/badge';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { InvorderingFrame } from '../../../invordering-frame';
import {
  LIJST_TOON,
  lijstNaam,
  redenTekst,
  toetsenPath,
  toetslijstGelukt,
  toetslijstPath,
  words,
} from '../../../toetslijst-words';
import { Telling } from './telling';
import { Vervolg } from './vervolg';

/** One list: who made and approved it, its file, what came back, and the next step for whom may. */
export default page({
  toegang: { wie: 'medewerker', verb: 'toetslijst.zien', bereik: 'gemeente' },
  doel: 'geautomatiseerde-kwijtschelding',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  searchParams: z.object({ gelukt: z.string().optional() }),
  load: async (read, { params }) => {
    const gemeenteId = read.gemeenten[0] ?? 0;
    return {
      lijst: await getToetslijst(read, gemeenteId, params.id),
      posten: await listToetsposten(read, gemeenteId, params.id),
      wieMag: await listWieMag(read, gemeenteId, 'kwijtschelding'),
      namen: await getMedewerkerNamen(read),
    };
  },
  render: ({ lijst, posten, wieMag, namen }, frame) => {
    const { sleutel, naam, rollen } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const kop = lijstNaam(lijst);
    const gelukt = toetslijstGelukt(frame.searchParams.gelukt);
    const naamVan = (actor: string) => nameActor(namen, actor) ?? words('onbekend');
    return (
      <InvorderingFrame
        {...frame}
        gemeente={naam}
        crumbs={[
          { label: words('naam'), href: toetsenPath },
          { label: naam, href: toetslijstPath(sleutel) },
        ]}
      >
        <title>{kop}</title>
        <div className="flex flex-wrap items-center gap-3">
          <Heading level={1}>{kop}</Heading>
          <Badge tone={LIJST_TOON[lijst.status]}>{words(`status.${lijst.status}`)}</Badge>
        </div>
        <div className="mt-2 max-w-text text-ink-muted">
          <p>
            {words('gemaaktDoor', {
              naam: naamVan(lijst.voorgesteldDoor),
              moment: showMoment(lijst.voorgesteldOp),
            })}
          </p>
          {lijst.beslotenOp !== null && (
            <p>
              {words('beslotenDoor', {
                wat: words(lijst.status === 'afgewezen' ? 'status.afgewezen' : 'goedgekeurd'),
                naam: naamVan(lijst.beslotenDoor ?? ''),
                moment: showMoment(lijst.beslotenOp),
              })}
            </p>
          )}
          {lijst.besluitReden !== null && <p>{lijst.besluitReden}</p>}
          {lijst.verzondenOp !== null && (
            <>
              <p>
                {words('verzondenOp', {
                  aantal: lijst.bestandAantal ?? 0,
                  moment: showMoment(lijst.verzondenOp),
                })}
              </p>
              <p className="break-all text-sm">
                {words('hash')}: {lijst.bestandHash}
              </p>
            </>
          )}
          {lijst.beantwoordOp !== null && (
            <p>{words('beantwoordOp', { moment: showMoment(lijst.beantwoordOp) })}</p>
          )}
        </div>
        <div className="mt-6 grid min-w-0 gap-8">
          {gelukt !== null && <Alert tone="goed" taal="nl" title={gelukt} />}
          <Vervolg
            lijst={lijst}
            sleutel={sleutel}
            aantal={lijst.telling.status['op-lijst'] ?? 0}
            eigen={lijst.voorgesteldDoor === actorText(frame.ctx.actor)}
            mag={{
              voorstellen: may(rollen, 'toetslijst.voorstellen'),
              besluiten: may(rollen, 'toetslijst.besluiten'),
            }}
          />
          {lijst.status === 'voorgesteld' && <WieMag wie={wieMag} />}
          <Telling lijst={lijst} />
          <section aria-labelledby="personen">
            <Heading level={2} id="personen" className="mb-3">
              {words('personen')}
            </Heading>
            <p className="mb-3">
              <Link href={`${toetslijstPath(sleutel, lijst.id)}/export`} reload>
                {words('csv')}
              </Link>
            </p>
            <Posten posten={posten} sleutel={sleutel} mag={may(rollen, 'klant.zien')} />
          </section>
        </div>
      </InvorderingFrame>
    );
  },
});

function Posten({ posten, sleutel, mag }: { posten: readonly PostView[]; sleutel: string; mag: boolean }) {
  return (
    <Table
      taal="nl"
      caption={words('personen')}
      captionHidden
      rows={posten}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'persoon',
          header: words('kolom.persoon'),
          rowHeader: true,
          cell: ({ naam, persoonId }) =>
            mag ? <Link href={`/balie/${sleutel}/klant/${persoonId}`}>{naam}</Link> : naam,
        },
        {
          key: 'uitkomst',
          header: words('kolom.uitkomst'),
          cell: ({ status }) => words(`post.${status}`),
        },
        {
          key: 'reden',
          header: words('kolom.reden'),
          cell: ({ reden, belemmering }) =>
            belemmering !== null
              ? words(`belemmering.${belemmering}`)
              : reden === null
                ? ''
                : redenTekst(reden),
        },
      ]}
    />
  );
}
