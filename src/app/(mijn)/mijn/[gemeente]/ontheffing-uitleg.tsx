import { wordsOfMeldingen } from '@/app/melding/melding-words';
import { Waarom } from '@/app/waarom';
import { showDate } from '@/app/words';
import { belastingnaam } from '@/domain/documenten/biljetregel';
import type { Eraf } from '@/domain/meldingen/ontheffing';
import type { Ontheffing } from '@/domain/meldingen/uitleg.queries';
import { formatCents } from '@/platform/cents';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import type { Taal } from '@/ui/words';

type Props = { ontheffing: Ontheffing; taal: Taal };

/** What went off line by line and what stayed, each with its steps. */
export function OntheffingRegels({ ontheffing: { eraf, blijft }, taal }: Props) {
  return (
    <ul className="grid gap-3">
      {eraf.map((een) => (
        <Regel key={een.aanslagregelId} regel={een} wat="eraf" taal={taal} />
      ))}
      {blijft.map((een) => (
        <Regel key={een.aanslagregelId} regel={een} wat="blijft" taal={taal} />
      ))}
    </ul>
  );
}

function Regel({ regel, wat, taal }: { regel: Eraf; wat: 'eraf' | 'blijft'; taal: Taal }) {
  const naam = belastingnaam(regel.belasting);
  const bedrag = formatCents(regel.bedragCenten, taal);
  return (
    <li className="grid gap-1 border-t border-line pt-3">
      <strong className="font-semibold">
        {wordsOfMeldingen(taal)(`deel.ontheffing.${wat}`, { naam, bedrag })}
      </strong>
      <Waarom uitleg={regel.uitleg} onderwerp={naam} vraag="bedrag" taal={taal} />
    </li>
  );
}

/** On the aanslag: why it became lower, and the case that it follows from. */
export function OntheffingKaart({ ontheffing, base, taal }: Props & { base: string }) {
  const words = wordsOfMeldingen(taal);
  const id = `melding-${ontheffing.zaakId}`;
  const wat = words(`soort.${ontheffing.soort}`);
  return (
    <Card as="section" labelledBy={id} className="grid gap-3">
      <Heading level={2} looksLike={3} id={id}>
        {words('deel.ontheffing.aanslag')}
      </Heading>
      <p>{words('deel.ontheffing.overgenomen', { wat, dag: showDate(ontheffing.dag, taal) })}</p>
      <OntheffingRegels ontheffing={ontheffing} taal={taal} />
      <p>
        <Link href={`${base}/zaken/${ontheffing.zaakId}`}>{words('deel.ontheffing.zaak')}</Link>
      </p>
    </Card>
  );
}
