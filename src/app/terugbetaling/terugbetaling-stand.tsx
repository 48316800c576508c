import { retourText, wordsOfUitbetaling } from '@/app/terugbetaling/terugbetaling-words';
import { Waarom } from '@/app/waarom';
import { showDate } from '@/app/words';
import type { TegoedView } from '@/domain/terugbetalingen/tegoed.queries';
import type { Stand } from '@/domain/terugbetalingen/terugbetaling.queries';
import { gemaskeerd } from '@/domain/terugbetalingen/uitbetaalrekening';
import { formatCents } from '@/platform/cents';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import type { Taal } from '@/ui/words';

/** What somebody gets back and where it is: the same sentences for himself and for the desk. */
export function TerugbetalingStand({
  tegoeden,
  stand,
  taal,
}: {
  tegoeden: readonly TegoedView[];
  stand: Stand;
  taal: Taal;
}) {
  const words = wordsOfUitbetaling(taal);
  return (
    <>
      {tegoeden.length === 0 && <p>{words('niets')}</p>}
      {tegoeden.map((tegoed) => (
        <Card as="article" key={tegoed.aanslagId} first labelledBy={`terug-${tegoed.aanslagId}`}>
          <Heading level={2} looksLike={3} id={`terug-${tegoed.aanslagId}`}>
            {words('bedragTerug', { bedrag: formatCents(tegoed.bedragCenten, taal) })}
          </Heading>
          <p className="mt-1 text-ink-muted">{words('vanAanslag', { nummer: tegoed.aanslagnummer })}</p>
          <p className="mt-1">{words(`waarom.${tegoed.reden}`)}</p>
          <p className="mt-1 font-semibold">{words(`stand.${tegoed.tegen[0] ?? 'klaar'}`)}</p>
          {tegoed.vrijCenten < tegoed.bedragCenten && (
            <p className="mt-1">
              {words('schuld', { bedrag: formatCents(tegoed.bedragCenten - tegoed.vrijCenten, taal) })}
            </p>
          )}
          {tegoed.rente !== null && tegoed.rente.centen > 0n && (
            <>
              <p className="mt-1">
                {words('renteErbij', { bedrag: formatCents(tegoed.rente.centen, taal) })}
              </p>
              <Waarom
                uitleg={tegoed.rente.uitleg}
                onderwerp={tegoed.aanslagnummer}
                vraag="bedrag"
                taal={taal}
              />
            </>
          )}
        </Card>
      ))}
      {stand.terugbetalingen.length > 0 && (
        <section aria-labelledby="eerder">
          <Heading level={2} id="eerder">
            {words('eerder')}
          </Heading>
          <ul className="mt-3 grid gap-3">
            {stand.terugbetalingen.map((rij) => (
              <li key={rij.id}>
                <strong className="tabular-nums">{formatCents(rij.bedragCenten, taal)}</strong>{' '}
                {words('vanAanslag', { nummer: rij.aanslagnummer })}
                <span className="block">{statusText(rij, taal)}</span>
                {rij.rente !== null && rij.renteCenten > 0n && (
                  <>
                    <span className="block">
                      {words('rente', { bedrag: formatCents(rij.renteCenten, taal) })}
                    </span>
                    <Waarom
                      uitleg={rij.rente.uitleg}
                      onderwerp={rij.aanslagnummer}
                      vraag="bedrag"
                      taal={taal}
                    />
                    <span className="block">{words('renteBezwaar')}</span>
                  </>
                )}
                <span className="block text-ink-muted">
                  {words('regel.rekening', { iban: gemaskeerd(rij.iban) })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function statusText(rij: Stand['terugbetalingen'][number], taal: Taal): string {
  const words = wordsOfUitbetaling(taal);
  if (rij.status === 'betaald' && rij.betaaldOp !== null)
    return words('regel.betaald', { datum: showDate(rij.betaaldOp, taal) });
  if (rij.status === 'teruggekomen' && rij.terugOp !== null)
    return words('regel.teruggekomen', {
      datum: showDate(rij.terugOp, taal),
      reden: retourText(rij.uitkomstReden, taal),
    });
  return words(
    rij.status === 'onderweg' || rij.status === 'goedgekeurd' ? `regel.${rij.status}` : 'regel.voorgesteld',
  );
}
