import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { getMaandoverzicht } from '@/domain/grootboek/maandafsluiting.queries';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import { nameActor } from '@/domain/medewerkers/name-actor';
import { actorText } from '@/platform/context';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { InvorderingFrame } from '../../invordering-frame';
import { maandenPath, maandGelukt, words } from '../../maandafsluiting-words';
import { Maandbesluit } from './maandbesluit';
import { EerderTabel, MaandTabel } from './maandtabel';

/** The months of the books of one gemeente: what stands in each, who closed it and when, and what can be closed next. */
export default page({
  toegang: { wie: 'medewerker', verb: 'aansluiting.zien', bereik: 'gemeente' },
  doel: 'aansluiting',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({ gelukt: z.string().optional() }),
  load: async (read) => ({
    overzicht: await getMaandoverzicht(read, read.gemeenten[0] ?? 0),
    namen: await getMedewerkerNamen(read),
  }),
  render: ({ overzicht: { maanden, volgende, eerder }, namen }, frame) => {
    const { sleutel, naam, rollen } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const kop = words('kopGemeente', { gemeente: naam });
    const gelukt = maandGelukt(frame.searchParams.gelukt);
    const naamVan = (actor: string) => nameActor(namen, actor) ?? words('onbekend');
    const eerste = maanden.find(({ maand }) => maand.van === volgende);
    return (
      <InvorderingFrame {...frame} gemeente={naam} crumbs={[{ label: words('naam'), href: maandenPath() }]}>
        <title>{kop}</title>
        <Heading level={1}>{kop}</Heading>
        <p className="mt-2 max-w-text text-ink-muted">{words('uitlegGemeente')}</p>
        <div className="mt-6 grid min-w-0 gap-8">
          {gelukt !== null && <Alert tone="goed" taal="nl" title={gelukt} />}
          {eerste && (
            <Maandbesluit
              eerste={eerste}
              sleutel={sleutel}
              ik={actorText(frame.ctx.actor)}
              naamVan={naamVan}
              mag={{ voorstellen: may(rollen, 'maand.voorstellen'), sluiten: may(rollen, 'maand.sluiten') }}
            />
          )}
          {maanden.length === 0 ? (
            <EmptyState title={words('leeg.titel')}>{words('leeg.uitleg')}</EmptyState>
          ) : (
            <>
              <MaandTabel maanden={maanden} sleutel={sleutel} naamVan={naamVan} />
              <p className="print:hidden">
                <Link href={`${maandenPath(sleutel)}/export`} reload>
                  {words('download')}
                </Link>
              </p>
            </>
          )}
          {eerder.length > 0 && <EerderTabel eerder={eerder} naamVan={naamVan} />}
        </div>
      </InvorderingFrame>
    );
  },
});
