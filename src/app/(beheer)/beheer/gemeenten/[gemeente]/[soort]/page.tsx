import { z } from 'zod';
import { contactblokOp, geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { getGegevens, getGemeente } from '@/domain/gemeenten/gemeente.queries';
import { magOp } from '@/domain/gemeenten/instelling';
import { isSoort, type Soort } from '@/domain/gemeenten/instelling.schema';
import { getWachtendVoorstel } from '@/domain/gemeenten/instellingvoorstel.queries';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { BeheerFrame } from '../../../beheer-frame';
import {
  endGemeenteInstelling,
  setGemeenteInstelling,
  withdrawGemeenteInstelling,
} from '../../../instelling-actions';
import { InstellingScherm } from '../../../instelling-scherm';
import { staatInOverzicht } from '../../../instelling-vorm';
import { metGelukt } from '../../../search-params';
import { sentence, words, wordsAt } from '../../../words';

const soortParam = z.custom<Soort>(
  (text) => typeof text === 'string' && isSoort(text) && magOp(text, 'gemeente') && staatInOverzicht(text),
);

/** One setting of one gemeente. */
export default page({
  toegang: { wie: 'medewerker', verb: 'instelling.zien', bereik: 'gemeente' },
  doel: 'instellingen-beheren',
  params: z.object({ gemeente: z.string(), soort: soortParam }),
  searchParams: metGelukt,
  load: async (read, { params }) => {
    const [gemeenteId] = read.gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    return {
      gemeente: await getGemeente(read, gemeenteId),
      gegevens: await getGegevens(read, gemeenteId),
      namen: await getMedewerkerNamen(read),
      wacht: await getWachtendVoorstel(read, { gemeenteId, soort: params.soort }),
    };
  },
  render: ({ gemeente, gegevens, namen, wacht }, frame) => {
    const { ctx, params } = frame;
    const { soort } = params;
    const vandaag = localDateOf(ctx.now);
    const geldend =
      soort === 'contactblok' ? contactblokOp(gegevens, vandaag) : geldendOp(soort, gegevens, vandaag);
    const rollen = ctx.gemeenten.find((g) => g.gemeenteId === gemeente.gemeenteId)?.rollen ?? [];
    return (
      <BeheerFrame
        {...frame}
        titel={`${wordsAt(`soorten.${soort}.naam`)} - ${gemeente.naam}`}
        gelukt={frame.searchParams.gelukt}
        crumbs={[
          { href: '/beheer/gemeenten', label: words('gemeenten.kop') },
          { href: `/beheer/gemeenten/${gemeente.sleutel}`, label: gemeente.naam },
        ]}
      >
        <InstellingScherm
          soort={soort}
          eigen={gegevens.gemeente.filter((rij) => rij.soort === soort)}
          geldend={geldend.rij}
          waarde={'regels' in geldend ? geldend.regels : geldend.waarde}
          reden={sentence(geldend.reden.sleutel, geldend.reden.waarden)}
          vandaag={vandaag}
          namen={namen}
          wacht={wacht}
          magWijzigen={may(rollen, 'instelling.wijzigen')}
          houder={{ gemeente: gemeente.sleutel }}
          acties={{
            set: setGemeenteInstelling,
            withdraw: withdrawGemeenteInstelling,
            end: endGemeenteInstelling,
          }}
        />
      </BeheerFrame>
    );
  },
});
