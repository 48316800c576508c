import { getKantoor, listKantoorInstellingen } from '@/domain/gemeenten/gemeente.queries';
import { magOp, rijOp } from '@/domain/gemeenten/instelling';
import { SOORTEN } from '@/domain/gemeenten/instelling.schema';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { BeheerFrame } from '../beheer-frame';
import { InstellingKaart } from '../instelling-kaart';
import { staatInOverzicht } from '../instelling-vorm';
import { words, wordsAt } from '../words';

/** What the kantoor sets for all its gemeenten. */
export default page({
  toegang: { wie: 'medewerker', verb: 'instelling.zien', bereik: 'kantoor' },
  doel: 'instellingen-beheren',
  load: async (read) => ({ kantoor: await getKantoor(read), rijen: await listKantoorInstellingen(read) }),
  render: ({ kantoor, rijen }, frame) => {
    const vandaag = localDateOf(frame.ctx.now);
    const kop = words('kantoor.kop', { kantoor: kantoor.naam });
    return (
      <BeheerFrame {...frame} titel={kop}>
        <div>
          <Heading level={1}>{kop}</Heading>
          <p className="mt-2 max-w-text text-ink-muted">{words('kantoor.uitleg')}</p>
        </div>
        <Card>
          <DataList
            items={[
              { term: words('kantoor.zetel'), value: kantoor.zetel },
              { term: words('kantoor.website'), value: kantoor.website },
            ]}
          />
        </Card>
        <Heading level={2}>{words('gemeenten.instellingen')}</Heading>
        <div className="grid gap-4 lg:grid-cols-2">
          {SOORTEN.filter((soort) => magOp(soort, 'kantoor') && staatInOverzicht(soort)).map((soort) => {
            const eigen = rijen.filter((rij) => rij.soort === soort);
            const rij = rijOp(eigen, vandaag);
            return (
              <InstellingKaart
                key={soort}
                soort={soort}
                href={`/beheer/kantoor/${soort}`}
                rij={rij}
                waarde={rij?.waarde ?? null}
                reden={rij ? words('instelling.sinds') : wordsAt('geldend.geen')}
                gepland={eigen.filter((r) => r.vanaf > vandaag && !r.vervallenOp).length}
              />
            );
          })}
        </div>
      </BeheerFrame>
    );
  },
});
