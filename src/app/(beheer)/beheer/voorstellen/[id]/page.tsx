import { z } from 'zod';
import { showDate, showMoment } from '@/app/words';
import {
  getInstellingvoorstel,
  type InstellingvoorstelView,
} from '@/domain/gemeenten/instellingvoorstel.queries';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { BeheerFrame } from '../../beheer-frame';
import { metGelukt } from '../../search-params';
import { VOORSTEL_TOON, voorstelTitel, voorstelWords as words } from '../voorstel-words';
import { Beslis } from './beslis';
import { Vergelijking } from './vergelijking';

/** One proposal: what holds now beside what comes, who proposed it, and the decision of another. */
export default page({
  toegang: { wie: 'medewerker', verb: 'instelling.zien', bereik: 'kantoor' },
  doel: 'instellingen-beheren',
  params: z.object({ id: z.guid() }),
  searchParams: metGelukt,
  load: async (read, { params }) => {
    const voorstel = await getInstellingvoorstel(read, params.id);
    if (!voorstel) throw new NotFound();
    return voorstel;
  },
  render: (voorstel, frame) => {
    const { ctx } = frame;
    const titel = voorstelTitel(voorstel);
    return (
      <BeheerFrame
        {...frame}
        titel={titel}
        gelukt={frame.searchParams.gelukt}
        crumbs={[{ href: '/beheer/voorstellen', label: words('kop') }]}
      >
        <div className="flex flex-wrap items-center gap-3">
          <Heading level={1}>{titel}</Heading>
          <Badge tone={VOORSTEL_TOON[voorstel.status]}>{words(`stand.${voorstel.status}`)}</Badge>
        </div>
        <Vergelijking voorstel={voorstel} />
        <Gegevens voorstel={voorstel} />
        {voorstel.status === 'voorgesteld' &&
          (may(ctx.kantoorRollen, 'instelling.wijzigen') ? (
            <Beslis
              voorstel={voorstel}
              eigen={ctx.actor.soort === 'medewerker' && ctx.actor.medewerkerId === voorstel.voorgesteldDoor}
            />
          ) : (
            <p className="text-ink-muted">{words('magNiet')}</p>
          ))}
      </BeheerFrame>
    );
  },
});

function Gegevens({ voorstel }: { voorstel: InstellingvoorstelView }) {
  const { handeling, vanaf, bron, voorsteller, voorgesteldOp, besluiter, beslotenOp, besluitReden } =
    voorstel;
  return (
    <Card>
      <DataList
        items={[
          { term: words('wat'), value: words(`handeling.${handeling}`) },
          { term: words('vanaf'), value: showDate(vanaf) },
          ...(bron === null ? [] : [{ term: words('bron'), value: bron }]),
          {
            term: words('voorgesteld'),
            value: words('doorOp', { naam: voorsteller, moment: showMoment(voorgesteldOp) }),
          },
          ...(besluiter === null || beslotenOp === null
            ? []
            : [
                {
                  term: words('besloten'),
                  value: words('doorOp', { naam: besluiter, moment: showMoment(beslotenOp) }),
                },
              ]),
          ...(besluitReden === null ? [] : [{ term: words('reden'), value: besluitReden }]),
        ]}
      />
    </Card>
  );
}
