import { z } from 'zod';
import { openZoekvraag } from '@/app/contact/zoekvraag-cookie';
import { listMedewerkers } from '@/domain/medewerkers/medewerker.queries';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { BeheerFrame } from '../../../beheer-frame';
import { words } from '../../../words';
import { medewerkersFilter, metStand } from '../../filter';
import { MedewerkersLijst } from '../../medewerkers-lijst';

const crumbs = [{ label: words('medewerkers.kop'), href: '/beheer/medewerkers' }];

/** The staff that a name was typed for. What was typed is gone after a while: then all of them, and it says so. */
export default page({
  toegang: { wie: 'medewerker', verb: 'medewerker.beheren', bereik: 'kantoor' },
  doel: 'medewerkers-beheren',
  params: z.object({ id: z.string().regex(/^[\w-]{12}$/) }),
  searchParams: medewerkersFilter,
  load: async (read, { params: { id }, searchParams: { stand }, cookie }) => {
    const zoek = openZoekvraag(read.ctx.kantoorId, id, cookie) ?? undefined;
    return { zoek, medewerkers: await listMedewerkers(read, { zoek, stand }) };
  },
  render: ({ zoek, medewerkers }, frame) => {
    const { stand } = frame.searchParams;
    const bestand =
      zoek === undefined
        ? '/beheer/medewerkers/export'
        : `/beheer/medewerkers/gevonden/${frame.params.id}/export`;
    return (
      <BeheerFrame {...frame} titel={words('medewerkers.kop')} crumbs={crumbs}>
        {zoek === undefined && (
          <Alert tone="letop" taal="nl">
            {words('medewerkers.verlopen')}
          </Alert>
        )}
        <MedewerkersLijst
          medewerkers={medewerkers}
          zoek={zoek}
          stand={stand}
          bestand={metStand(bestand, stand)}
        />
      </BeheerFrame>
    );
  },
});
