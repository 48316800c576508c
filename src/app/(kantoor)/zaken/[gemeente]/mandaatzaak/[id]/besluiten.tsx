import { WieMag } from '@/app/(kantoor)/wie-mag';
import { ActionForm } from '@/app/action-form/action-form';
import { werkWords } from '@/app/bezwaar/bezwaar-werk-words';
import { mandaatWerkAnswers, mandaatWerkWords as words } from '@/app/mandaatzaak/mandaatzaak-words';
import { showMoment } from '@/app/words';
import type { WieMag as Wie } from '@/domain/aanwijzingen/aanwijzing.queries';
import { mandaatbesluitSchema } from '@/domain/mandaatzaken/decide-mandaatzaak';
import type { MandaatzaakView } from '@/domain/mandaatzaken/mandaatzaak.queries';
import { nameActor } from '@/domain/medewerkers/name-actor';
import type { Besluit } from '@/domain/zaken/besluit';
import { formatCents, toCents } from '@/platform/cents';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import type { Tone } from '@/ui/tone';
import { decideMandaatbesluitAction } from '../../../mandaatzaak-actions';

const TONES: Readonly<Record<Besluit['stand'], Tone>> = {
  voorgesteld: 'letop',
  genomen: 'goed',
  teruggegeven: 'rust',
};

type Props = {
  besluiten: readonly Besluit[];
  mandaatzaak: MandaatzaakView;
  namen: ReadonlyMap<string, string>;
  wieMag: readonly Wie[];
  /** Who looks, as he stands in the books: he does not decide on his own proposal. */
  ik: string;
  magBesluiten: boolean;
  gemeente: string;
};

/** What was proposed and decided for the gemeente, and taking the decision. */
export function Besluiten(props: Props) {
  const { besluiten } = props;
  if (besluiten.length === 0) return null;
  return (
    <Card as="section" labelledBy="besluiten" className="grid gap-4">
      <Heading level={2} looksLike={3} id="besluiten">
        {words('besluit.kop')}
      </Heading>
      <ul className="grid gap-4">
        {besluiten.map((besluit) => (
          <li key={besluit.id} className="grid gap-2">
            <Een {...props} besluit={besluit} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Een({
  besluit,
  mandaatzaak,
  namen,
  wieMag,
  ik,
  magBesluiten,
  gemeente,
}: Props & { besluit: Besluit }) {
  const inhoud = mandaatbesluitSchema.safeParse(besluit.inhoud).data;
  const wordt = inhoud && toCents(BigInt(inhoud.wordtCenten));
  const wacht = besluit.stand === 'voorgesteld';
  const eigen = besluit.voorgesteldDoor === ik;
  const naam = (wie: string) => nameActor(namen, wie) ?? '';
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {inhoud && <strong>{words(`uitkomst.${inhoud.uitkomst}`)}</strong>}
        <Badge tone={TONES[besluit.stand]}>{werkWords(`besluit.stand.${besluit.stand}`)}</Badge>
      </p>
      {wordt !== undefined && wordt < mandaatzaak.bedragCenten && (
        <p>{words('besluit.wordtRegel', { bedrag: formatCents(wordt) })}</p>
      )}
      <p className="max-w-text break-words whitespace-pre-line">{besluit.motivering}</p>
      <p className="text-sm text-ink-muted">
        {werkWords('besluit.voorgesteld', {
          naam: naam(besluit.voorgesteldDoor),
          moment: showMoment(besluit.voorgesteldOp),
        })}
        {besluit.toelichting !== null && `: ${besluit.toelichting}`}
      </p>
      {besluit.stand === 'genomen' && besluit.beslotenDoor !== null && besluit.beslotenOp !== null && (
        <p className="text-sm text-ink-muted">
          {words('besluit.door', {
            naam: naam(besluit.beslotenDoor),
            moment: showMoment(besluit.beslotenOp),
          })}
        </p>
      )}
      {wacht && (
        <WieMag
          wie={wieMag}
          centen={wordt === undefined ? null : toCents(mandaatzaak.bedragCenten - wordt)}
        />
      )}
      {wacht && eigen && <p>{werkWords('besluit.eigen')}</p>}
      {wacht && !eigen && !magBesluiten && <p>{werkWords('besluit.magNiet')}</p>}
      {wacht && !eigen && magBesluiten && <Beslis besluit={besluit} gemeente={gemeente} />}
    </>
  );
}

const Beslis = ({ besluit, gemeente }: { besluit: Besluit; gemeente: string }) => (
  <ActionForm
    id={`besluit-${besluit.id}`}
    action={decideMandaatbesluitAction}
    verborgen={{ gemeente, id: besluit.id, versie: String(besluit.versie) }}
    groepen={[
      {
        velden: [
          {
            vorm: 'keuze',
            naam: 'besluit',
            label: werkWords('besluit.keuze'),
            opties: [
              { value: 'genomen', label: words('besluit.neem') },
              { value: 'teruggegeven', label: werkWords('besluit.geefTerug') },
            ],
          },
          {
            vorm: 'alinea',
            naam: 'toelichting',
            label: werkWords('besluit.toelichting'),
            hint: werkWords('besluit.toelichtingHint'),
            optioneel: true,
          },
        ],
      },
    ]}
    knop={werkWords('besluit.knop')}
    antwoorden={mandaatWerkAnswers()}
  />
);
