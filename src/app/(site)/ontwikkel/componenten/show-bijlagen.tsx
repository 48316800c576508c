import { BijlagenLijst } from '@/app/bijlagen/bijlagen-lijst';
import { BijlagenVeld } from '@/app/bijlagen/bijlagen-veld';
import type { BijlageView } from '@/domain/bijlagen/bijlage.queries';
import { Show } from './show';

const ONDERWERP = { soort: 'concept', id: '00000000-0000-4000-8000-000000000001' } as const;

const bijlage = (nummer: number, more: Partial<BijlageView>): BijlageView => ({
  id: `00000000-0000-4000-8000-00000000010${nummer}`,
  naam: 'Loonstrook oktober 2026.pdf',
  soort: 'pdf',
  bytes: 412_300,
  stand: 'vrij',
  standReden: 'schoon',
  gemaaktOp: new Date('2026-11-02T09:30:00Z'),
  eigen: true,
  ...more,
});

const BIJLAGEN: readonly BijlageView[] = [
  bijlage(1, {}),
  bijlage(2, {
    naam: 'Foto van de brievenbus met een naam die veel langer is dan op een telefoon past.jpg',
    soort: 'jpeg',
    bytes: 8_912_000,
    stand: 'quarantaine',
    standReden: 'scanner-stuk',
  }),
  bijlage(3, {
    naam: 'Bankafschrift.docx',
    soort: 'docx',
    bytes: 60_000,
    stand: 'geweigerd',
    standReden: 'besmet',
  }),
];

/** Files of a form and of a case, in every state. */
export function ShowBijlagen() {
  const terug = '/ontwikkel/componenten';
  return (
    <>
      <Show id="bijlagen-veld" title="Bijlagen toevoegen">
        <BijlagenVeld
          gemeente="borne"
          onderwerp={ONDERWERP}
          bijlagen={BIJLAGEN}
          terug={terug}
          uitkomst="te-groot"
          taal="nl"
        />
      </Show>
      <Show id="bijlagen-lijst" title="Bijlagen van een zaak">
        <BijlagenLijst
          wereld="zaken"
          gemeente="borne"
          bijlagen={[...BIJLAGEN, bijlage(4, { naam: null, stand: 'vernietigd', standReden: 'termijn' })].map(
            (b) => ({ ...b, eigen: false }),
          )}
          terug={terug}
          vrijgeven
        />
      </Show>
    </>
  );
}
