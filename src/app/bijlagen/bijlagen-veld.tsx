import { ACCEPT } from '@/domain/bijlagen/bestandsoort';
import { GRENSWAARDEN, GRENZEN, isWeigering, type Onderwerp } from '@/domain/bijlagen/bijlage';
import type { BijlageView } from '@/domain/bijlagen/bijlage.queries';
import { Alert } from '@/ui/alert';
import type { Taal } from '@/ui/words';
import { BijlagenLijst } from './bijlagen-lijst';
import { ontvangPath, type Wereld } from './bijlagen-path';
import { BijlagenUploader } from './bijlagen-uploader';
import { bijlagenAnswers, showBytes, wordsOfBijlagen } from './bijlagen-words';

interface BijlagenVeldProps {
  /** The gemeente as it stands in the path. */
  gemeente: string;
  onderwerp: Onderwerp;
  /** Of `listEigenBijlagen` (citizen) or `listBijlagen` (staff). */
  bijlagen: readonly BijlageView[];
  /** The path of this page, with the key of the form in it where it has one: `/mijn/borne/bezwaar/nieuw?concept=...`. */
  terug: string;
  /** What stands in `?bijlage=` of this page. */
  uitkomst?: string;
  taal: Taal;
  /** `zaken` for who works at the kantoor. */
  wereld?: Wereld;
  /** Whose form a medewerker fills in; a citizen's is his own. */
  persoonId?: string;
}

/**
 * Adding files to a form or case: the field, what is there already, and taking away. A form of its own, so never inside
 * another one; put it on a step of its own, or below the form. Works without JavaScript: then it sends one file and comes
 * back to `terug`. With JavaScript several at a time, with progress, and nothing else on the page is lost.
 *
 * A citizen's page makes the key of its form once (`newId()`), keeps it in the address or in a hidden field, and calls
 * `attachBijlagen(write, concept, { soort: 'zaak', id: zaak.id })` in the transaction that opens the case.
 *
 * @example
 * load: (read) => listEigenBijlagen(read, gemeenteId, { soort: 'concept', id: concept }),
 * render: (bijlagen, { params, searchParams, taal }) => (
 *   <BijlagenVeld
 *     gemeente={params.gemeente}
 *     onderwerp={{ soort: 'concept', id: concept }}
 *     bijlagen={bijlagen}
 *     terug={`/mijn/${params.gemeente}/bezwaar/nieuw?concept=${concept}`}
 *     uitkomst={searchParams.bijlage}
 *     taal={taal}
 *   />
 * )
 */
export function BijlagenVeld(props: BijlagenVeldProps) {
  const { gemeente, onderwerp, bijlagen, terug, uitkomst, taal, wereld = 'mijn', persoonId } = props;
  const words = wordsOfBijlagen(taal);
  const bewaard = bijlagen.filter(({ stand }) => stand === 'quarantaine' || stand === 'vrij');
  const samen = bewaard.reduce((sum, { bytes }) => sum + bytes, 0);
  const vol = bewaard.length >= GRENZEN.aantal;
  const verborgen = {
    onderwerpSoort: onderwerp.soort,
    onderwerpId: onderwerp.id,
    ...(persoonId === undefined ? {} : { persoon: persoonId }),
    terug,
  };
  return (
    <div className="grid max-w-text gap-5" id="bijlagen">
      {isWeigering(uitkomst) && (
        <Alert tone="mis" taal={taal} live title={words(`weigering.${uitkomst}`, GRENSWAARDEN)} />
      )}
      {uitkomst === 'toegevoegd' && <Alert tone="goed" taal={taal} live title={words('toegevoegd')} />}
      <p className="text-ink-muted">
        {words('veld.ruimte', {
          aantal: bewaard.length,
          samen: showBytes(samen, taal),
          max: GRENSWAARDEN.aantal,
          maxSamen: GRENSWAARDEN.samen,
        })}
      </p>
      {bijlagen.length > 0 && (
        <BijlagenLijst
          gemeente={gemeente}
          bijlagen={bijlagen}
          terug={terug}
          taal={taal}
          wereld={wereld}
          weghalen={onderwerp.soort === 'concept'}
        />
      )}
      {vol ? (
        <p>{words('veld.vol', { max: GRENSWAARDEN.aantal })}</p>
      ) : (
        <BijlagenUploader
          actie={ontvangPath(wereld, gemeente)}
          verborgen={verborgen}
          accept={ACCEPT}
          perBestand={GRENZEN.perBestand}
          taal={taal}
          teksten={{
            label: words('veld.label'),
            labelMeer: words('veld.labelMeer'),
            hint: words('veld.hint', { mb: GRENSWAARDEN.mb }),
            knop: words('veld.knop'),
            stop: words('veld.stop'),
            bezig: words.raw('veld.bezig') as string,
            klaar: words.raw('veld.klaar') as string,
          }}
          antwoorden={bijlagenAnswers(taal)}
          waarden={GRENSWAARDEN}
        />
      )}
    </div>
  );
}
