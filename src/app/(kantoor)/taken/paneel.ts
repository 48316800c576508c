import { beloofdTekst, momentTekst } from '@/app/contact/contact-words';
import { takenWords as words } from '@/app/taken/taken-words';
import type { Tone } from '@/ui/tone';
import type { Werk } from './werk';

/** What stands beside the list about one piece of work: text alone, so that the browser can show another at once. */
export type Paneel = {
  id: string;
  kop: string;
  titel: string;
  over: string;
  uitleg: string | null;
  href: string;
  stand: { tone: Tone; tekst: string };
  feiten: readonly { term: string; value: string }[];
  /** The form that takes it in hand or gives it back, and its hidden fields. */
  doe: {
    wat: 'taak' | 'zaak';
    los: boolean;
    knop: string;
    verborgen: Readonly<Record<string, string>>;
  } | null;
};

const TOON: Readonly<Record<Werk['groep'], Tone>> = {
  'te-laat': 'mis',
  vandaag: 'letop',
  week: 'info',
  later: 'rust',
  zonder: 'rust',
};

/** One piece of work as the panel tells it. */
export function paneelVan(werk: Werk, now: Date): Paneel {
  const datum = werk.klaarOp === null ? words('geenTermijn') : beloofdTekst(werk.klaarOp, now);
  return {
    id: werk.id,
    kop: `${words(`groep.${werk.groep}`)}, ${werk.gemeente.naam}`,
    titel: werk.titel,
    over: werk.over ?? words('onbekend'),
    uitleg: werk.uitleg,
    href: werk.href,
    stand: { tone: TOON[werk.groep], tekst: datum },
    feiten: [
      { term: words('paneel.waarom'), value: words(`datum.${werk.datumsoort}`) },
      { term: words('paneel.sinds'), value: momentTekst(werk.sinds, now) },
      ...(werk.pogingen > 0 ? [{ term: words('paneel.pogingen'), value: String(werk.pogingen) }] : []),
      { term: words('paneel.team'), value: words(`teams.${werk.team}`) },
      { term: words('paneel.bij'), value: werk.vanMij ? words('mijn') : (werk.bij ?? words('vrij')) },
    ],
    doe: doeVan(werk),
  };
}

function doeVan({ pak, vanMij, id, gemeente: { sleutel: gemeente } }: Werk): Paneel['doe'] {
  if (pak === null) return null;
  const verborgen: Readonly<Record<string, string>> =
    pak.wat === 'taak'
      ? { gemeente, taakId: id }
      : { gemeente, zaak: id, zaakVersie: String(pak.versie), ...(vanMij && { los: 'ja' }) };
  return { wat: pak.wat, los: vanMij, knop: words(vanMij ? 'doe.loslaten' : 'doe.oppakken'), verborgen };
}
