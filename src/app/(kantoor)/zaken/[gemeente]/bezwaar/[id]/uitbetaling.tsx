import { WieMag } from '@/app/(kantoor)/wie-mag';
import { ActionForm } from '@/app/action-form/action-form';
import { besluitgroep } from '@/app/action-form/besluitgroep';
import { werkAnswers, werkWords as words } from '@/app/bezwaar/bezwaar-werk-words';
import { showMoment } from '@/app/words';
import type { WieMag as Wie } from '@/domain/aanwijzingen/aanwijzing.queries';
import type { Uitbetaling as Voorstel } from '@/domain/bezwaren/dwangsom';
import { nameActor } from '@/domain/medewerkers/name-actor';
import type { Cents } from '@/platform/cents';
import { Badge } from '@/ui/badge';
import type { Tone } from '@/ui/tone';
import { decideUitbetalingAction, proposeUitbetalingAction } from '../../../dwangsom-actions';
import { Handeling } from './handeling';

const TONES: Readonly<Record<Voorstel['stand'], Tone>> = {
  voorgesteld: 'letop',
  akkoord: 'goed',
  teruggegeven: 'rust',
};

type Props = {
  uitbetalingen: readonly Voorstel[];
  bedragCenten: Cents;
  wieMag: readonly Wie[];
  verborgen: Record<string, string>;
  namen: ReadonlyMap<string, string>;
  ik: string;
  mag: { behandelen: boolean; besluiten: boolean };
};

/** Paying a fixed dwangsom: proposed by one, agreed to by another, and said that this program moves no money yet. */
export function Uitbetaling({ uitbetalingen, bedragCenten, wieMag, verborgen, namen, ik, mag }: Props) {
  const open = uitbetalingen.find((u) => u.stand !== 'teruggegeven');
  return (
    <>
      <ul className="grid gap-3">
        {uitbetalingen.map((u) => (
          <li key={u.id} className="grid gap-1 border-t border-line pt-3">
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
              {words('dwangsom.naar', { rekening: u.rekening })}
              <Badge tone={TONES[u.stand]}>{words(`dwangsom.stand.${u.stand}`)}</Badge>
            </span>
            <span className="text-sm text-ink-muted">
              {words('besluit.voorgesteld', {
                naam: nameActor(namen, u.voorgesteldDoor) ?? '',
                moment: showMoment(u.voorgesteldOp),
              })}
              {u.toelichting !== null && `: ${u.toelichting}`}
            </span>
            {u.stand === 'voorgesteld' && <WieMag wie={wieMag} centen={bedragCenten} />}
            {u.stand === 'akkoord' && <p>{words('dwangsom.nietHier')}</p>}
            {u.stand === 'voorgesteld' && mag.besluiten && u.voorgesteldDoor !== ik && (
              <Beslis uitbetaling={u} gemeente={verborgen.gemeente ?? ''} />
            )}
            {u.stand === 'voorgesteld' && u.voorgesteldDoor === ik && <p>{words('besluit.eigen')}</p>}
          </li>
        ))}
      </ul>
      {!open && mag.behandelen && (
        <Handeling
          id="uitbetalen"
          kop={words('dwangsom.uitbetalen')}
          uitleg={`${words('dwangsom.uitbetalenUitleg')} ${words('dwangsom.nietHier')}`}
          verborgen={verborgen}
          action={proposeUitbetalingAction}
          knop={words('dwangsom.uitbetalen')}
          velden={[
            { vorm: 'tekst', naam: 'rekening', label: words('dwangsom.rekening') },
            {
              vorm: 'keuze',
              naam: 'opEigenNaam',
              label: words('dwangsom.opNaam'),
              opties: [
                { value: 'ja', label: words('feiten.ja') },
                { value: 'nee', label: words('feiten.nee') },
              ],
            },
          ]}
        />
      )}
    </>
  );
}

const Beslis = ({ uitbetaling, gemeente }: { uitbetaling: Voorstel; gemeente: string }) => (
  <ActionForm
    id={`uitbetaling-${uitbetaling.id}`}
    action={decideUitbetalingAction}
    verborgen={{ gemeente, id: uitbetaling.id, versie: String(uitbetaling.versie) }}
    groepen={[
      besluitgroep(
        {
          label: words('dwangsom.keuze'),
          opties: [
            { value: 'akkoord', label: words('dwangsom.akkoord') },
            { value: 'teruggegeven', label: words('dwangsom.geefTerug') },
          ],
        },
        {
          naam: 'toelichting',
          label: words('besluit.toelichting'),
          hint: words('besluit.toelichtingHint'),
        },
      ),
    ]}
    knop={words('besluit.knop')}
    antwoorden={werkAnswers()}
  />
);
