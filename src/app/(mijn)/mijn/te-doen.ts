import type { EigenAanslag } from '@/domain/aanslagen/eigen-aanslag';
import { type Termijnstand, termijnstandVan, wordtAfgeschreven } from '@/domain/aanslagen/termijnstand';
import { type MagWachten, magWachten, type Stilstand } from '@/domain/opschortingen/opschorting';
import type { Aanslagfeit } from '@/domain/vragen/wachtend';
import { toCents } from '@/platform/cents';
import { addDays, type LocalDate } from '@/platform/local-date';

/** An aanslag with what its terms ask, and why it may wait where it may. */
export type Zaak = { aanslag: EigenAanslag; termijnen: Termijnstand; wacht: MagWachten | null };

export const zaakVan = (aanslag: EigenAanslag, stil: readonly Stilstand[], vandaag: LocalDate): Zaak => ({
  aanslag,
  termijnen: termijnstandVan(aanslag, vandaag),
  wacht: magWachten(stil, aanslag.id),
});

/** What an aanslag that is open asks of who owes it, one thing at a time. */
export type Doen =
  | 'onderweg'
  | 'wacht'
  | 'incasso'
  | 'te-laat'
  | 'regeling-te-laat'
  | 'regeling'
  | 'nu'
  | 'later';

/** A day that is further off is not for now: it is told, and nobody has to hurry. */
const NU_DAGEN = 31;

/** Whether all that is asked now was paid online, and only the line of the bank is not there yet. */
const isOnderweg = ({ onderweg = toCents(0) }: EigenAanslag, { volgende }: Termijnstand): boolean =>
  volgende !== null && onderweg >= volgende.bedrag;

/** Null where nothing is open. */
export function doenVan({ aanslag, termijnen, wacht }: Zaak, vandaag: LocalDate): Doen | null {
  const { volgende, regeling } = termijnen;
  if (volgende === null) return null;
  if (isOnderweg(aanslag, termijnen)) return 'onderweg';
  if (wacht !== null) return 'wacht';
  if (wordtAfgeschreven(termijnen)) return 'incasso';
  if (regeling !== null) return volgende.teLaat ? 'regeling-te-laat' : 'regeling';
  if (volgende.teLaat) return 'te-laat';
  const [eerste] = volgende.delen;
  return eerste !== undefined && eerste.vervaldag > addDays(vandaag, NU_DAGEN) ? 'later' : 'nu';
}

/** An aanslag as far as it can wait for somebody. */
export const wachtfeitVan = (zaak: Zaak, vandaag: LocalDate): Aanslagfeit => {
  const doen = doenVan(zaak, vandaag);
  return {
    id: zaak.aanslag.id,
    belastingjaar: zaak.aanslag.belastingjaar,
    teBetalen: doen !== null && doen !== 'onderweg' && doen !== 'wacht' && doen !== 'incasso',
    teVeelOntvangen: zaak.aanslag.teVeelOntvangen,
  };
};
