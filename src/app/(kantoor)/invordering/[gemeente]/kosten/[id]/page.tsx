import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { showDate, showMoment } from '@/app/words';
import { listWieMag } from '@/domain/aanwijzingen/aanwijzing.queries';
import { getTerugname } from '@/domain/invordering/kostenterugname.queries';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import { nameActor } from '@/domain/medewerkers/name-actor';
import { formatCents } from '@/platform/cents';
import { actorText } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { InvorderingFrame } from '../../../invordering-frame';
import { kostenPath, kostenVanPath, soortTekst, words } from '../../../kosten-words';
import { BesluitTerugname } from './besluit-terugname';

/** One proposal to take costs back: what it is about, why, and the decision. */
export default page({
  toegang: { wie: 'medewerker', verb: 'kosten.zien', bereik: 'gemeente' },
  doel: 'invordering',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  load: async (read, { params }) => {
    const [gemeenteId] = read.gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    return {
      ...(await getTerugname(read, gemeenteId, params.id)),
      wieMag: await listWieMag(read, gemeenteId, 'kostenterugname'),
      namen: await getMedewerkerNamen(read),
    };
  },
  render: ({ terugname, van, kosten, grensCenten, wieMag, namen }, frame) => {
    const { naam, sleutel, rollen } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const wie = (actor: string) => nameActor(namen, actor) ?? words('voorstel.onbekend');
    return (
      <InvorderingFrame {...frame} gemeente={naam} crumbs={[{ label: words('naam'), href: kostenPath() }]}>
        <title>{words('voorstel.kop')}</title>
        <div className="grid max-w-text gap-6">
          <Heading level={1}>{words('voorstel.kop')}</Heading>
          <DataList
            items={[
              { term: words('aanslag.van'), value: van.naam },
              {
                term: words('aanslag.nummer'),
                value: van.aanslagnummer,
                action: <Link href={kostenVanPath(sleutel, van.aanslagId)}>{words('aanslag.link')}</Link>,
              },
              {
                term: words('voorstel.kosten'),
                value: words('voorstel.keuze', {
                  soort: soortTekst(kosten.soort),
                  dag: showDate(kosten.dag),
                  bedrag: formatCents(kosten.bedragCenten),
                }),
              },
              { term: words('voorstel.voor'), value: words(`begunstigde.${kosten.begunstigde}`) },
              { term: words('voorstel.open'), value: formatCents(kosten.openCenten) },
              { term: words('voorstel.status'), value: words(`status.${terugname.status}`) },
            ]}
          />
          <div className="grid gap-2">
            <p>{terugname.reden}</p>
            <p className="text-sm text-ink-muted">
              {words('voorstel.door', {
                naam: wie(terugname.voorgesteldDoor),
                moment: showMoment(terugname.voorgesteldOp),
              })}
              {terugname.beslotenDoor !== null && terugname.beslotenOp !== null && (
                <span className="block">
                  {words('voorstel.besloten', {
                    naam: wie(terugname.beslotenDoor),
                    moment: showMoment(terugname.beslotenOp),
                  })}
                  {terugname.besluitReden !== null && `: ${terugname.besluitReden}`}
                </span>
              )}
            </p>
          </div>
          {terugname.status === 'voorgesteld' && (
            <BesluitTerugname
              terugname={terugname}
              bedragCenten={kosten.bedragCenten}
              grensCenten={grensCenten}
              wieMag={wieMag}
              sleutel={sleutel}
              ik={actorText(frame.ctx.actor)}
              mag={{
                besluiten: may(rollen, 'kosten.besluiten'),
                bovenGrens: may(rollen, 'kosten.besluiten-boven-grens'),
              }}
            />
          )}
        </div>
      </InvorderingFrame>
    );
  },
});
