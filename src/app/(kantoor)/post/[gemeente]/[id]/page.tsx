import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { OfficeFrame } from '@/app/frames';
import { showDate, showMoment } from '@/app/words';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { verwerkerOp } from '@/domain/gemeenten/verwerker';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import { nameActor } from '@/domain/medewerkers/name-actor';
import { type AfdrukopdrachtView, getAfdrukopdracht } from '@/domain/post/afdruk.queries';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Badge } from '@/ui/badge';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { postPath, STATUSTOON, words } from '../../post-words';
import { Bestanden } from './bestanden';
import { Bevestigen } from './bevestigen';

/** One print order: its files, what is known of them, and what was printed. */
export default page({
  toegang: { wie: 'medewerker', verb: 'afdruk.zien', bereik: 'gemeente' },
  doel: 'post-afdrukken',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  load: async (read, { params }) => {
    const [gemeenteId] = read.gemeenten;
    const opdracht = gemeenteId === undefined ? null : await getAfdrukopdracht(read, gemeenteId, params.id);
    if (opdracht === null) throw new NotFound();
    const gegevens = await readGegevens(read, read.gemeenten[0] ?? 0);
    const drukker = verwerkerOp(gegevens, 'drukker', localDateOf(read.ctx.now));
    return { opdracht, drukker, namen: await getMedewerkerNamen(read) };
  },
  render: ({ opdracht, drukker, namen }, frame) => {
    const { naam, sleutel, rollen } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const magMaken = may(rollen, 'afdruk.maken');
    const magWeg = drukker?.mag ?? false;
    const titel = words('opdracht.kop', { nummer: opdracht.nummer });
    return (
      <OfficeFrame {...frame} gemeente={naam} crumbs={[{ label: words('naam'), href: postPath() }]}>
        <title>{titel}</title>
        <div className="grid min-w-0 gap-6">
          <Heading level={1}>{titel}</Heading>
          <Feiten opdracht={opdracht} namen={namen} />
          <p className="max-w-text text-ink-muted">{words('opdracht.volgorde')}</p>
          {opdracht.status === 'in-de-maak' && (
            <Alert tone="info" taal="nl" title={words('opdracht.inDeMaak')}>
              {words('opdracht.inDeMaakUitleg', {
                klaar: opdracht.delen.filter((deel) => deel.sha256 !== null).length,
                delen: opdracht.delen.length,
              })}
            </Alert>
          )}
          {opdracht.status === 'vervallen' && (
            <Alert tone="mis" taal="nl" title={words('opdracht.vervallen')}>
              {words('opdracht.vervallenUitleg')}
            </Alert>
          )}
          {!magWeg && <Alert tone="letop" taal="nl" title={words('afdruk.geen-drukker')} />}
          <Bestanden opdracht={opdracht} sleutel={sleutel} magMaken={magMaken && magWeg} />
          {magMaken && <Bevestigen opdracht={opdracht} sleutel={sleutel} />}
        </div>
      </OfficeFrame>
    );
  },
});

interface FeitenProps {
  opdracht: AfdrukopdrachtView;
  namen: ReadonlyMap<string, string>;
}

function Feiten({ opdracht, namen }: FeitenProps) {
  const { status, stukken, bladzijden, dagtekening, misdrukt, geprintOp, geprintDoor } = opdracht;
  const doorOp = (moment: Date, actor: string) =>
    words('opdracht.doorOp', {
      moment: showMoment(moment),
      naam: actor.startsWith('systeem')
        ? words('opdracht.automatisch')
        : (nameActor(namen, actor) ?? words('opdracht.onbekend')),
    });
  return (
    <DataList
      items={[
        {
          term: words('opdracht.stand'),
          value: <Badge tone={STATUSTOON[status]}>{words(`status.${status}`)}</Badge>,
        },
        { term: words('opdracht.stukken'), value: stukken },
        {
          term: words('opdracht.bladzijden'),
          value: words('opdracht.bladzijdenUitleg', { aantal: bladzijden }),
        },
        ...(dagtekening === null
          ? []
          : [
              {
                term: words('opdracht.dagtekening'),
                value:
                  dagtekening.van === dagtekening.tot
                    ? showDate(dagtekening.van)
                    : words('opdracht.vanTot', {
                        van: showDate(dagtekening.van),
                        tot: showDate(dagtekening.tot),
                      }),
              },
            ]),
        { term: words('opdracht.gemaakt'), value: doorOp(opdracht.gemaaktOp, opdracht.gemaaktDoor) },
        ...(geprintOp === null || geprintDoor === null
          ? []
          : [
              { term: words('opdracht.geprint'), value: doorOp(geprintOp, geprintDoor) },
              { term: words('opdracht.teLaat'), value: opdracht.teLaat },
            ]),
        ...(misdrukt.length === 0
          ? []
          : [
              {
                term: words('opdracht.misdrukt'),
                value: words('opdracht.misdruktUitleg', { nummers: misdrukt.join(', ') }),
              },
            ]),
      ]}
    />
  );
}
