import { type AanslagWords, wordsOfAanslagen } from '@/app/aanslagen/aanslag-words';
import { bezorgreden } from '@/app/postkeuze/postkeuze-words';
import { showDate, showMoment } from '@/app/words';
import type { BezorgingView, DocumentView } from '@/domain/documenten/document.queries';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import type { Taal } from '@/ui/words';

const KANALEN = ['post', 'mijnoverheid', 'mijn', 'email', 'balie'] as const;
const RESULTATEN = ['aangeboden', 'bezorgd', 'geopend', 'afgedrukt', 'mislukt', 'retour'] as const;

const kanaalNaam = (words: AanslagWords, kanaal: string) => {
  const bekend = KANALEN.find((naam) => naam === kanaal);
  return bekend ? words(`bezorging.kanaal.${bekend}`) : kanaal;
};
const resultaatNaam = (words: AanslagWords, resultaat: string) => {
  const bekend = RESULTATEN.find((naam) => naam === resultaat);
  return bekend ? words(`bezorging.resultaat.${bekend}`) : resultaat;
};

/** The letters of this aanslag and where each went, with the address as it was then (C-05). */
export function BezorgingLijst({
  documenten,
  base,
  taal,
}: {
  documenten: readonly DocumentView[];
  base: string;
  taal: Taal;
}) {
  const words = wordsOfAanslagen(taal);
  return (
    <Card as="section" labelledBy="bezorgd">
      <Heading level={2} looksLike={3} id="bezorgd">
        {words('detail.bezorgd')}
      </Heading>
      {documenten.length === 0 && <p className="mt-2 text-ink-muted">{words('gegevens.geenPdf')}</p>}
      {documenten.map((document) => (
        <div key={document.id} className="mt-3">
          <Link href={`${base}/documenten/${document.id}`} reload>
            {document.soort === 'aanslagbiljet'
              ? words('gegevens.pdf')
              : words('gegevens.brief', { datum: showDate(document.dagtekening, taal) })}
          </Link>
          {document.bezorgingen.length === 0 && (
            <p className="text-sm text-ink-muted">{words('bezorging.geen')}</p>
          )}
          <ul className="mt-2 grid gap-3">
            {document.bezorgingen.map((bezorging) => (
              <Bezorging
                key={`${bezorging.kanaal}${bezorging.resultaat}${bezorging.moment.getTime()}`}
                bezorging={bezorging}
                taal={taal}
              />
            ))}
          </ul>
        </div>
      ))}
    </Card>
  );
}

function Bezorging({ bezorging, taal }: { bezorging: BezorgingView; taal: Taal }) {
  const words = wordsOfAanslagen(taal);
  return (
    <li className="border-t border-line pt-2 text-sm">
      <strong className="font-semibold">{kanaalNaam(words, bezorging.kanaal)}</strong>:{' '}
      {resultaatNaam(words, bezorging.resultaat)}
      <span className="block text-ink-muted">{showMoment(bezorging.moment, taal)}</span>
      {bezorging.adres && <span className="block text-ink-muted">{bezorging.adres.join(', ')}</span>}
      {bezorging.reden && <span className="block text-ink-muted">{bezorgreden(bezorging.reden, taal)}</span>}
    </li>
  );
}
