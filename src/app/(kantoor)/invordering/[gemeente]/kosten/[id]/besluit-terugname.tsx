import { WieMag } from '@/app/(kantoor)/wie-mag';
import { ActionForm } from '@/app/action-form/action-form';
import { besluitgroep } from '@/app/action-form/besluitgroep';
import type { WieMag as Wie } from '@/domain/aanwijzingen/aanwijzing.queries';
import type { Kostenterugname } from '@/domain/invordering/kostenterugname';
import { type Cents, formatCents } from '@/platform/cents';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { decideKostenterugnameAction, withdrawKostenterugnameAction } from '../../../kosten/actions';
import { kostenAnswers, words } from '../../../kosten-words';

interface BesluitTerugnameProps {
  terugname: Kostenterugname;
  bedragCenten: Cents;
  grensCenten: Cents;
  wieMag: readonly Wie[];
  sleutel: string;
  /** Who looks, as he stands in a proposal: he cannot decide on his own. */
  ik: string;
  mag: { besluiten: boolean; bovenGrens: boolean };
}

/** What the reader may do with a proposal that waits: decide, take back his own, or read who decides. */
export function BesluitTerugname(props: BesluitTerugnameProps) {
  const { terugname, bedragCenten, grensCenten, wieMag, sleutel, ik, mag } = props;
  const record = { gemeente: sleutel, id: terugname.id, versie: String(terugname.versie) };
  const eigen = terugname.voorgesteldDoor === ik;
  const teHoog = bedragCenten > grensCenten && !mag.bovenGrens;
  return (
    <Card as="section" labelledBy="besluit" className="grid gap-4">
      <Heading level={2} looksLike={3} id="besluit">
        {words('besluit.kop')}
      </Heading>
      <WieMag wie={wieMag} centen={bedragCenten} />
      {eigen && (
        <>
          <p>{words('besluit.eigen')}</p>
          <ActionForm
            id="intrekken"
            action={withdrawKostenterugnameAction}
            groepen={[]}
            verborgen={record}
            knop={words('besluit.intrekken')}
            variant="secondary"
            antwoorden={kostenAnswers()}
          />
        </>
      )}
      {!eigen && teHoog && <p>{words('besluit.bovenGrens', { grens: formatCents(grensCenten) })}</p>}
      {!eigen && !teHoog && mag.besluiten && (
        <ActionForm
          id="besluit-form"
          action={decideKostenterugnameAction}
          verborgen={record}
          groepen={[
            besluitgroep(
              {
                label: words('besluit.keuze'),
                opties: [
                  {
                    value: 'toekennen',
                    label: words('besluit.toekennen', { bedrag: formatCents(bedragCenten) }),
                  },
                  { value: 'afwijzen', label: words('besluit.afwijzen') },
                ],
              },
              {
                naam: 'besluitReden',
                label: words('besluit.reden'),
                hint: words('besluit.redenHint'),
              },
            ),
          ]}
          knop={words('besluit.knop')}
          antwoorden={kostenAnswers()}
        />
      )}
    </Card>
  );
}
