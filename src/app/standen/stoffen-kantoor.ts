import { STATUSSEN as ONTVANGSTSTATUSSEN } from '@/domain/betalingen/ontvangst';
import { SLUITSTATUSSEN } from '@/domain/grootboek/maandafsluiting';
import { BATCHSTATUSSEN } from '@/domain/incasso/batch';
import { OVERMAAKSTATUSSEN } from '@/domain/overmakingen/overmaking';
import { BESTAND_STATUSSEN } from '@/domain/runs/bestand';
import { RUNSTATUSSEN } from '@/domain/runs/run';
import { SAMENVOEGSTATUSSEN } from '@/domain/samenvoegingen/samenvoeging';
import { LIJSTSTATUSSEN } from '@/domain/toetslijsten/toetslijst';
import { STATUSSEN as VERORDENINGSTATUSSEN } from '@/domain/verordeningen/verordening';
import afdrukken from '@/texts/nl/afdrukken.json';
import bank from '@/texts/nl/bank.json';
import beheer from '@/texts/nl/beheer.json';
import bezwaarWerk from '@/texts/nl/bezwaar-werk.json';
import bezwaarbestand from '@/texts/nl/bezwaarbestand.json';
import briefmaken from '@/texts/nl/briefmaken.json';
import heffing from '@/texts/nl/heffing.json';
import incassobatch from '@/texts/nl/incassobatch.json';
import instellingvoorstel from '@/texts/nl/instellingvoorstel.json';
import invordering from '@/texts/nl/invordering.json';
import invorderrun from '@/texts/nl/invorderrun.json';
import kantoor from '@/texts/nl/kantoor.json';
import kas from '@/texts/nl/kas.json';
import kosten from '@/texts/nl/kosten.json';
import losseStap from '@/texts/nl/losse-stap.json';
import maandafsluiting from '@/texts/nl/maandafsluiting.json';
import meldingWerk from '@/texts/nl/melding-werk.json';
import oninbaar from '@/texts/nl/oninbaar.json';
import overmaking from '@/texts/nl/overmaking.json';
import samenvoegen from '@/texts/nl/samenvoegen.json';
import w from '@/texts/nl/standwoorden.json';
import taken from '@/texts/nl/taken.json';
import tegoed from '@/texts/nl/tegoed.json';
import toetslijst from '@/texts/nl/toetslijst.json';
import vermindering from '@/texts/nl/vermindering.json';
import vernietigen from '@/texts/nl/vernietigen.json';
import woz from '@/texts/nl/woz.json';
import { type Stof, uit } from './woordenlijst';

