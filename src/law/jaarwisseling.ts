import { dateOf, type LocalDate } from '@/platform/local-date';
import { type Bron, formatBron } from './bron';
import { type DatedParameter, listParameters } from './dated';
// Every file that declares a parameter, so that none is left out (a test holds the two together).
import './beleidssimulatie';
import './bewaartermijnen';
import './elektronisch-verkeer';
import './gr.kalender';
import './gr.stemmen';
import './heffing/aanslagtermijn';
import './heffing/beroepstermijn';
import './heffing/beslistermijn';
import './heffing/bezwaartermijn';
import './heffing/dwangsom';
import './heffing/klachttermijn';
import './heffing/ontheffing';
import './heffing/tijdigheid';
import './heffing/woz-vaststelling';
import './invordering/adempauze';
import './invordering/administratief-beroep';
import './invordering/beslistermijn-verzoek';
import './invordering/betaaltermijn';
import './invordering/incasso';
import './invordering/invorderingsstap';
import './invordering/overheidsvordering';
import './invordering/rustige-dagen';
import './invordering/verjaring';
import './kalender/atw';
import './kalender/feestdagen';
import './kalender/target';
import './kosten.parameters';
import './kwijtschelding/parameters';
import './ozb';
import './parkeernaheffing';
import './proceskosten';
import './rente.parameters';
import './vroegsignalering';
import './wielklem';

/** A legal number that is known up to a day of the coming year and not from it on. */
export type Ontbrekend = {
  naam: string;
  /** The first day that cannot be calculated with. */
  vanaf: LocalDate;
  /** Where the last value that is known stands: there the next one is looked up first. */
  bron: string;
};

/** The first day from `van` to `tot` (exclusive) outside every window; null where there is none, or nothing holds on `van`. */
function firstGap({ vensters }: DatedParameter<unknown>, van: LocalDate, tot: LocalDate) {
  let dag = van;
  let bron: Bron | null = null;
  for (const venster of vensters) {
    if (venster.vanaf > dag || (venster.tot !== null && venster.tot <= dag)) continue;
    bron = venster.bron;
    if (venster.tot === null || venster.tot >= tot) return null;
    dag = venster.tot;
  }
  return bron === null ? null : { vanaf: dag, bron: formatBron(bron) };
}

/**
 * Every legal number that holds today and is not known to the end of `jaar`, the soonest first: the yearly
 * change as a list. What holds no more today is of the past and not asked for.
 */
export function listOntbrekend(vandaag: LocalDate, jaar: number): Ontbrekend[] {
  const tot = dateOf(jaar + 1, 1, 1);
  return listParameters()
    .flatMap((parameter) => {
      const gat = firstGap(parameter, vandaag, tot);
      return gat === null ? [] : [{ naam: parameter.naam, ...gat }];
    })
    .sort((a, b) => (a.vanaf === b.vanaf ? a.naam.localeCompare(b.naam, 'nl') : a.vanaf < b.vanaf ? -1 : 1));
}
