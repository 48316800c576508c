import { wordsOfAanslagen } from '@/app/aanslagen/aanslag-words';
import type { Waarde } from '@/domain/gemeenten/instelling.schema';
import { Card } from '@/ui/card';
import { type DataItem, DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import type { Taal } from '@/ui/words';

/** How to reach the kantoor or the gemeente, as its own contact data say. */
export function ContactLijst({
  kop,
  contact,
  taal,
}: {
  kop: string;
  contact: Waarde<'contactgegevens'>;
  taal: Taal;
}) {
  const say = wordsOfAanslagen(taal);
  const items: DataItem[] = [
    {
      term: say('nietBetalen.telefoon'),
      value: <Link href={`tel:${contact.telefoon.replace(/[^0-9+]/g, '')}`}>{contact.telefoon}</Link>,
    },
    { term: say('nietBetalen.website'), value: <Link href={contact.website}>{contact.website}</Link> },
  ];
  if (contact.email)
    items.push({
      term: say('nietBetalen.email'),
      value: <Link href={`mailto:${contact.email}`}>{contact.email}</Link>,
    });
  if (contact.bezoekadres) items.push({ term: say('nietBetalen.bezoekadres'), value: contact.bezoekadres });
  if (contact.postadres) items.push({ term: say('nietBetalen.postadres'), value: contact.postadres });
  return (
    <Card>
      <Heading level={3} className="mb-2">
        {kop}
      </Heading>
      <DataList items={items} />
    </Card>
  );
}
