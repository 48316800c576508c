import type { Lijstdeel } from './scan';

/**
 * What each page of staff with a table is. A list of records has an empty state, its choice in the address, a page by key or
 * a bound, and a file; what is missing says why. A new page, or a gap that was closed, is named by the test.
 */
type Bladsoort =
  /** One matter with what belongs to it: its tables are as long as that matter. */
  | 'dossier'
  /** One line for each gemeente, kind, month or question: as long as there are of those, and counted anew each time. */
  | 'telling'
  | { zonder: Readonly<Partial<Record<Lijstdeel, string>>> };

const WACHT = 'what waits for a decision: worked off in days, some tens at most, and all of it must be seen';
const VAST = 'grows by some lines in a year, and is read as a whole';
const MENSEN = 'is about persons: a file of them leaves the office, and nothing asks for one';
const BESTAND_ELDERS =
  'what is decided here goes out as a file of its own: that of the run, the batch or the opdracht';
const SCHERM = 'is worked on the screen line by line: each leads to the page where it is done';
const KORT_VENSTER = 'holds one day or one period, so that it does not grow with the years';
const LAATSTE =
  'its query takes the latest or the first of a fixed number, so that it does not grow with the years';
const ALTIJD = 'is never empty: there is one from the first day';
const ALLES = 'there is nothing to choose: all of it must be seen by who opens it';
const EERSTE = 'shows the first lines of several lists; each leads to its own page, with its bound';

const wacht: Bladsoort = { zonder: { keuze: ALLES, grens: WACHT, bestand: SCHERM } };
const wachtGekozen: Bladsoort = { zonder: { grens: WACHT, bestand: SCHERM } };
const alleenGrens = (reden: string): Bladsoort => ({ zonder: { grens: reden } });
const alleenBestand = (reden: string): Bladsoort => ({ zonder: { bestand: reden } });

