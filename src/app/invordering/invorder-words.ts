import { showDate } from '@/app/words';
import type { Invorderstatus } from '@/domain/invordering/invorderstatus';
import type { Reden, Waarde } from '@/domain/invordering/waarom-niet';
import { formatCents } from '@/platform/cents';
import { createWords } from '@/platform/translator';
import en from '@/texts/en/invorderstap.json';
import nl from '@/texts/nl/invorderstap.json';
import type { Tone } from '@/ui/tone';
import type { Taal } from '@/ui/words';

const all = {
  nl: createWords<typeof nl>({ locale: 'nl', messages: nl }),
  en: createWords<typeof nl>({ locale: 'en', messages: en }),
};

/** The words of the steps of collection: one text for clerk and citizen. */
export const wordsOfInvorder = (taal: Taal) => all[taal];

const shown = (waarde: Waarde, taal: Taal): string | number =>
  typeof waarde !== 'object'
    ? waarde
    : 'centen' in waarde
      ? formatCents(waarde.centen, taal)
      : showDate(waarde.datum, taal);

/** One reason for or against a step in a sentence, the same whoever reads it. */
export function sayReden({ code, soort, waarden }: Reden, taal: Taal): string {
  const sleutel = `reden.${code}${soort === undefined ? '' : `.${soort}`}` as 'reden.betaald';
  return wordsOfInvorder(taal)(
    sleutel,
    Object.fromEntries(Object.entries(waarden).map(([naam, waarde]) => [naam, shown(waarde, taal)])),
  );
}

/** What a reason rests on: an article, or the setting of the gemeente; null where it speaks for itself. */
export function bronVan({ bron }: Reden): string | null {
  if (bron === null) return null;
  return 'instelling' in bron ? bron.instelling : `${bron.regeling} art. ${bron.artikel}`;
}

/** How a claim stands, in sentences: what is, and what comes when nothing is paid, with its costs and its day. */
export function sayStatus({ status, tot, daarna }: Invorderstatus, taal: Taal): string[] {
  const words = wordsOfInvorder(taal);
  const dag = tot === null ? '' : showDate(tot, taal);
  const nu =
    status === 'uitstel' && tot !== null
      ? words('zin.uitstelTot', { tot: dag })
      : words(`zin.${status}`, { tot: dag });
  if (daarna === null) return [nu];
  const kosten = daarna.kosten === null ? words('daarna.onbekend') : formatCents(daarna.kosten, taal);
  return [nu, words(`daarna.${daarna.stap}`, { vanaf: showDate(daarna.vanaf, taal), kosten })];
}

/** The colour that goes with a status. */
export const STATUSTOON: Readonly<Record<Invorderstatus['status'], Tone>> = {
  betaald: 'goed',
  openstaand: 'info',
  regeling: 'info',
  uitstel: 'info',
  incasso: 'info',
  'online-betaling': 'info',
  buitenland: 'letop',
  'te-laat': 'letop',
  herinnerd: 'letop',
  aangemaand: 'mis',
  dwangbevel: 'mis',
  oninbaar: 'rust',
};
