import { isIban } from '@/law/identifiers';
import { isSepaIban, vraagtAdres } from '@/law/sepa';
import { sepaTekst } from './betaalbestand';
import type { Naamuitslag } from './naamcontrole';

/** An account on which somebody wants what is due back. Pure. */
export type Uitbetaalrekening = {
  id: string;
  persoonId: string;
  volgnummer: number;
  iban: string;
  tenaamstelling: string;
  /** In the name of the person himself. */
  eigen: boolean;
  reden: string | null;
  plaats: string | null;
  land: string | null;
  bron: 'opgegeven' | 'betaald-van';
  kanaal: 'mijn' | 'balie';
  /** It takes the place of an account that we knew. */
  ander: boolean;
  /** His direct debit goes to it as well, as soon as it may be used. */
  ookIncasso: boolean;
  /** What the desk saw or keeps. */
  bewijs: string | null;
  controle: 'klopt' | 'bijna' | 'niet-beschikbaar';
  controleNaam: string | null;
  status: Rekeningstatus;
  gegevenDoor: string;
  gegevenOp: Date;
  voorgesteldDoor: string | null;
  voorgesteldOp: Date | null;
  voorgesteldReden: string | null;
  beslotenDoor: string | null;
  beslotenOp: Date | null;
  besluitReden: string | null;
  versie: number;
};

export type Rekeningstatus =
  | 'bruikbaar'
  | 'bevestigen'
  | 'beoordelen'
  | 'voorgesteld'
  | 'akkoord'
  | 'geweigerd';

/** Characters that a reason has at least. */
export const REDEN_MIN = 10;
/** What a bank takes for a name. */
export const NAAM_MAX = 70;

/** Whether money may go to it. */
export const isBruikbaar = ({ status }: Pick<Uitbetaalrekening, 'status'>): boolean =>
  status === 'bruikbaar' || status === 'akkoord';

/** Whether a number is another one than those that we knew; the first that somebody gives is none. */
export const isAnder = (bekend: readonly (string | null)[], iban: string): boolean =>
  bekend.some((een) => een !== null) && !bekend.includes(iban);

type Weigering = { ok: false; reden: string; veld: string };

export type Opgave = {
  iban: string;
  eigen: boolean;
  tenaamstelling: string | null;
  reden: string | null;
  plaats: string | null;
  land: string | null;
};

/** An account as somebody typed it, made whole; or what is wrong with it, at its field. */
export function readOpgave(
  opgave: Opgave,
  eigenNaam: string,
): { ok: true; opgave: Opgave & { tenaamstelling: string } } | Weigering {
  const iban = opgave.iban.replaceAll(/[\s.-]/g, '').toUpperCase();
  const weiger = (reden: string, veld: string): Weigering => ({
    ok: false,
    reden: `terugbetaling.fout.${reden}`,
    veld,
  });
  if (!isIban(iban)) return weiger('iban', 'iban');
  if (!isSepaIban(iban)) return weiger('land', 'iban');
  const naam = (opgave.eigen ? eigenNaam : (opgave.tenaamstelling ?? '')).trim().slice(0, NAAM_MAX);
  // A bank takes Latin letters; a name without any would be no name to it.
  if (sepaTekst(naam, NAAM_MAX) === '') return weiger('naam', 'tenaamstelling');
  if (!opgave.eigen && (opgave.reden ?? '').trim().length < REDEN_MIN) return weiger('reden', 'reden');
  const adres = vraagtAdres(iban);
  const plaats = adres ? (opgave.plaats ?? '').trim() : '';
  const land = adres ? (opgave.land ?? '').trim().toUpperCase() : '';
  if (adres && plaats === '') return weiger('plaats', 'plaats');
  if (adres && !/^[A-Z]{2}$/.test(land)) return weiger('landcode', 'land');
  return {
    ok: true,
    opgave: {
      iban,
      eigen: opgave.eigen,
      tenaamstelling: naam,
      reden: opgave.eigen ? null : (opgave.reden?.trim() ?? null),
      plaats: plaats === '' ? null : plaats,
      land: land === '' ? null : land,
    },
  };
}

type Herkomst = Pick<Uitbetaalrekening, 'eigen' | 'ander' | 'kanaal'>;

/** Whether it waits for two people whatever the bank says: somebody else's, or another one that was told to the desk (U-02). */
const isVanTwee = ({ eigen, ander, kanaal }: Herkomst): boolean => !eigen || (ander && kanaal === 'balie');

/**
 * What becomes of an account after the bank said whose it is: only an account of his own that the bank knows is usable at
 * once. What the bank cannot say, somebody else's account, and one that takes the place of another at the desk is looked at
 * by two people of the kantoor; one that does not fit is refused, and nothing of it is kept.
 */
export function naControle(
  herkomst: Herkomst,
  { uitslag }: Naamuitslag,
): Extract<Rekeningstatus, 'bruikbaar' | 'bevestigen' | 'beoordelen'> | 'past-niet' {
  if (uitslag === 'klopt-niet') return 'past-niet';
  if (uitslag === 'bijna') return 'bevestigen';
  return uitslag === 'klopt' && !isVanTwee(herkomst) ? 'bruikbaar' : 'beoordelen';
}

/** What becomes of it once who gave it saw the name that the bank has. */
export const naBevestiging = (herkomst: Herkomst): 'bruikbaar' | 'beoordelen' =>
  isVanTwee(herkomst) ? 'beoordelen' : 'bruikbaar';

export type Oordeel = 'voorstellen' | 'akkoord' | 'weigeren';

/** One of the kantoor proposes to use an account, another agrees; either may refuse it. */
export function planOordeel(
  rij: Pick<Uitbetaalrekening, 'status' | 'voorgesteldDoor'>,
  oordeel: Oordeel,
  wie: string,
): { ok: true; status: Rekeningstatus } | { ok: false; reden: string } {
  const weiger = (reden: string) => ({ ok: false as const, reden: `terugbetaling.fout.${reden}` });
  if (oordeel === 'voorstellen')
    return rij.status === 'beoordelen' ? { ok: true, status: 'voorgesteld' } : weiger('rekening-al-gedaan');
  if (oordeel === 'weigeren')
    return rij.status === 'beoordelen' || rij.status === 'voorgesteld'
      ? { ok: true, status: 'geweigerd' }
      : weiger('rekening-al-gedaan');
  if (rij.status !== 'voorgesteld') return weiger('rekening-al-gedaan');
  return rij.voorgesteldDoor === wie ? weiger('eigen-rekening') : { ok: true, status: 'akkoord' };
}

/** An IBAN of which only begin and end can be read: enough to know it again. */
export const gemaskeerd = (iban: string): string =>
  `${iban.slice(0, 4)} ${'•'.repeat(4)} ${'•'.repeat(4)} ${iban.slice(-4)}`;
