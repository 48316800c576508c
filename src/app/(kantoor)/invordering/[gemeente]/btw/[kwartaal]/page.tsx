import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { RegelTabel } from '@/app/btw/btw-tabellen';
import { btwGelukt, btwPath, kwartaalNaam, TIJD_TOON, words } from '@/app/btw/btw-words';
import { readKwartaal } from '@/app/btw/read-kwartaal';
import { showDate, showMoment, wordsOfBestuur } from '@/app/words';
import { getBtwkwartalen, listBtwregels } from '@/domain/btw/btw.queries';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import { nameActor } from '@/domain/medewerkers/name-actor';
import { actorText } from '@/platform/context';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Badge } from '@/ui/badge';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { InvorderingFrame } from '../../../invordering-frame';
import { Btwbesluit, Correctie } from './btwbesluit';

/** One quarter of one gemeente: its invoices, its overview, and what the reader may do with it. */
export default page({
  toegang: { wie: 'medewerker', verb: 'aansluiting.zien', bereik: 'gemeente' },
  doel: 'aansluiting',
  params: z.object({ gemeente: z.string(), kwartaal: z.string() }),
  searchParams: z.object({ gelukt: z.string().optional() }),
  load: async (read, { params }) => {
    const gemeenteId = read.gemeenten[0] ?? 0;
    const kwartaal = readKwartaal(params.kwartaal);
    return {
      kwartaal,
      stand: (await getBtwkwartalen(read, gemeenteId)).find((k) => k.kwartaal === kwartaal) ?? null,
      regels: await listBtwregels(read, gemeenteId, kwartaal),
      namen: await getMedewerkerNamen(read),
    };
  },
  render: ({ kwartaal, stand, regels, namen }, frame) => {
    const { sleutel, naam, rollen } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const kop = words('kopKwartaal', { gemeente: naam, kwartaal: kwartaalNaam(kwartaal) });
    const gelukt = btwGelukt(frame.searchParams.gelukt);
    const overzicht = stand?.overzicht ?? null;
    const naamVan = (actor: string | null) => nameActor(namen, actor) ?? words('onbekend');
    return (
      <InvorderingFrame
        {...frame}
        gemeente={naam}
        crumbs={[
          { label: words('naam'), href: btwPath() },
          { label: naam, href: btwPath(sleutel) },
        ]}
      >
        <title>{kop}</title>
        <div className="flex flex-wrap items-center gap-3">
          <Heading level={1}>{kop}</Heading>
          {stand !== null && (
            <Badge tone={TIJD_TOON[stand.tijdigheid]}>{words(`tijdigheid.${stand.tijdigheid}`)}</Badge>
          )}
        </div>
        {stand !== null && (
          <p className="mt-2 text-ink-muted">
            {words('uiterlijk')} {showDate(stand.uiterlijk)}.{' '}
            {overzicht?.status === 'vastgesteld' &&
              words('besluit.beslotenDoor', {
                naam: naamVan(overzicht.beslotenDoor),
                moment: overzicht.beslotenOp === null ? '' : showMoment(overzicht.beslotenOp),
              })}
          </p>
        )}
        <div className="mt-6 grid min-w-0 gap-8">
          {gelukt !== null && <Alert tone="goed" taal="nl" title={gelukt} />}
          <section>
            <RegelTabel regels={regels} kop={kop} />
            <p className="mt-3 flex flex-wrap gap-x-6 gap-y-2 print:hidden">
              <Link href={`${btwPath(sleutel, kwartaal)}/export`} reload>
                {words('download')}
              </Link>
              <span className="text-ink-muted">{wordsOfBestuur('cijfers.afdrukken')}</span>
            </p>
          </section>
          {stand !== null && (
            <Btwbesluit
              stand={stand}
              sleutel={sleutel}
              ik={actorText(frame.ctx.actor)}
              naamVan={naamVan}
              mag={{ voorstellen: may(rollen, 'maand.voorstellen'), besluiten: may(rollen, 'maand.sluiten') }}
            />
          )}
          {may(rollen, 'maand.voorstellen') && <Correctie regels={regels} sleutel={sleutel} />}
        </div>
      </InvorderingFrame>
    );
  },
});
