import { z } from 'zod';
import { listKantoorInstellingen } from '@/domain/gemeenten/gemeente.queries';
import { magOp, rijOp } from '@/domain/gemeenten/instelling';
import { isSoort, type Soort } from '@/domain/gemeenten/instelling.schema';
import { getWachtendVoorstel } from '@/domain/gemeenten/instellingvoorstel.queries';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { BeheerFrame } from '../../beheer-frame';
import {
  endKantoorInstelling,
  setKantoorInstelling,
  withdrawKantoorInstelling,
} from '../../instelling-actions';
import { InstellingScherm } from '../../instelling-scherm';
import { staatInOverzicht } from '../../instelling-vorm';
import { metGelukt } from '../../search-params';
import { words, wordsAt } from '../../words';

const soortParam = z.custom<Soort>(
  (text) => typeof text === 'string' && isSoort(text) && magOp(text, 'kantoor') && staatInOverzicht(text),
);

/** One setting of the kantoor. */
export default page({
  toegang: { wie: 'medewerker', verb: 'instelling.zien', bereik: 'kantoor' },
  doel: 'instellingen-beheren',
  params: z.object({ soort: soortParam }),
  searchParams: metGelukt,
  load: async (read, { params }) => ({
    wacht: await getWachtendVoorstel(read, { gemeenteId: null, soort: params.soort }),
    rijen: await listKantoorInstellingen(read),
    namen: await getMedewerkerNamen(read),
  }),
  render: ({ rijen, namen, wacht }, frame) => {
    const { ctx, params } = frame;
    const { soort } = params;
    const vandaag = localDateOf(ctx.now);
    const eigen = rijen.filter((rij) => rij.soort === soort);
    const geldend = rijOp(eigen, vandaag);
    const kop = words('kantoor.kop', { kantoor: ctx.kantoorNaam });
    return (
      <BeheerFrame
        {...frame}
        titel={`${wordsAt(`soorten.${soort}.naam`)} - ${ctx.kantoorNaam}`}
        gelukt={frame.searchParams.gelukt}
        crumbs={[{ href: '/beheer/kantoor', label: kop }]}
      >
        <InstellingScherm
          soort={soort}
          eigen={eigen}
          geldend={geldend}
          waarde={geldend?.waarde ?? null}
          reden={geldend ? kop : wordsAt('geldend.geen')}
          vandaag={vandaag}
          namen={namen}
          wacht={wacht}
          magWijzigen={may(ctx.kantoorRollen, 'instelling.wijzigen')}
          houder={{}}
          acties={{
            set: setKantoorInstelling,
            withdraw: withdrawKantoorInstelling,
            end: endKantoorInstelling,
          }}
        />
      </BeheerFrame>
    );
  },
});
