import type { Bericht } from '@/domain/documenten/bericht.queries';
import { type Statussoort, statusVan } from '@/domain/statusberichten/standen';
import { createWords } from '@/platform/translator';
import enBerichten from '@/texts/en/berichten.json';
import berichten from '@/texts/nl/berichten.json';
import type { Taal } from '@/ui/words';

const translators = {
  nl: createWords<typeof berichten>({ locale: 'nl', messages: berichten }),
  en: createWords<typeof berichten>({ locale: 'en', messages: enBerichten }),
};

/** The words of the letters as their reader finds them back. */
export const wordsOfBerichten = (taal: Taal) => translators[taal];

type Soort = keyof typeof berichten.soort;

const isSoort = (soort: string): soort is Soort => Object.hasOwn(berichten.soort, soort);

/** What a letter is called for who gets it: what it says, not what the office calls it; of a change what happened. */
export function berichtnaam(soort: string, taal: Taal): string {
  const status = statusVan(soort);
  if (status) return statuszin(status, taal);
  return translators[taal](`soort.${isSoort(soort) ? soort : 'overig'}`);
}

type Zaaksoort = keyof typeof berichten.status.zaak.wat;
type Zaakstand = keyof typeof berichten.status.zaak.zin;
type Overig = Exclude<Statussoort, Zaaksoort>;

const isZaaksoort = (soort: Statussoort): soort is Zaaksoort =>
  Object.hasOwn(berichten.status.zaak.wat, soort);

/** What changed, in one sentence and with nothing in it that who looks over a shoulder may not read. */
export function statuszin({ soort, stand }: { soort: Statussoort; stand: string }, taal: Taal): string {
  const words = translators[taal];
  if (isZaaksoort(soort))
    return words(`status.zaak.zin.${stand as Zaakstand}`, { wat: words(`status.zaak.wat.${soort}`) });
  // Every status that is told has its sentence: a test goes over all of them.
  return words(`status.${soort as Overig}.${stand}` as 'status.vraag.gesteld');
}

type Hoe = keyof typeof berichten.hoe;

/** By which way a letter went, where it did not fail: "Per post", "Op deze website"; nothing of what was never sent. */
export function bezorgtekst({ soort, bezorgd }: Pick<Bericht, 'soort' | 'bezorgd'>, taal: Taal): string {
  if (statusVan(soort)) return translators[taal]('hoe.mijn');
  if (bezorgd === null) return '';
  const hoe = bezorgd.resultaat === 'mislukt' || bezorgd.resultaat === 'retour' ? 'mislukt' : bezorgd.kanaal;
  return Object.hasOwn(berichten.hoe, hoe) ? translators[taal](`hoe.${hoe as Hoe}`) : '';
}
