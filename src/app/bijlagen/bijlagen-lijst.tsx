import { ActionForm } from '@/app/action-form/action-form';
import { showMoment } from '@/app/words';
import type { Stand } from '@/domain/bijlagen/bijlage';
import type { BijlageView } from '@/domain/bijlagen/bijlage.queries';
import { Badge } from '@/ui/badge';
import { Link } from '@/ui/link';
import type { Tone } from '@/ui/tone';
import type { Taal } from '@/ui/words';
import { decideQuarantaineAction, removeBijlageAction, removeOwnBijlageAction } from './bijlage-actions';
import { downloadPath, type Wereld } from './bijlagen-path';
import { bijlagenAnswers, showBytes, wordsOfBijlagen } from './bijlagen-words';

interface BijlagenLijstProps {
  /** The gemeente as it stands in the path. */
  gemeente: string;
  bijlagen: readonly BijlageView[];
  /** The path of this page: where taking away and deciding come back to. */
  terug: string;
  taal?: Taal;
  wereld?: Wereld;
  /** Whether what somebody brought himself can be taken away: in a form that was not sent yet. */
  weghalen?: boolean;
  /** Whether this medewerker may let a file out of quarantine (`bijlage.vrijgeven`). */
  vrijgeven?: boolean;
}

const TONE: Readonly<Record<Exclude<Stand, 'ontvangt'>, Tone>> = {
  quarantaine: 'letop',
  vrij: 'goed',
  geweigerd: 'mis',
  vernietigd: 'rust',
};

/**
 * Files of a form or case: name, kind, size, how each stands, to be saved when it is free.
 *
 * @example
 * <BijlagenLijst
 *   wereld="zaken"
 *   gemeente={params.gemeente}
 *   bijlagen={view.bijlagen}
 *   terug={path}
 *   vrijgeven={may(rollen, 'bijlage.vrijgeven')}
 * />
 */
export function BijlagenLijst(props: BijlagenLijstProps) {
  const { gemeente, bijlagen, taal = 'nl', wereld = 'mijn' } = props;
  const words = wordsOfBijlagen(taal);
  if (bijlagen.length === 0) return <p className="text-ink-muted">{words('lijst.leeg')}</p>;
  return (
    <ul aria-label={words('lijst.kop')} className="grid gap-3">
      {bijlagen.map((bijlage) => (
        <li key={bijlage.id} className="grid gap-2 rounded-md border border-line p-3">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <Naam {...{ gemeente, bijlage, taal, wereld }} />
            <Badge tone={TONE[bijlage.stand === 'ontvangt' ? 'quarantaine' : bijlage.stand]}>
              {words(`stand.${bijlage.stand === 'ontvangt' ? 'quarantaine' : bijlage.stand}`)}
            </Badge>
          </div>
          <p className="text-sm text-ink-muted">
            {[
              bijlage.soort && words(`soort.${bijlage.soort}`),
              showBytes(bijlage.bytes, taal),
              words('lijst.op', { moment: showMoment(bijlage.gemaaktOp, taal) }),
            ]
              .filter(Boolean)
              .join(' \u00b7 ')}
          </p>
          <Uitleg bijlage={bijlage} taal={taal} wereld={wereld} />
          <Handelingen {...props} bijlage={bijlage} />
        </li>
      ))}
    </ul>
  );
}

type Een = { bijlage: BijlageView; taal: Taal; wereld: Wereld };

function Naam({ bijlage, taal, wereld, gemeente }: Een & { gemeente: string }) {
  const words = wordsOfBijlagen(taal);
  const naam = bijlage.naam ?? words('lijst.weg');
  if (bijlage.stand !== 'vrij') return <span className="min-w-0 font-semibold wrap-anywhere">{naam}</span>;
  return (
    <Link
      href={downloadPath(wereld, gemeente, bijlage.id)}
      reload
      download
      aria-label={words('lijst.downloaden', { naam })}
      className="min-w-0 font-semibold wrap-anywhere"
    >
      {naam}
    </Link>
  );
}

function Uitleg({ bijlage: { stand, standReden }, taal, wereld }: Een) {
  const words = wordsOfBijlagen(taal);
  if (stand === 'quarantaine')
    return <p>{words(wereld !== 'mijn' ? 'uitleg.quarantaineKantoor' : 'uitleg.quarantaine')}</p>;
  if (stand === 'geweigerd') return <p>{words(standReden === 'besmet' ? 'uitleg.besmet' : 'uitleg.mens')}</p>;
  if (stand === 'vernietigd') return <p>{words('uitleg.vernietigd')}</p>;
  return null;
}

function Handelingen(props: BijlagenLijstProps & { bijlage: BijlageView }) {
  const {
    bijlage,
    gemeente,
    terug,
    taal = 'nl',
    wereld = 'mijn',
    weghalen = false,
    vrijgeven = false,
  } = props;
  const words = wordsOfBijlagen(taal);
  const verborgen = { gemeente, id: bijlage.id, terug };
  const antwoorden = bijlagenAnswers(taal);
  if (weghalen && bijlage.eigen)
    return (
      <ActionForm
        action={wereld === 'mijn' ? removeOwnBijlageAction : removeBijlageAction}
        id={`weg-${bijlage.id}`}
        groepen={[]}
        verborgen={verborgen}
        knop={words('lijst.weghalen', { naam: bijlage.naam ?? '' })}
        variant="quiet"
        antwoorden={antwoorden}
        taal={taal}
      />
    );
  if (!vrijgeven || bijlage.stand !== 'quarantaine') return null;
  const reden = {
    vorm: 'tekst',
    naam: 'reden',
    label: words('besluit.reden'),
    hint: words('besluit.hint'),
  } as const;
  return (
    <details>
      <summary className="link">{words('besluit.kop')}</summary>
      <div className="mt-3">
        <ActionForm
          action={decideQuarantaineAction}
          id={`besluit-${bijlage.id}`}
          groepen={[{ velden: [reden] }]}
          verborgen={verborgen}
          knop={words('besluit.vrij')}
          variant="secondary"
          andere={[{ knop: words('besluit.geweigerd'), waarde: 'geweigerd' }]}
          antwoorden={antwoorden}
        />
      </div>
    </details>
  );
}
