import { POSTSTATUSSEN as INCASSOPOSTSTATUSSEN } from '@/domain/incasso/batch.queries';
import { MACHTIGINGSTATUSSEN } from '@/domain/incasso/machtiging';
import type { Invorderstatus } from '@/domain/invordering/invorderstatus';
import { REGELSTATUSSEN } from '@/domain/terugbetalingen/terugbetaling';
import { POSTSTATUSSEN as TOETSPOSTSTATUSSEN } from '@/domain/toetslijsten/toetslijst';
import { STANDEN as VRAAGSTANDEN } from '@/domain/vragen/vraagketen';
import enBerichten from '@/texts/en/berichten.json';
import enBetalingsregeling from '@/texts/en/betalingsregeling.json';
import enBijlagen from '@/texts/en/bijlagen.json';
import enContactgegevens from '@/texts/en/contactgegevens.json';
import enIncasso from '@/texts/en/incasso.json';
import enInvorderstap from '@/texts/en/invorderstap.json';
import enMachtigen from '@/texts/en/machtigen.json';
import enMijnAanslagen from '@/texts/en/mijn-aanslagen.json';
import enOnlineBetalen from '@/texts/en/online-betalen.json';
import enRekeningnummer from '@/texts/en/rekeningnummer.json';
import enWoorden from '@/texts/en/standwoorden.json';
import enToetsen from '@/texts/en/toetsen.json';
import enVragen from '@/texts/en/vragen.json';
import enZaken from '@/texts/en/zaken.json';
import balie from '@/texts/nl/balie.json';
import berichten from '@/texts/nl/berichten.json';
import betalingsregeling from '@/texts/nl/betalingsregeling.json';
import bijlagen from '@/texts/nl/bijlagen.json';
import brieven from '@/texts/nl/brieven.json';
import contactgegevens from '@/texts/nl/contactgegevens.json';
import incasso from '@/texts/nl/incasso.json';
import incassobatch from '@/texts/nl/incassobatch.json';
import invorderstap from '@/texts/nl/invorderstap.json';
import machtigen from '@/texts/nl/machtigen.json';
import mijnAanslagen from '@/texts/nl/mijn-aanslagen.json';
import onlineBetalen from '@/texts/nl/online-betalen.json';
import rekeningnummer from '@/texts/nl/rekeningnummer.json';
import w from '@/texts/nl/standwoorden.json';
import tegoed from '@/texts/nl/tegoed.json';
import toetsen from '@/texts/nl/toetsen.json';
import toetslijst from '@/texts/nl/toetslijst.json';
import vertegenwoordigen from '@/texts/nl/vertegenwoordigen.json';
import vraagstanden from '@/texts/nl/vraagstanden.json';
import vragen from '@/texts/nl/vragen.json';
import zaken from '@/texts/nl/zaken.json';
import { type Stof, uit } from './woordenlijst';

const AANSLAG = {
  betaald: true,
  open: true,
  'te-laat': true,
  deels: true,
  wacht: true,
} as const satisfies Record<keyof typeof mijnAanslagen.stand, true>;

const VORDERING = {
  betaald: true,
  openstaand: true,
  'te-laat': true,
  regeling: true,
  uitstel: true,
  incasso: true,
  'online-betaling': true,
  buitenland: true,
  herinnerd: true,
  aangemaand: true,
  dwangbevel: true,
  oninbaar: true,
} as const satisfies Record<Invorderstatus['status'], true>;

