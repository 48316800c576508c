import type { EigenVraag } from '@/domain/vragen/vraag.queries';
import { Alert } from '@/ui/alert';
import type { Taal } from '@/ui/words';
import { waarom, wanneer, wordsOfVragen } from '../vragen-words';

type Props = { vraag: EigenVraag; taal: Taal };

/** What has to be said first: received and by when, too late, not reached, or what was just done. */
export function Melding({ vraag, taal, gelukt }: Props & { gelukt: string | undefined }) {
  const words = wordsOfVragen(taal);
  if (gelukt === 'ontvangen' && vraag.stand === 'gesteld')
    return (
      <Alert tone="goed" taal={taal} live title={words('ontvangen.kop')}>
        <p>
          {words.rich('ontvangen.kenmerk', {
            referentie: vraag.referentie,
            b: (text) => <strong>{text}</strong>,
          })}
        </p>
        <p>
          {vraag.beloofd === null
            ? words('ontvangen.geen')
            : words.rich(vraag.soort === 'terugbellen' ? 'ontvangen.bellen' : 'ontvangen.antwoord', {
                wanneer: wanneer(vraag.beloofd, taal),
                telefoon: vraag.telefoon ?? '',
                b: (text) => <strong>{text}</strong>,
              })}
        </p>
        {vraag.piek && <p>{words('nieuw.piek', { reden: vraag.piek })}</p>}
        <p>{words('ontvangen.verder')}</p>
      </Alert>
    );
  if (gelukt === 'ja' || gelukt === 'nee')
    return (
      <Alert tone="goed" taal={taal} live>
        {words(`gelukt.${gelukt}`)}
        {gelukt === 'nee' && vraag.piek && vraag.beloofd && (
          <p>
            {words('nieuw.piek', { reden: vraag.piek })}{' '}
            {words('nieuw.termijn', { wanneer: wanneer(vraag.beloofd, taal) })}
          </p>
        )}
      </Alert>
    );
  if (vraag.stand === 'afspraak-gemaakt' && vraag.beurt === 'kantoor' && gelukt !== 'opnieuw')
    return (
      <Alert tone="goed" taal={taal} title={words('afspraak.gemaakt')} live={gelukt === 'afspraak'}>
        {vraag.beloofd
          ? words('afspraak.gemaaktUitleg', { wanneer: wanneer(vraag.beloofd, taal) })
          : words('gelukt.afspraak')}
        {vraag.piek && ` ${words('nieuw.piek', { reden: vraag.piek })}`}
      </Alert>
    );
  if (gelukt === 'opnieuw' && vraag.beurt === 'kantoor')
    return (
      <Alert tone="goed" taal={taal} live>
        {words('gelukt.opnieuw')}
        {vraag.beloofd && ` ${words('nieuw.termijn', { wanneer: wanneer(vraag.beloofd, taal) })}`}
      </Alert>
    );
  if (vraag.beurt === 'bereik')
    return (
      <Alert tone="letop" taal={taal} title={words('detail.niet-bereikt')}>
        {words('detail.niet-bereiktUitleg')}
      </Alert>
    );
  if (vraag.belofteStatus === 'gebroken' && vraag.beloofd && vraag.antwoord === null)
    return (
      <Alert tone="mis" taal={taal} title={words('detail.gebroken')}>
        {words('detail.gebrokenUitleg', { wanneer: wanneer(vraag.beloofd, taal) })}
      </Alert>
    );
  return null;
}

/** By when, whose promise that is, and the steps to the date. */
export function Belofte({ vraag, taal, kantoor }: Props & { kantoor: string }) {
  const words = wordsOfVragen(taal);
  if (vraag.beloofd === null) return null;
  return (
    <section>
      <p className="font-semibold">
        {words(vraag.soort === 'terugbellen' ? 'gebeld' : 'beloofd', {
          wanneer: wanneer(vraag.beloofd, taal),
        })}
      </p>
      {vraag.piek && <p>{words('nieuw.piek', { reden: vraag.piek })}</p>}
      {vraag.eigenaar && (
        <p className="text-ink-muted">{words('detail.belofteVan', { eigenaar: vraag.eigenaar, kantoor })}</p>
      )}
      <details className="mt-2">
        <summary className="cursor-pointer text-link underline underline-offset-4">
          {words('detail.waarom')}
        </summary>
        <ol className="mt-2 grid list-decimal gap-1 pl-5">
          {waarom(vraag.uitleg, taal).map((zin) => (
            <li key={zin}>{zin}</li>
          ))}
        </ol>
      </details>
    </section>
  );
}