/** What goes on inside the office: only colleagues read it. The key is the column that holds the state. */
export const STOFFEN_KANTOOR = {
  'aanwijzing.status': {
    standen: ['voorgesteld', 'actief', 'afgewezen', 'ingetrokken'],
    medewerker: uit(w.aanwijzing),
    inwoner: null,
  },
  'afdrukopdracht.status': {
    standen: ['in-de-maak', 'gemaakt', 'gedownload', 'geprint', 'vervallen'],
    medewerker: uit(afdrukken.status),
    inwoner: null,
  },
  'bellijst.status': { standen: ['loopt', 'gestopt'], medewerker: uit(w.bellijst), inwoner: null },
  'belofte.status': {
    standen: ['open', 'nagekomen', 'gebroken', 'vervallen'],
    medewerker: uit(w.belofte),
    inwoner: null,
  },
  'besluit.stand': {
    standen: ['voorgesteld', 'genomen', 'teruggegeven'],
    medewerker: uit(bezwaarWerk.besluit.stand),
    inwoner: null,
    ook: [meldingWerk.besluit.stand],
  },
  'bestand.status': {
    standen: BESTAND_STATUSSEN,
    medewerker: uit(kantoor.bestand.status),
    inwoner: null,
    ook: [bank.bestanden.status],
  },
  'bezwaarbestandregel.stand': {
    standen: ['wacht', 'aanvaard', 'dubbel', 'geweigerd'],
    medewerker: uit(bezwaarbestand.stand),
    inwoner: null,
  },
  'btw_overzicht.status': {
    standen: ['voorgesteld', 'vastgesteld', 'afgewezen', 'ingetrokken'],
    medewerker: uit(w.btw_overzicht),
    inwoner: null,
  },
  'brief.status': {
    standen: ['concept', 'ter-ondertekening', 'teruggestuurd', 'verzonden', 'ingetrokken'],
    medewerker: uit(briefmaken.status),
    inwoner: null,
  },
  'dwangsomuitbetaling.stand': {
    standen: ['voorgesteld', 'akkoord', 'teruggegeven'],
    medewerker: uit(bezwaarWerk.dwangsom.stand),
    inwoner: null,
  },
  'ervenverzoek.status': {
    standen: ['open', 'adres', 'onbekend', 'vervallen'],
    medewerker: uit(w.ervenverzoek),
    inwoner: null,
  },
  'incassobatch.status': {
    standen: BATCHSTATUSSEN,
    medewerker: uit(incassobatch.status),
    inwoner: null,
  },
  'instellingvoorstel.status': {
    standen: ['voorgesteld', 'bevestigd', 'afgewezen', 'ingetrokken'],
    medewerker: uit(instellingvoorstel.stand),
    inwoner: null,
  },
  'kasdag.status': { standen: ['open', 'geteld', 'gesloten'], medewerker: uit(kas.status), inwoner: null },
  'kennisartikel.status': {
    standen: ['concept', 'goedgekeurd', 'afgewezen'],
    medewerker: uit(w.kennisartikel),
    inwoner: null,
  },
  'klantcontact.status': {
    standen: ['open', 'geparkeerd', 'afgerond', 'losgelaten'],
    medewerker: uit(w.klantcontact),
    inwoner: null,
  },
  'kostenterugname.status': {
    standen: ['voorgesteld', 'toegekend', 'afgewezen', 'ingetrokken'],
    medewerker: uit(kosten.status),
    inwoner: null,
  },
  'maandafsluiting.status': {
    standen: SLUITSTATUSSEN,
    medewerker: uit(maandafsluiting.stand),
    inwoner: null,
  },
  'medewerker_rol.status': {
    standen: ['voorgesteld', 'actief', 'afgewezen', 'ingetrokken'],
    medewerker: uit(beheer.rolstatus),
    inwoner: null,
  },
  'oninbaarlijst.status': {
    standen: ['gemaakt', 'gecontroleerd', 'besloten', 'afgewezen', 'ingetrokken'],
    medewerker: uit(oninbaar.lijststatus),
    inwoner: null,
  },
  'oninbaarvoorstel.status': {
    standen: [
      'voorgesteld',
      'op-lijst',
      'oninbaar',
      'overgeslagen',
      'afgewezen',
      'ingetrokken',
      'teruggedraaid',
    ],
    medewerker: uit(oninbaar.status),
    inwoner: null,
  },
  'ontvangst.status': {
    standen: ONTVANGSTSTATUSSEN,
    medewerker: uit(invordering.ontvangsten.status),
    inwoner: null,
  },
  'overmaking.status': {
    standen: OVERMAAKSTATUSSEN,
    medewerker: uit(overmaking.status),
    inwoner: null,
  },
  'plaatsingsvoorstel.status': {
    standen: ['voorgesteld', 'akkoord', 'afgewezen', 'ingetrokken'],
    medewerker: uit(w.plaatsingsvoorstel),
    inwoner: null,
  },
  'rentelijst.status': {
    standen: ['voorgesteld', 'vastgesteld', 'afgewezen', 'ingetrokken'],
    medewerker: uit(w.rentelijst),
    inwoner: null,
  },
  'run.status': {
    standen: RUNSTATUSSEN,
    medewerker: uit(invorderrun.status),
    inwoner: null,
    ook: [heffing.run.stand],
  },
  'samenvoeging.status': {
    standen: SAMENVOEGSTATUSSEN,
    medewerker: uit(samenvoegen.status),
    inwoner: null,
  },
  'stapvoorstel.status': {
    standen: ['voorgesteld', 'gezet', 'afgewezen', 'ingetrokken'],
    medewerker: uit(losseStap.status),
    inwoner: null,
  },
  'taak.status': { standen: ['open', 'bezig', 'afgerond'], medewerker: uit(taken.status), inwoner: null },
  'terugbetaalopdracht.status': {
    standen: ['voorgesteld', 'goedgekeurd', 'afgewezen', 'ingetrokken', 'verzonden', 'vervallen'],
    medewerker: uit(tegoed.opdrachtstatus),
    inwoner: null,
  },
  'toetslijst.status': {
    standen: LIJSTSTATUSSEN,
    medewerker: uit(toetslijst.status),
    inwoner: null,
  },
  'vermindering.status': {
    standen: ['voorgesteld', 'toegekend', 'afgewezen', 'ingetrokken'],
    medewerker: uit(vermindering.verminderingen.status),
    inwoner: null,
  },
  'vernietigingslijst.status': {
    standen: ['voorgesteld', 'akkoord', 'afgewezen', 'ingetrokken', 'uitgevoerd'],
    medewerker: uit(vernietigen.stand),
    inwoner: null,
  },
  'verordening.status': {
    standen: VERORDENINGSTATUSSEN,
    medewerker: uit(heffing.stand),
    inwoner: null,
  },
  'woz_vaststelling.status': {
    standen: ['voorgesteld', 'vastgesteld', 'afgewezen', 'ingetrokken'],
    medewerker: uit(woz.status),
    inwoner: null,
  },
  'zending.status': {
    standen: ['open', 'afgeleverd', 'teruggevallen', 'vastgelopen'],
    medewerker: uit(w.zending),
    inwoner: null,
  },
} as const satisfies Readonly<Record<string, Stof>>;
