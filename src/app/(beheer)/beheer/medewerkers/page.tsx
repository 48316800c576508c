import { listMedewerkers } from '@/domain/medewerkers/medewerker.queries';
import { page } from '@/platform/page';
import { BeheerFrame } from '../beheer-frame';
import { words } from '../words';
import { medewerkersFilter, metStand } from './filter';
import { MedewerkersLijst } from './medewerkers-lijst';

/** Everybody who works, will work or worked here, with the roles that hold today. */
export default page({
  toegang: { wie: 'medewerker', verb: 'medewerker.beheren', bereik: 'kantoor' },
  doel: 'medewerkers-beheren',
  searchParams: medewerkersFilter,
  load: (read, { searchParams: { stand } }) => listMedewerkers(read, { stand }),
  render: (medewerkers, frame) => {
    const { stand, gelukt } = frame.searchParams;
    return (
      <BeheerFrame {...frame} titel={words('medewerkers.kop')} gelukt={gelukt}>
        <MedewerkersLijst
          medewerkers={medewerkers}
          stand={stand}
          bestand={metStand('/beheer/medewerkers/export', stand)}
        />
      </BeheerFrame>
    );
  },
});
