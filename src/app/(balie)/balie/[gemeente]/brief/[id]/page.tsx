import { z } from 'zod';
import { briefGelukt, briefmaakWords as words } from '@/app/brieven/brief-words';
import { Briefblad } from '@/app/brieven/briefblad';
import { Briefvragen } from '@/app/brieven/briefvragen';
import { ContactenOver } from '@/app/contact/contacten-over';
import { DeskFrame } from '@/app/frames';
import { getBriefblad } from '@/domain/contacten/brief.queries';
import { listContactenOver } from '@/domain/contacten/contactobject.queries';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Badge } from '@/ui/badge';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { BriefHandelen } from './brief-handelen';
import { BriefStand, STATUS_TOON } from './brief-stand';

/** A letter of my own, as it will go out, and what I can do with it. */
export default page({
  toegang: { wie: 'medewerker', verb: 'brief.maken', bereik: 'gemeente' },
  doel: 'brief-maken',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  searchParams: z.object({ gelukt: z.string().max(40).optional().catch(undefined) }),
  load: async (read, { params }) => {
    const [gemeenteId] = read.gemeenten;
    const blad = gemeenteId === undefined ? null : await getBriefblad(read, gemeenteId, params.id, 'maker');
    if (!blad || gemeenteId === undefined) throw new NotFound();
    const over = { soort: 'document', id: params.id } as const;
    return { ...blad, contacten: await listContactenOver(read, gemeenteId, over) };
  },
  render: ({ brief, vragen, opmaak, contacten }, frame) => {
    const { gemeente } = frame.params;
    const gelukt = briefGelukt(frame.searchParams.gelukt);
    const klaar = brief.status === 'verzonden' || brief.status === 'ingetrokken';
    return (
      <DeskFrame {...frame} gemeente={frame.ctx.gemeenten.find((g) => g.sleutel === gemeente)?.naam}>
        <title>{words(`naam.${brief.soort}`)}</title>
        <div className="grid gap-6">
          <Link href={`/balie/${gemeente}/klant/${brief.persoonId}`} reload>
            {words('kies.terug')}
          </Link>
          <div className="grid gap-2">
            <Heading level={1}>{words(`naam.${brief.soort}`)}</Heading>
            <p className="flex flex-wrap gap-2">
              <Badge tone={STATUS_TOON[brief.status]}>{words(`status.${brief.status}`)}</Badge>
              <Badge tone="rust">{words(`klasse.${brief.klasse}`)}</Badge>
            </p>
          </div>
          {gelukt && <Alert tone="goed" taal="nl" live title={gelukt} />}
          <BriefStand brief={brief} opmaak={opmaak} gemeente={gemeente} />
          <Briefvragen brief={brief} vragen={vragen} />
          {!klaar && opmaak.ok && (
            <section aria-labelledby="blad" className="grid gap-3">
              <div className="flex flex-wrap items-baseline justify-between gap-2">
                <Heading level={2} id="blad">
                  {words('blad.kop')}
                </Heading>
                <Link href={`/balie/${gemeente}/brief/${brief.id}/pdf`} reload target="_blank">
                  {words('blad.pdf')}
                </Link>
              </div>
              <p className="text-ink-muted">
                {words('blad.antwoordt', {
                  naam: opmaak.brief.data.contact.naam,
                  telefoon: opmaak.brief.data.contact.regels[0]?.tekst ?? '',
                })}
              </p>
              <Briefblad data={opmaak.brief.data} adres={opmaak.brief.adres} />
            </section>
          )}
          {!klaar && (
            <BriefHandelen
              brief={brief}
              vragen={vragen}
              vingerafdruk={opmaak.ok ? opmaak.brief.vingerafdruk : null}
              gemeente={gemeente}
            />
          )}
          {klaar && <ContactenOver contacten={contacten} ctx={frame.ctx} gemeente={gemeente} />}
        </div>
      </DeskFrame>
    );
  },
});
