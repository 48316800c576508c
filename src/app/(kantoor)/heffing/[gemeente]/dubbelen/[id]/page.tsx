import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { besluitgroep } from '@/app/action-form/besluitgroep';
import {
  dubbelenPath,
  SAMENVOEG_TOON,
  samenvoegAnswers,
  samenvoegGelukt,
  words,
} from '@/app/personen/samenvoeg-words';
import { showMoment } from '@/app/words';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import { nameActor } from '@/domain/medewerkers/name-actor';
import { getSamenvoeging, type SamenvoegingView } from '@/domain/samenvoegingen/samenvoeging.queries';
import { actorText } from '@/platform/context';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Badge } from '@/ui/badge';
import { Heading } from '@/ui/heading';
import { HeffingFrame } from '../../../heffing-frame';
import { gemeenteVan } from '../../../paths';
import {
  decideSamenvoegingAction,
  undoSamenvoegingAction,
  withdrawSamenvoegingAction,
} from '../../../samenvoeg-actions';
import { Kanten } from '../kanten';
import { Gegaan } from './gegaan';

/** One proposal to merge: both rows, what was decided and what went, and what this reader may do with it. */
export default page({
  toegang: { wie: 'medewerker', verb: 'persoon.samenvoegen', bereik: 'gemeente' },
  doel: 'persoon-samenvoegen',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  searchParams: z.object({ gelukt: z.string().optional() }),
  load: async (read, { params }) => ({
    ...(await getSamenvoeging(read, read.gemeenten[0] ?? 0, params.id)),
    namen: await getMedewerkerNamen(read),
  }),
  render: ({ samenvoeging: s, dubbel, blijft, gegaan, namen }, frame) => {
    const { gemeente: sleutel } = frame.params;
    const titel = words('besluit.titel', { dubbel: dubbel.naam, blijft: blijft.naam });
    const wie = (actor: string) => nameActor(namen, actor) ?? words('besluit.onbekend');
    return (
      <HeffingFrame
        {...frame}
        titel={words('naam')}
        sleutel={sleutel}
        gelukt={samenvoegGelukt(frame.searchParams.gelukt)}
        crumbs={[{ label: words('naam'), href: dubbelenPath(sleutel) }]}
      >
        <Heading level={1}>{titel}</Heading>
        <p>
          <Badge tone={SAMENVOEG_TOON[s.status]}>{words(`status.${s.status}`)}</Badge>
        </p>
        <div className="grid max-w-text gap-1">
          <p>{words('besluit.reden', { reden: s.reden })}</p>
          <p className="text-sm text-ink-muted">
            {words('besluit.door', { naam: wie(s.voorgesteldDoor), moment: showMoment(s.voorgesteldOp) })}
          </p>
          {s.beslotenDoor !== null && s.beslotenOp !== null && (
            <p className="text-sm text-ink-muted">
              {words('besluit.besloten', { naam: wie(s.beslotenDoor), moment: showMoment(s.beslotenOp) })}
              {s.besluitReden !== null && `: ${s.besluitReden}`}
            </p>
          )}
          {s.terugDoor !== null && s.terugOp !== null && (
            <p className="text-sm text-ink-muted">
              {words('besluit.teruggedraaid', { naam: wie(s.terugDoor), moment: showMoment(s.terugOp) })}
              {s.terugReden !== null && `: ${s.terugReden}`}
            </p>
          )}
        </div>
        <Kanten
          sleutel={sleutel}
          kanten={[
            { kant: dubbel, titel: words('besluit.dubbel', { naam: dubbel.naam }) },
            { kant: blijft, titel: words('besluit.blijft', { naam: blijft.naam }) },
          ]}
          klant={may(gemeenteVan(frame.ctx, sleutel).rollen, 'klant.zien') ? `/balie/${sleutel}/klant` : null}
        />
        {(s.status === 'uitgevoerd' || s.status === 'teruggedraaid') && <Gegaan gegaan={gegaan} />}
        <Handelen samenvoeging={s} sleutel={sleutel} ik={actorText(frame.ctx.actor)} />
      </HeffingFrame>
    );
  },
});

type HandelenProps = Pick<SamenvoegingView, 'samenvoeging'> & { sleutel: string; ik: string };

/** What who reads this may do now: take his own back, decide about another's, or undo what was done. */
function Handelen({ samenvoeging: s, sleutel, ik }: HandelenProps) {
  const record = { gemeente: sleutel, id: s.id, versie: String(s.versie) };
  const vast = { verborgen: record, antwoorden: samenvoegAnswers() };
  if (s.status === 'uitgevoerd')
    return (
      <section aria-labelledby="draai-terug" className="grid gap-3">
        <Heading level={2} id="draai-terug">
          {words('besluit.terugKop')}
        </Heading>
        <p className="max-w-text text-ink-muted">{words('besluit.terugUitleg')}</p>
        <ActionForm
          {...vast}
          id="terug"
          action={undoSamenvoegingAction}
          variant="secondary"
          groepen={[{ velden: [{ vorm: 'alinea', naam: 'reden', label: words('besluit.terugReden') }] }]}
          knop={words('besluit.terugKnop')}
        />
      </section>
    );
  if (s.status !== 'voorgesteld') return null;
  if (s.voorgesteldDoor === ik)
    return (
      <section className="grid gap-3">
        <p>{words('besluit.eigen')}</p>
        <ActionForm
          {...vast}
          id="intrekken"
          action={withdrawSamenvoegingAction}
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
      <ActionForm
        {...vast}
        id="besluit-formulier"
        action={decideSamenvoegingAction}
        groepen={[
          besluitgroep(
            {
              label: words('besluit.keuze'),
              opties: [
                { value: 'samenvoegen', label: words('besluit.samenvoegen') },
                { value: 'afwijzen', label: words('besluit.afwijzen') },
              ],
            },
            {
              naam: 'reden',
              label: words('besluit.waarom'),
              hint: words('besluit.waaromHint'),
            },
          ),
        ]}
        knop={words('besluit.knop')}
      />
    </section>
  );
}
