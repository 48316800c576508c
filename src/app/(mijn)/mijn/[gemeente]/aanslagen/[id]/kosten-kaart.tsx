import { wordsOfBezwaar } from '@/app/bezwaar/bezwaar-words';
import { kiesbareKosten, kostenNaam } from '@/app/bezwaar/kostenbezwaar-velden';
import type { Kostenblad } from '@/domain/bezwaren/bezwaar.queries';
import { formatCents } from '@/platform/cents';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import type { Taal } from '@/ui/words';

/** Costs that stand on this aanslag, and objecting to them; nothing where there are none. */
export function KostenKaart({ blad, pad, taal }: { blad: Kostenblad | null; pad: string; taal: Taal }) {
  const staan = blad?.kosten.filter((k) => k.terug === null) ?? [];
  if (blad === null || staan.length === 0) return null;
  const words = wordsOfBezwaar(taal);
  return (
    <Card as="section" labelledBy="kosten">
      <Heading level={2} looksLike={3} id="kosten">
        {words('kosten.kaart.kop')}
      </Heading>
      <p className="mt-2">{words('kosten.kaart.uitleg')}</p>
      <ul className="mt-2 grid gap-1">
        {staan.map((k) => {
          const eerder = blad.eerder.get(k.id);
          return (
            <li key={k.id}>
              {kostenNaam(k, taal)}: {formatCents(k.bedragCenten, taal)}.{' '}
              {eerder && words('kosten.kaart.al', { nummer: eerder.zaaknummer })}
            </li>
          );
        })}
      </ul>
      {kiesbareKosten(blad).length > 0 && (
        <p className="mt-3">
          <ButtonLink href={pad} variant="secondary" wide>
            {words('kosten.kaart.knop')}
          </ButtonLink>
        </p>
      )}
    </Card>
  );
}
