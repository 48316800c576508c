import type { Uitgelegd } from '@/app/aanslagen/with-uitleg';
import { wordsOfRegeling } from '@/app/regeling/regeling-words';
import { wordsOfUitbetaling } from '@/app/terugbetaling/terugbetaling-words';
import { Waarom } from '@/app/waarom';
import { showDate, showMoment, wordsOfBalie as words } from '@/app/words';
import { bezwaartermijnVan } from '@/domain/aanslagen/aanslag';
import type { Overzichtaanslag, Rekeningoverzicht } from '@/domain/aanslagen/rekeningoverzicht';
import type { DocumentView } from '@/domain/documenten/document.queries';
import type { OnlineBetalingView } from '@/domain/online-betalingen/online-betaling.queries';
import { formatCents } from '@/platform/cents';
import { Link } from '@/ui/link';
import { Aanslagregels } from './aanslagregels';
import { documentnaam } from './document-naam';
import { IncassoRegel, type IncassoRegelProps } from './incasso-regel';
import { OnlineBetaald } from './online-betaald';

const MOST = 3;

/**
 * What was imposed, for which belastingen, and until when an objection is in time. All of them: who may open an aanslag
 * at heffing gets there from here, to propose a vermindering too.
 */
export function Aanslagen({
  aanslagen,
  gemeente,
  heffing,
}: {
  aanslagen: readonly Uitgelegd[];
  /** The name of the gemeente, as it stands in the explanation of a belasting. */
  gemeente: string;
  /** '/heffing/<gemeente>/aanslagen' for who may open one, else null. */
  heffing: string | null;
}) {
  if (aanslagen.length === 0) return words('klant.geenAanslag');
  return (
    <ul className="grid gap-3">
      {(heffing === null ? aanslagen.slice(0, MOST) : aanslagen).map(({ aanslag, uitleg }) => {
        const bezwaar = bezwaartermijnVan(aanslag);
        const datum = showDate(bezwaar.waarde.laatsteDag);
        return (
          <li key={aanslag.id}>
            <strong className="tabular-nums">{formatCents(aanslag.bedrag - aanslag.verminderd)}</strong>{' '}
            {words('klant.aanslagVan', {
              jaar: String(aanslag.belastingjaar),
              nummer: aanslag.aanslagnummer,
              datum: showDate(aanslag.dagtekening),
            })}
            {aanslag.verminderd > 0n && (
              <span className="block">
                {words('klant.verminderd', { bedrag: formatCents(aanslag.verminderd) })}
              </span>
            )}
            <Aanslagregels aanslag={aanslag} uitleg={uitleg} gemeente={gemeente} />
            <span className="block">{words('klant.bezwaarTot', { datum })}</span>
            <Waarom uitleg={bezwaar.uitleg} onderwerp={datum} taal="nl" />
            {heffing && (
              <Link href={`${heffing}/${aanslag.id}`} reload>
                {words('klant.aanslagOpenen', { nummer: aanslag.aanslagnummer })}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What is open, before when, and what came in last: the same account as the citizen has before him (C-06). */
export function Betaling({
  rekening: { aanslagen, totaal },
  regeling,
  kosten,
  terugbetaling,
  incasso,
  online,
}: {
  rekening: Rekeningoverzicht;
  /** Where a betalingsregeling is made, for who may; else null. */
  regeling: string | null;
  /** Where the costs of an aanslag are, for who may see them; else null. */
  kosten: string | null;
  /** Where what is due back is, and the account for it; else null. */
  terugbetaling: string | null;
  incasso: IncassoRegelProps;
  /** What was paid online, the newest first. */
  online: readonly OnlineBetalingView[];
}) {
  if (aanslagen.length === 0) return <IncassoRegel {...incasso} leeg={words('klant.geenAanslag')} />;
  return (
    <ul className="grid gap-3">
      {aanslagen.length > 1 && (
        <li>
          <strong className="tabular-nums">{formatCents(totaal.open)}</strong>{' '}
          {words('klant.samenOpen', { aantal: aanslagen.length })}
          {totaal.teVeel > 0n && (
            <span className="block">{words('klant.teVeel', { bedrag: formatCents(totaal.teVeel) })}</span>
          )}
        </li>
      )}
      {aanslagen.slice(0, MOST).map((zaak) => (
        <li key={zaak.aanslag.id}>
          <span className="block text-ink-muted">
            {words('klant.kenmerk', { kenmerk: zaak.aanslag.betalingskenmerk })}
          </span>
          <Stand {...zaak} />
          {kosten !== null && (zaak.stand?.kosten.length ?? 0) > 0 && (
            <Link href={`${kosten}/${zaak.aanslag.id}`} reload>
              {words('klant.kostenBekijken', { nummer: zaak.aanslag.aanslagnummer })}
            </Link>
          )}
        </li>
      ))}
      {online.length > 0 && (
        <li>
          <OnlineBetaald betalingen={online.slice(0, MOST)} />
        </li>
      )}
      {terugbetaling !== null && (
        <li>
          <Link href={terugbetaling} reload>
            {wordsOfUitbetaling('nl')('balie.naam')}
          </Link>
        </li>
      )}
      <li>
        <IncassoRegel {...incasso} />
      </li>
      {regeling !== null && totaal.open > 0n && (
        <li>
          <Link href={regeling} reload>
            {wordsOfRegeling('nl')('balie.kop')}
          </Link>
        </li>
      )}
    </ul>
  );
}

function Stand({ termijnen, stand, open, teVeel }: Overzichtaanslag) {
  const { volgende } = termijnen;
  const laatste = stand?.mutaties.filter((m) => m.soort === 'ontvangst' && !m.gecorrigeerd).at(-1);
  return (
    <>
      {volgende ? (
        <>
          <strong className="tabular-nums">{formatCents(open)}</strong> {words('klant.open')}
          {volgende.delen.map((deel) => {
            const datum = showDate(deel.vervaldag);
            return (
              <div key={deel.nummer}>
                {words(
                  termijnen.incasso && deel.stand !== 'te-laat'
                    ? 'klant.incasso'
                    : deel.stand === 'te-laat'
                      ? 'klant.teLaat'
                      : 'klant.volgende',
                  {
                    bedrag: formatCents(deel.open),
                    datum,
                    nummer: deel.nummer,
                    aantal: termijnen.regeling?.aantal ?? termijnen.termijnen.length,
                  },
                )}
                <Waarom uitleg={deel.uitleg} onderwerp={datum} taal="nl" />
              </div>
            );
          })}
          {volgende.kosten > 0n && (
            <span className="block">{words('klant.kosten', { bedrag: formatCents(volgende.kosten) })}</span>
          )}
        </>
      ) : (
        words('klant.betaald')
      )}
      {laatste && (
        <span className="block">
          {words('klant.laatsteOntvangst', {
            bedrag: formatCents(-laatste.bedragCenten),
            datum: showDate(laatste.datum),
          })}
        </span>
      )}
      {teVeel > 0n && <span className="block">{words('klant.teVeel', { bedrag: formatCents(teVeel) })}</span>}
    </>
  );
}

const KANALEN = ['post', 'mijnoverheid', 'mijn', 'email', 'balie'] as const;
const RESULTATEN = ['aangeboden', 'bezorgd', 'geopend', 'afgedrukt', 'mislukt', 'retour'] as const;

/** Where the letters went; the address as it was then, unless it is secret. */
export function Bezorging({
  documenten,
  geheim,
  base,
}: {
  documenten: readonly DocumentView[];
  geheim: boolean;
  base: string;
}) {
  if (documenten.length === 0) return words('klant.geenBrief');
  return (
    <ul className="grid gap-3">
      {documenten.slice(0, MOST).map((document) => {
        const [laatste] = document.bezorgingen;
        return (
          <li key={document.id}>
            <Link href={`${base}/documenten/${document.id}`} reload>
              {documentnaam(document)}
            </Link>
            <span className="block">
              {laatste
                ? `${kanaalNaam(laatste.kanaal)}: ${resultaatNaam(laatste.resultaat)}, ${showMoment(laatste.moment)}`
                : words('klant.nietVerstuurd')}
            </span>
            {laatste?.adres && (
              <span className="block text-ink-muted">
                {geheim ? words('klant.geheim') : laatste.adres.join(', ')}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const kanaalNaam = (kanaal: string): string => {
  const bekend = KANALEN.find((naam) => naam === kanaal);
  return bekend ? words(`klant.kanaal.${bekend}`) : kanaal;
};
const resultaatNaam = (resultaat: string): string => {
  const bekend = RESULTATEN.find((naam) => naam === resultaat);
  return bekend ? words(`klant.resultaat.${bekend}`) : resultaat;
};
