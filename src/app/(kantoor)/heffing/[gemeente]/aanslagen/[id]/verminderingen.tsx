import { WieMag } from '@/app/(kantoor)/wie-mag';
import { ActionForm } from '@/app/action-form/action-form';
import { besluitgroep } from '@/app/action-form/besluitgroep';
import { showMoment } from '@/app/words';
import type { Vermindering, VerminderingStatus } from '@/domain/aanslagen/vermindering';
import type { WieMag as Wie } from '@/domain/aanwijzingen/aanwijzing.queries';
import { nameActor } from '@/domain/medewerkers/name-actor';
import { formatCents } from '@/platform/cents';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import type { Tone } from '@/ui/tone';
import { decideVerminderingAction, withdrawVerminderingAction } from '../../../vermindering-actions';
import { formAnswers, words } from '../../../vermindering-words';

const TONES: Readonly<Record<VerminderingStatus, Tone>> = {
  voorgesteld: 'letop',
  toegekend: 'goed',
  afgewezen: 'rust',
  ingetrokken: 'rust',
};

interface VerminderingenProps {
  verminderingen: Vermindering[];
  /** What each line of the aanslag is for, by its id. */
  regelnamen: ReadonlyMap<string, string>;
  namen: ReadonlyMap<string, string>;
  wieMag: readonly Wie[];
  sleutel: string;
  /** Who looks, as he stands in a proposal: he cannot decide on his own. */
  ik: string;
  magBesluiten: boolean;
}

/** Proposals and decisions about this aanslag, each with what the reader may do with it. */
export function Verminderingen(props: VerminderingenProps) {
  const { verminderingen } = props;
  return (
    <Card as="section" labelledBy="verminderingen" className="grid gap-4">
      <Heading level={2} id="verminderingen">
        {words('verminderingen.kop')}
      </Heading>
      {verminderingen.length === 0 && <p className="text-ink-muted">{words('verminderingen.geen')}</p>}
      <ul className="grid gap-4 empty:hidden">
        {verminderingen.map((v) => (
          <li key={v.id} className="grid gap-3 border-t border-line pt-4 first:border-t-0 first:pt-0">
            <Voorstel {...props} v={v} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Voorstel({
  v,
  regelnamen,
  namen,
  wieMag,
  sleutel,
  ik,
  magBesluiten,
}: VerminderingenProps & { v: Vermindering }) {
  const belasting = regelnamen.get(v.aanslagregelId) ?? '';
  const wie = (actor: string) => nameActor(namen, actor) ?? words('verminderingen.onbekend');
  const wacht = v.status === 'voorgesteld';
  const eigen = v.voorgesteldDoor === ik;
  const record = { gemeente: sleutel, aanslag: v.aanslagId, id: v.id, versie: String(v.versie) };
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <strong>
          {formatCents(v.bedragCenten)} {belasting}
        </strong>
        <span>{words(`verminderingen.reden.${v.reden}`)}</span>
        <Badge tone={TONES[v.status]}>{words(`verminderingen.status.${v.status}`)}</Badge>
      </p>
      <p className="max-w-text">{v.toelichting}</p>
      <p className="text-sm text-ink-muted">
        {words('verminderingen.door', { naam: wie(v.voorgesteldDoor), moment: showMoment(v.voorgesteldOp) })}
        {v.beslotenDoor !== null && v.beslotenOp !== null && (
          <span className="block">
            {words('verminderingen.besloten', {
              naam: wie(v.beslotenDoor),
              moment: showMoment(v.beslotenOp),
            })}
            {v.besluitReden !== null && `: ${v.besluitReden}`}
          </span>
        )}
      </p>
      {wacht && <WieMag wie={wieMag} centen={v.bedragCenten} />}
      {wacht && eigen && (
        <>
          <p>{words('verminderingen.eigen')}</p>
          <ActionForm
            id={`intrekken-${v.id}`}
            action={withdrawVerminderingAction}
            groepen={[]}
            verborgen={record}
            knop={words('verminderingen.intrekken')}
            variant="secondary"
            antwoorden={formAnswers()}
          />
        </>
      )}
      {wacht && !eigen && !magBesluiten && <p>{words('verminderingen.magNiet')}</p>}
      {wacht && !eigen && magBesluiten && <Besluit v={v} belasting={belasting} record={record} />}
    </>
  );
}

type BesluitProps = { v: Vermindering; belasting: string; record: Record<string, string> };

function Besluit({ v, belasting, record }: BesluitProps) {
  const bedrag = formatCents(v.bedragCenten);
  return (
    <ActionForm
      id={`besluit-${v.id}`}
      action={decideVerminderingAction}
      verborgen={record}
      groepen={[
        besluitgroep(
          {
            label: words('verminderingen.besluitKeuze'),
            opties: [
              { value: 'toekennen', label: words('verminderingen.toekennen', { bedrag, belasting }) },
              { value: 'afwijzen', label: words('verminderingen.afwijzen') },
            ],
          },
          {
            naam: 'besluitReden',
            label: words('verminderingen.besluitReden'),
            hint: words('verminderingen.besluitHint'),
          },
        ),
      ]}
      knop={words('verminderingen.besluitKnop')}
      antwoorden={formAnswers()}
    />
  );
}
