import { wordsOfAanslagen } from '@/app/aanslagen/aanslag-words';
import { Waarom } from '@/app/waarom';
import { showDate } from '@/app/words';
import type { Bezwaartermijn } from '@/law/heffing/bezwaartermijn';
import type { Uitkomst } from '@/law/uitleg';
import type { LocalDate } from '@/platform/local-date';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import type { Taal } from '@/ui/words';

/** Until when and how to object, and why until then. */
export function Bezwaar({
  termijn,
  vandaag,
  pad,
  taal,
}: {
  termijn: Uitkomst<Bezwaartermijn>;
  vandaag: LocalDate;
  /** Where an objection to this aanslag is made. */
  pad: string;
  taal: Taal;
}) {
  const words = wordsOfAanslagen(taal);
  const { laatsteDag } = termijn.waarde;
  const datum = showDate(laatsteDag, taal);
  const voorbij = laatsteDag < vandaag;
  return (
    <Card as="section" labelledBy="bezwaar">
      <Heading level={2} looksLike={3} id="bezwaar">
        {words('detail.bezwaar')}
      </Heading>
      <p className="mt-2">
        {voorbij
          ? words('bezwaar.voorbij', { datum })
          : words.rich('bezwaar.termijn', { datum, dag: (text) => <strong>{text}</strong> })}
      </p>
      <div className="mt-1">
        <Waarom uitleg={termijn.uitleg} onderwerp={datum} taal={taal} />
      </div>
      {!voorbij && <p className="mt-3 text-sm">{words('bezwaar.hoe')}</p>}
      <p className="mt-3">
        <ButtonLink href={pad} variant="secondary" wide>
          {words('bezwaar.knop')}
        </ButtonLink>
      </p>
    </Card>
  );
}