/** By the address of the page. */
export const BLADEN: Readonly<Record<string, Bladsoort>> = {
  '/balie': { zonder: { grens: EERSTE, bestand: MENSEN } },
  '/balie/[gemeente]/brief/[id]': 'dossier',
  '/balie/[gemeente]/klant/[id]/incasso': 'dossier',
  '/balie/[gemeente]/klant/[id]/regeling/[regeling]': 'dossier',
  '/balie/[gemeente]/klant/[id]/rekeningnummer': 'dossier',
  '/balie/kennis/onbeantwoord': alleenBestandEnGrens(VAST, SCHERM),
  '/balie/kennis/woorden': 'telling',
  '/balie/zoeken/[id]': {
    zonder: { grens: 'a search that finds too many says so and asks for more words', bestand: MENSEN },
  },
  '/beheer': { zonder: { keuze: ALLES, grens: EERSTE, bestand: SCHERM } },
  '/beheer/aanwijzingen': alleenBestandEnGrens(VAST, SCHERM),
  '/beheer/bewaren': 'telling',
  '/beheer/bewaren/[gemeente]': 'telling',
  '/beheer/bewaren/[gemeente]/[lijst]': 'dossier',
  '/beheer/dienstbeloften': { zonder: { leeg: ALTIJD, grens: VAST, bestand: SCHERM } },
  '/beheer/gemeenten': { zonder: { keuze: ALLES, grens: VAST, bestand: SCHERM } },
  '/beheer/gemeenten/[gemeente]': 'dossier',
  '/beheer/gemeenten/[gemeente]/overeenkomsten': alleenBestandEnGrens(VAST, SCHERM),
  '/beheer/inzagecontrole': alleenGrens(WACHT),
  '/beheer/inzagecontrole/[gemeente]/[bevinding]': 'dossier',
  '/beheer/komend-jaar': 'telling',
  '/beheer/medewerkers': alleenGrens(VAST),
  '/beheer/medewerkers/gevonden/[id]': alleenGrens(VAST),
  '/beheer/onderwerpen': { zonder: { leeg: ALTIJD, grens: VAST } },
  '/beheer/piekmomenten': alleenBestandEnGrens(VAST, SCHERM),
  '/beheer/rechten': 'telling',
  '/beheer/te-bevestigen': wacht,
  '/beheer/verwerkers': 'telling',
  '/beheer/voorstellen': wacht,
  '/beheer/voorstellen/[id]': 'dossier',
  '/beheer/wie-keek/[id]': {
    zonder: { keuze: ALLES, grens: LAATSTE, bestand: MENSEN },
  },
  '/beheer/zegels': 'telling',
  '/bestuur/[gemeente]': 'telling',
  '/bestuur/[gemeente]/beloften': 'telling',
  '/bestuur/[gemeente]/btw': 'telling',
  '/bestuur/[gemeente]/btw/[kwartaal]': 'dossier',
  '/bestuur/[gemeente]/contacten': 'telling',
  '/bestuur/[gemeente]/eigen-belastingen': 'telling',
  '/bestuur/[gemeente]/heffing': 'telling',
  '/bestuur/[gemeente]/inning': 'telling',
  '/bestuur/[gemeente]/overmakingen': {
    zonder: {
      keuze: ALLES,
      grens: LAATSTE,
      bestand: 'each overmaking has its own file, with what it was made of',
    },
  },
  '/bestuur/[gemeente]/overmakingen/[id]': 'dossier',
  '/bestuur/[gemeente]/staat': 'telling',
  '/bestuur/[gemeente]/verordeningen': 'telling',
  '/bestuur/[gemeente]/zaken': 'telling',
  '/heffing': 'telling',
  '/heffing/[gemeente]/aanslagen': alleenBestand(MENSEN),
  '/heffing/[gemeente]/aanslagen/[id]': 'dossier',
  '/heffing/[gemeente]/dubbelen': alleenBestand(MENSEN),
  '/heffing/[gemeente]/dubbelen/[id]': 'dossier',
  '/heffing/[gemeente]/dubbelen/van/[persoon]': 'dossier',
  '/heffing/[gemeente]/objecten/[id]': 'dossier',
  '/heffing/[gemeente]/runs': alleenBestand(BESTAND_ELDERS),
  '/heffing/[gemeente]/runs/[id]': 'dossier',
  '/heffing/[gemeente]/runs/[id]/aanslagen': alleenBestand(MENSEN),
  '/heffing/[gemeente]/runs/[id]/proef/[persoon]': 'dossier',
  '/heffing/[gemeente]/verminderingen': wacht,
  '/heffing/[gemeente]/verordeningen': alleenGrens(VAST),
  '/heffing/[gemeente]/verordeningen/[id]': 'dossier',
  '/heffing/[gemeente]/woz': wacht,
  '/heffing/[gemeente]/woz/[id]': 'dossier',
  '/invordering/[gemeente]/aansluiting': 'telling',
  '/invordering/[gemeente]/bijzonder/[persoon]': 'dossier',
  '/invordering/[gemeente]/btw': 'telling',
  '/invordering/[gemeente]/btw/[kwartaal]': 'dossier',
  '/invordering/[gemeente]/deurwaarder': alleenGrens(WACHT),
  '/invordering/[gemeente]/journaal': alleenGrens(KORT_VENSTER),
  '/invordering/[gemeente]/kandidaten': 'telling',
  '/invordering/[gemeente]/kandidaten/[stap]': alleenBestand(BESTAND_ELDERS),
  '/invordering/[gemeente]/klantgroep': 'telling',
  '/invordering/[gemeente]/kosten/aanslag/[id]': 'dossier',
  '/invordering/[gemeente]/maanden': 'telling',
  '/invordering/[gemeente]/oninbaar': alleenBestandEnGrens(WACHT, BESTAND_ELDERS),
  '/invordering/[gemeente]/oninbaar/[id]': 'dossier',
  '/invordering/[gemeente]/oninbaar/staat': 'telling',
  '/invordering/[gemeente]/open': 'telling',
  '/invordering/[gemeente]/open/[vak]': { zonder: {} },
  '/invordering/[gemeente]/overmaken': alleenBestandEnGrens(LAATSTE, BESTAND_ELDERS),
  '/invordering/[gemeente]/overmaken/[id]': 'dossier',
  '/invordering/[gemeente]/regelingen/[id]': 'dossier',
  '/invordering/[gemeente]/rente': wachtGekozen,
  '/invordering/[gemeente]/resultaten': 'telling',
  '/invordering/[gemeente]/resultaten/[uitkomst]': alleenBestand(MENSEN),
  '/invordering/[gemeente]/runs': { zonder: { keuze: ALLES, grens: LAATSTE, bestand: BESTAND_ELDERS } },
  '/invordering/[gemeente]/runs/[id]': 'dossier',
  '/invordering/[gemeente]/runs/[id]/lijst': alleenBestand(BESTAND_ELDERS),
  '/invordering/[gemeente]/steekproef': alleenGrens(
    'a sample is as large as was asked for, with a most of its own',
  ),
  '/invordering/[gemeente]/stilte': { zonder: {} },
  '/invordering/[gemeente]/terugbetalen': alleenBestandEnGrens(WACHT, BESTAND_ELDERS),
  '/invordering/[gemeente]/terugbetalen/[id]': 'dossier',
  '/invordering/[gemeente]/toetslijsten': {
    zonder: { keuze: ALLES, grens: LAATSTE, bestand: BESTAND_ELDERS },
  },
  '/invordering/[gemeente]/toetslijsten/[id]': 'dossier',
  '/invordering/[gemeente]/verjaring': wacht,
  '/invordering/[gemeente]/verrekenen': wachtGekozen,
  '/invordering/[gemeente]/voorbellen': { zonder: { keuze: ALLES, grens: LAATSTE, bestand: MENSEN } },
  '/invordering/[gemeente]/voorbellen/[id]': alleenBestand(MENSEN),
  '/invordering/[gemeente]/voorbellen/[id]/[aanslag]': 'dossier',
  '/invordering/[gemeente]/voorbellen/groep/[id]': 'dossier',
  '/invordering/[gemeente]/vordering/[id]': 'dossier',
  '/invordering/aansluiting': 'telling',
  '/invordering/bijzonder': { zonder: { keuze: ALLES, grens: WACHT } },
  '/invordering/btw': 'telling',
  '/invordering/incasso': alleenBestandEnGrens(LAATSTE, BESTAND_ELDERS),
  '/invordering/incasso/[id]': 'dossier',
  '/invordering/kandidaten': 'telling',
  '/invordering/kas': alleenGrens(LAATSTE),
  '/invordering/klantgroep': 'telling',
  '/invordering/kosten': wacht,
  '/invordering/maanden': 'telling',
  '/invordering/oninbaar': wacht,
  '/invordering/ontvangsten': { zonder: {} },
  '/invordering/ontvangsten/[id]': 'dossier',
  '/invordering/ontvangsten/bank': alleenBestandEnGrens(LAATSTE, SCHERM),
  '/invordering/open': 'telling',
  '/invordering/overmaken': 'telling',
  '/invordering/regelingen': wacht,
  '/invordering/rente': 'telling',
  '/invordering/runs': 'telling',
  '/invordering/simulator': 'telling',
  '/invordering/stilte': 'telling',
  '/invordering/terug-te-betalen': wacht,
  '/invordering/toetslijsten': 'telling',
  '/invordering/voorbellen': 'telling',
  '/kantoor': 'telling',
  '/kantoor/bestanden': alleenBestandEnGrens(
    LAATSTE,
    'is itself a list of files, each with what was wrong in it',
  ),
  '/kantoor/bestanden/[id]': 'dossier',
  '/kas': 'telling',
  '/kas/[gemeente]': alleenBestandEnGrens(KORT_VENSTER, 'each day and each month of a kas has its own file'),
  '/kas/[gemeente]/betaling/[persoon]': 'dossier',
  '/kas/[gemeente]/dag/[id]': 'dossier',
  '/kas/[gemeente]/maand/[maand]': 'dossier',
  '/ondertekenen': wachtGekozen,
  '/ondertekenen/[gemeente]/[id]': 'dossier',
  '/post': wachtGekozen,
  '/post/[gemeente]/[id]': 'dossier',
  '/post/retour': { zonder: { keuze: ALLES, grens: WACHT, bestand: MENSEN } },
  '/serviceteam': alleenBestandEnGrens(
    'the first fifty by promise; all of them, by key and as a file, stand on /taken',
    SCHERM,
  ),
  '/taken': { zonder: {} },
  '/taken/[gemeente]/[id]': 'dossier',
  '/taken/termijnen': { zonder: {} },
  '/werk': { zonder: { keuze: ALLES, grens: EERSTE, bestand: SCHERM } },
  '/zaken': { zonder: {} },
  '/zaken/[gemeente]/beroep/[id]': 'dossier',
  '/zaken/[gemeente]/bezwaarbestand': { zonder: { keuze: ALLES, grens: VAST, bestand: BESTAND_ELDERS } },
  '/zaken/[gemeente]/bezwaarbestand/[id]': 'dossier',
  '/zaken/[gemeente]/bezwaarresultaat': { zonder: {} },
  '/zaken/[gemeente]/kwijtschelding/[id]': 'dossier',
  '/zaken/bestuur': { zonder: { keuze: ALLES, bestand: SCHERM } },
  '/zaken/kwijtschelding/controle': { zonder: { keuze: ALLES, grens: WACHT } },
  '/zaken/kwijtschelding/verschuivingen': 'telling',
};

function alleenBestandEnGrens(grens: string, bestand: string): Bladsoort {
  return { zonder: { grens, bestand } };
}