/** What an inwoner comes across himself. The key is the column that holds the state. */
export const STOFFEN_INWONER = {
  'bijlage.stand': {
    standen: ['ontvangt', 'quarantaine', 'vrij', 'geweigerd', 'vernietigd'],
    medewerker: uit(bijlagen.stand),
    inwoner: { nl: uit(bijlagen.stand), en: uit(enBijlagen.stand) },
    ongezien: { medewerker: ['ontvangt'], inwoner: ['ontvangt'] },
  },
  'contactcode.status': {
    standen: ['open', 'bevestigd', 'vervangen', 'geblokkeerd'],
    medewerker: null,
    inwoner: { nl: uit(w.contactcode), en: uit(enWoorden.contactcode) },
  },
  'incassomachtiging.status': {
    standen: MACHTIGINGSTATUSSEN,
    medewerker: uit(incassobatch.balie.status),
    inwoner: { nl: uit(rekeningnummer.status), en: uit(enRekeningnummer.status) },
  },
  'incassoplan.status': {
    standen: ['lopend', 'klaar', 'ingetrokken', 'mislukt'],
    medewerker: uit(w.incassoplan),
    inwoner: { nl: uit(w.incassoplan), en: uit(enWoorden.incassoplan) },
  },
  'incassopost.status': {
    standen: INCASSOPOSTSTATUSSEN,
    medewerker: uit(incassobatch.post),
    inwoner: { nl: uit(incasso.post), en: uit(enIncasso.post) },
  },
  'machtiging.status': {
    standen: ['open', 'getoond', 'aanvaard', 'geweigerd', 'ingetrokken', 'vervangen', 'geblokkeerd'],
    medewerker: uit(machtigen.stand, { aanvaard: 'geldt' }),
    inwoner: {
      nl: uit(machtigen.stand, { aanvaard: 'geldt' }),
      en: uit(enMachtigen.stand, { aanvaard: 'geldt' }),
    },
  },
  'mailbericht.status': {
    standen: ['wacht', 'verzonden', 'geweigerd', 'verlopen'],
    medewerker: uit(balie.mail.status),
    inwoner: {
      nl: uit(contactgegevens.stand, { wacht: 'stil' }),
      en: uit(enContactgegevens.stand, { wacht: 'stil' }),
    },
  },
  'online_betaling.status': {
    standen: ['begonnen', 'open', 'betaald', 'verwerkt', 'geannuleerd', 'verlopen', 'mislukt'],
    medewerker: uit(onlineBetalen.status),
    inwoner: { nl: uit(onlineBetalen.status), en: uit(enOnlineBetalen.status) },
  },
  'regeling.status': {
    standen: ['voorgesteld', 'lopend', 'gemist', 'nagekomen', 'vervallen', 'ingetrokken'],
    medewerker: uit(betalingsregeling.regeling.status),
    inwoner: { nl: uit(betalingsregeling.regeling.status), en: uit(enBetalingsregeling.regeling.status) },
  },
  'termijn.stand': {
    standen: ['loopt', 'gehaald', 'te-laat', 'vervallen'],
    medewerker: uit(w.termijn),
    inwoner: { nl: uit(zaken.mijn), en: uit(enZaken.mijn) },
    ongezien: { inwoner: ['loopt'] },
  },
  'terugbetaling.status': {
    standen: REGELSTATUSSEN,
    medewerker: uit(tegoed.regelstatus),
    inwoner: { nl: uit(berichten.status.terugbetaling), en: uit(enBerichten.status.terugbetaling) },
    ongezien: { inwoner: ['voorgesteld', 'uitgenomen', 'goedgekeurd', 'afgewezen', 'vervallen'] },
  },
  'toetspost.status': {
    standen: TOETSPOSTSTATUSSEN,
    medewerker: uit(toetslijst.post),
    inwoner: { nl: uit(toetsen), en: uit(enToetsen) },
    ongezien: { inwoner: ['weggelaten'] },
  },
  'uitbetaalrekening.status': {
    standen: ['bruikbaar', 'bevestigen', 'beoordelen', 'voorgesteld', 'akkoord', 'geweigerd'],
    medewerker: uit(rekeningnummer.status),
    inwoner: { nl: uit(rekeningnummer.status), en: uit(enRekeningnummer.status) },
  },
  'vertegenwoordiging.stand': {
    standen: ['te-bevestigen', 'geldig', 'afgewezen', 'ingetrokken'],
    medewerker: uit(vertegenwoordigen.stand),
    inwoner: { nl: uit(berichten.status.vertegenwoordiging), en: uit(enBerichten.status.vertegenwoordiging) },
  },
  'vraag.stand': {
    standen: VRAAGSTANDEN,
    medewerker: uit(vraagstanden),
    inwoner: { nl: uit(vragen.stand), en: uit(enVragen.stand) },
  },
  'zaak.fase': {
    standen: ['ontvangen', 'aanvullen', 'in-behandeling', 'besluit-gevraagd', 'afgehandeld', 'ingetrokken'],
    medewerker: uit(zaken.werk.fasen),
    inwoner: { nl: uit(zaken.fase), en: uit(enZaken.fase) },
  },
  /** Not kept but worked out, from the terms and from what was done to collect. */
  'aanslag.stand': {
    standen: Object.keys(AANSLAG),
    medewerker: uit(mijnAanslagen.stand),
    inwoner: { nl: uit(mijnAanslagen.stand), en: uit(enMijnAanslagen.stand) },
  },
  'vordering.status': {
    standen: Object.keys(VORDERING),
    medewerker: uit(invorderstap.status),
    inwoner: { nl: uit(invorderstap.status), en: uit(enInvorderstap.status) },
  },
  'bezorging.resultaat': {
    standen: ['aangeboden', 'bezorgd', 'geopend', 'afgedrukt', 'mislukt', 'retour'],
    medewerker: uit(brieven.documenten.resultaat),
    inwoner: {
      nl: uit(berichten.hoe, { retour: 'mislukt' }),
      en: uit(enBerichten.hoe, { retour: 'mislukt' }),
    },
    ongezien: { inwoner: ['aangeboden', 'bezorgd', 'geopend', 'afgedrukt'] },
  },
} as const satisfies Readonly<Record<string, Stof>>;
