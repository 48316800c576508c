import type { Afspraak } from '@/law/afspraak';
import { formatBron } from '@/law/bron';
import { verweertermijn } from '@/law/heffing/beroepstermijn';
import { beslistermijn } from '@/law/heffing/beslistermijn';
import { assessTijdigheid, type Tijdigheid } from '@/law/heffing/tijdigheid';
import { beslistermijnVerzoek } from '@/law/invordering/beslistermijn-verzoek';
import type { Stap, Uitkomst } from '@/law/uitleg';
import type { LocalDate } from '@/platform/local-date';
import type { Mandaatzaak } from './mandaatzaak';

type Dagfeiten = Pick<Mandaatzaak, 'verzoek' | 'dagtekening' | 'terPost' | 'gerecht'> & {
  ontvangen: LocalDate;
};

/**
 * Whether an objection came in time, with every step, by the day on the aanslag of the gemeente; a request has no
 * last day, and whether it came in time to a court the court says.
 */
export function tijdigheidVan({
  verzoek,
  dagtekening,
  terPost,
  ontvangen,
}: Dagfeiten): Uitkomst<Tijdigheid> | null {
  if (verzoek !== 'bezwaar') return null;
  return assessTijdigheid({ dagtekening }, terPost === null ? { ontvangen } : { ontvangen, terPost });
}

/**
 * The last day to decide, with every step: the law of the heffing for an objection, Leidraad or contract for a request, which
 * counts as complete on the day it came. At a court it is that for the verweerschrift. The same as for what is ours.
 */
export function beslisdagVan(
  { verzoek, dagtekening, ontvangen, gerecht }: Dagfeiten,
  afspraak: Afspraak | null,
): { waarde: LocalDate; uitleg: Stap[]; bron: string } {
  const { waarde, uitleg } =
    gerecht !== null
      ? opVerweer(gerecht.verzondenOp)
      : verzoek === 'bezwaar'
        ? opBezwaar(dagtekening, ontvangen)
        : opVerzoek(ontvangen, afspraak);
  const laatste = uitleg.at(-1);
  return { waarde, uitleg, bron: laatste ? formatBron(laatste.bron) : '' };
}

function opBezwaar(dagtekening: LocalDate, ontvangen: LocalDate): { waarde: LocalDate; uitleg: Stap[] } {
  const { waarde, uitleg } = beslistermijn({ soort: 'heffing', dagtekening, ontvangen });
  return { waarde: waarde.laatsteDag, uitleg };
}

function opVerzoek(ontvangen: LocalDate, afspraak: Afspraak | null): { waarde: LocalDate; uitleg: Stap[] } {
  const { waarde, uitleg } = beslistermijnVerzoek({ ontvangen, compleet: ontvangen, afspraak });
  return { waarde: waarde ?? ontvangen, uitleg };
}

function opVerweer(verzonden: LocalDate): { waarde: LocalDate; uitleg: Stap[] } {
  const { waarde, uitleg } = verweertermijn(verzonden);
  return { waarde: waarde.laatsteDag, uitleg };
}
