import { showDate, showMoment } from '@/app/words';
import { type Instelling, standOp } from '@/domain/gemeenten/instelling';
import { nameActor } from '@/domain/medewerkers/name-actor';
import type { LocalDate } from '@/platform/local-date';
import { Badge } from '@/ui/badge';
import { EmptyState } from '@/ui/empty-state';
import { Timeline } from '@/ui/timeline';
import type { Tone } from '@/ui/tone';
import { summarise } from './instelling-tekst';
import { words, wordsAt } from './words';

const TONES: Readonly<Record<ReturnType<typeof standOp>, Tone>> = {
  geldt: 'goed',
  toekomst: 'info',
  voorbij: 'rust',
  ingetrokken: 'rust',
};

/** Who recorded something: the name of a medewerker, or what was there from the beginning. */
export function doorWie(gemaaktDoor: string, namen: ReadonlyMap<string, string>): string {
  if (gemaaktDoor.startsWith('systeem:')) return words('instelling.inrichting');
  return nameActor(namen, gemaaktDoor) ?? words('instelling.onbekend');
}

interface InstellingVerloopProps {
  rijen: readonly Instelling[];
  vandaag: LocalDate;
  namen: ReadonlyMap<string, string>;
}

/** Every value that was, is and will be, newest first, with who recorded it and where it stands. */
export function InstellingVerloop({ rijen, vandaag, namen }: InstellingVerloopProps) {
  if (rijen.length === 0)
    return (
      <EmptyState title={words('instelling.geenVerloop')}>{words('instelling.geenVerloopUitleg')}</EmptyState>
    );
  const items = [...rijen].reverse().map((rij) => {
    const stand = standOp(rij, vandaag);
    const vanaf = showDate(rij.vanaf);
    const periode =
      rij.tot === null
        ? words('instelling.periode', { vanaf })
        : words('instelling.periodeTot', { vanaf, tot: showDate(rij.tot) });
    return {
      key: rij.id,
      when: vanaf,
      moment: rij.vanaf,
      title: summarise(rij.soort, rij.waarde),
      detail: (
        <span className="block text-sm text-ink-muted">
          {periode}. {rij.bron}. {words('instelling.door')} {doorWie(rij.gemaaktDoor, namen)},{' '}
          {showMoment(rij.gemaaktOp)}.
        </span>
      ),
      aside: <Badge tone={TONES[stand]}>{wordsAt(`stand.${stand}`)}</Badge>,
    };
  });
  return <Timeline items={items} />;
}
