import { z } from 'zod';
import { WieMag } from '@/app/(kantoor)/wie-mag';
import { ActionForm } from '@/app/action-form/action-form';
import { besluitgroep } from '@/app/action-form/besluitgroep';
import { showMoment } from '@/app/words';
import { listWieMag } from '@/domain/aanwijzingen/aanwijzing.queries';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import type { Vaststelling } from '@/domain/objecten/woz-vaststelling';
import { getVaststelling } from '@/domain/objecten/woz-vaststelling.queries';
import { actorText, medewerkerIdIn } from '@/platform/context';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Badge } from '@/ui/badge';
import { Heading } from '@/ui/heading';
import { HeffingFrame } from '../../../heffing-frame';
import { gemeenteVan } from '../../../paths';
import { decideWozAction, withdrawWozAction } from '../../../woz-actions';
import { WOZ_TOON, words, wozAnswers, wozGelukt, wozPath } from '../../../woz-words';
import { Totalen } from './totalen';
import { Uitschieters } from './uitschieters';

/** One proposal to determine WOZ values: what it comes to, what to look at, and the decision of the heffingsambtenaar. */
export default page({
  toegang: { wie: 'medewerker', verb: 'woz.zien', bereik: 'gemeente' },
  doel: 'woz-waarden',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  searchParams: z.object({ gelukt: z.string().optional() }),
  load: async (read, { params }) => {
    const gemeenteId = read.gemeenten[0] ?? 0;
    return {
      ...(await getVaststelling(read, gemeenteId, params.id)),
      wieMag: await listWieMag(read, gemeenteId, 'woz-waarde'),
      namen: await getMedewerkerNamen(read),
    };
  },
  render: ({ vaststelling: v, uitschieters, wieMag, namen }, frame) => {
    const { gemeente: sleutel } = frame.params;
    const { rollen } = gemeenteVan(frame.ctx, sleutel);
    const titel = words('besluit.titel', { soort: words(`soort.${v.soort}`), jaar: String(v.belastingjaar) });
    const wie = (actor: string) => namen.get(medewerkerIdIn(actor)) ?? words('besluit.onbekend');
    return (
      <HeffingFrame
        {...frame}
        titel={titel}
        sleutel={sleutel}
        gelukt={wozGelukt(frame.searchParams.gelukt)}
        crumbs={[{ label: words('naam'), href: wozPath(sleutel) }]}
      >
        <div className="flex flex-wrap items-center gap-3">
          <Heading level={1}>{titel}</Heading>
          <Badge tone={WOZ_TOON[v.status]}>{words(`status.${v.status}`)}</Badge>
        </div>
        <div className="grid max-w-text gap-1">
          <p>{words(`artikel.${v.soort}`)}</p>
          {v.toelichting !== null && <p>{words('besluit.toelichting', { tekst: v.toelichting })}</p>}
          <p className="text-sm text-ink-muted">
            {words('besluit.door', { naam: wie(v.voorgesteldDoor), moment: showMoment(v.voorgesteldOp) })}
          </p>
          {v.beslotenDoor !== null && v.beslotenOp !== null && (
            <p className="text-sm text-ink-muted">
              {words('besluit.besloten', { naam: wie(v.beslotenDoor), moment: showMoment(v.beslotenOp) })}
              {v.besluitReden !== null && `: ${v.besluitReden}`}
            </p>
          )}
        </div>
        <Totalen vaststelling={v} />
        <Uitschieters totalen={v.totalen} uitschieters={uitschieters} />
        {v.status === 'voorgesteld' && <WieMag wie={wieMag} />}
        <Handelen
          vaststelling={v}
          sleutel={sleutel}
          zelf={v.voorgesteldDoor === actorText(frame.ctx.actor)}
          mag={may(rollen, 'woz.vaststellen')}
        />
        <p className="text-sm break-all text-ink-muted">{words('besluit.hash', { hash: v.inhoudHash })}</p>
      </HeffingFrame>
    );
  },
});

type HandelenProps = { vaststelling: Vaststelling; sleutel: string; zelf: boolean; mag: boolean };

/** What who reads this may do now: take his own back, or decide about another's. */
function Handelen({ vaststelling: v, sleutel, zelf, mag }: HandelenProps) {
  if (v.status !== 'voorgesteld' || !(zelf || mag)) return null;
  const record = { gemeente: sleutel, id: v.id, versie: String(v.versie) };
  const vast = { verborgen: record, antwoorden: wozAnswers() };
  if (zelf)
    return (
      <section className="grid gap-3">
        <p className="max-w-text">{words('besluit.eigen')}</p>
        <ActionForm
          {...vast}
          id="intrekken"
          action={withdrawWozAction}
          variant="secondary"
          groepen={[]}
          knop={words('besluit.intrekken')}
        />
      </section>
    );
  return (
    <section aria-labelledby="besluit" className="grid gap-3">
      <Heading level={2} id="besluit">
        {words('besluit.kop')}
      </Heading>
      <p className="max-w-text text-ink-muted">{words('besluit.uitleg')}</p>
      {v.soort !== 'vaststelling' && <p className="max-w-text">{words('besluit.aanslag')}</p>}
      <ActionForm
        {...vast}
        id="besluit-formulier"
        action={decideWozAction}
        groepen={[
          besluitgroep(
            {
              label: words('besluit.keuze'),
              opties: [
                { value: 'vaststellen', label: words('besluit.vaststellen') },
                { value: 'afwijzen', label: words('besluit.afwijzen') },
              ],
            },
            { naam: 'reden', label: words('besluit.waarom'), hint: words('besluit.waaromHint') },
          ),
        ]}
        knop={words('besluit.knop')}
      />
    </section>
  );
}
