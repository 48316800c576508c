import { ActionForm } from '@/app/action-form/action-form';
import type { Beeldregel } from '@/app/kwijtschelding/beeld';
import { kwijtscheldingAnswers } from '@/app/kwijtschelding/kwijtschelding-words';
import { Kwijtscheldingbeeld } from '@/app/kwijtschelding/kwijtscheldingbeeld';
import type { Kwijtscheldingbeeld as Beeld } from '@/app/kwijtschelding/load-kwijtscheldingbeeld';
import { showMoment, wordsOfBalie as words } from '@/app/words';
import { type Cents, formatCents } from '@/platform/cents';
import { Link } from '@/ui/link';
import { askRestVoorAction } from './regeling/actions';

export interface KwijtscheldingKaartProps extends Beeld {
  gemeente: string;
  persoonId: string;
  /** Whether this medewerker may open the dossier and fill one in. */
  mag: boolean;
  /** What is open of each aanslag, and whether he may ask now to pay it in parts. */
  open: ReadonlyMap<string, Cents>;
  regeling: boolean;
}

/** So many lines on the card; the dossiers have the rest. */
const MEESTE = 5;

/** Kwijtschelding of somebody in the words that he reads himself: how it stands, since when, why, and what comes next (C-07). */
export function KwijtscheldingKaart(props: KwijtscheldingKaartProps) {
  const { regels, toestemming, gemeente, persoonId, mag } = props;
  return (
    <div className="grid gap-2">
      <Kwijtscheldingbeeld
        regels={regels.slice(0, MEESTE)}
        taal="nl"
        zaakPad={mag ? `/zaken/${gemeente}/kwijtschelding` : null}
        bij={(regel) => <Rest {...props} regel={regel} />}
      />
      <p className="text-ink-muted">
        {toestemming === null
          ? words('kwijtschelding.toets.nooit')
          : words(toestemming.gegeven ? 'kwijtschelding.toets.ja' : 'kwijtschelding.toets.nee', {
              moment: showMoment(toestemming.moment),
            })}
      </p>
      {mag && (
        <p>
          <Link href={`/balie/${gemeente}/kwijtschelding/${persoonId}`}>
            {words('kwijtschelding.namens')}
          </Link>
        </p>
      )}
    </div>
  );
}

/** One click to ask what is left in parts, where a decision left something. */
function Rest({ regel, gemeente, open, regeling }: KwijtscheldingKaartProps & { regel: Beeldregel }) {
  if (!regeling || regel.stand !== 'uitspraak') return null;
  const { zaakId, aanslagId } = regel.verzoek;
  const over = open.get(aanslagId) ?? 0n;
  if (over <= 0n) return null;
  return (
    <ActionForm
      id={`rest-${zaakId}`}
      action={askRestVoorAction}
      groepen={[]}
      verborgen={{ gemeente, zaak: zaakId }}
      knop={words('kwijtschelding.rest', { bedrag: formatCents(over) })}
      variant="secondary"
      antwoorden={kwijtscheldingAnswers('nl')}
    />
  );
}
