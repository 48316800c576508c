import { showDate, wordsOfMijn } from '@/app/words';
import type { PersoonView } from '@/domain/personen/persoon.queries';
import { type DataItem, DataList } from '@/ui/data-list';
import type { Taal } from '@/ui/words';

const ADRES_SOORTEN = ['woon', 'post', 'vestiging'] as const;
const VERTEGENWOORDIGERS = [
  'bewindvoerder',
  'curator',
  'mentor',
  'gemachtigde',
  'erfgenaam',
  'executeur',
] as const;

/** Who we think somebody is: name, addresses, contact data, who acts for him. */
export function GegevensLijst({
  persoon,
  taal,
  stacked = false,
  zonderContact = false,
}: {
  persoon: PersoonView;
  taal: Taal;
  stacked?: boolean;
  /** Where contact data stand beside it, with what may be done with them. */
  zonderContact?: boolean;
}) {
  const words = wordsOfMijn(taal);
  const contact = (soort: string) =>
    persoon.contacten.find((c) => c.soort === soort)?.waarde ?? (
      <span className="text-ink-muted">{words('gegevens.onbekend')}</span>
    );
  const items: DataItem[] = [{ term: words('gegevens.naam'), value: persoon.naam }];
  if (persoon.geboortedatum && persoon.soort === 'natuurlijk')
    items.push({ term: words('gegevens.geboren'), value: showDate(persoon.geboortedatum, taal) });
  if (persoon.kvkNummer) items.push({ term: words('gegevens.kvk'), value: persoon.kvkNummer });
  for (const soort of ADRES_SOORTEN) {
    const adres = persoon.adressen.find((a) => a.soort === soort);
    if (adres) items.push({ term: words(`gegevens.adres.${soort}`), value: adres.adres });
  }
  if (!zonderContact) {
    items.push({ term: words('gegevens.telefoon'), value: contact('telefoon') });
    items.push({ term: words('gegevens.email'), value: contact('email') });
  }
  for (const soort of VERTEGENWOORDIGERS) {
    const found = persoon.vertegenwoordigers.filter((v) => v.soort === soort);
    if (found.length > 0) {
      items.push({
        term: words(`gegevens.vertegenwoordiger.${soort}`),
        value: found.map((v) => v.naam).join(', '),
      });
    }
  }
  return <DataList items={items} stacked={stacked} />;
}
