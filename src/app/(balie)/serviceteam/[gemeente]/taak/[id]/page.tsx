import { z } from 'zod';
import { geluktTekst, contactWords as words } from '@/app/contact/contact-words';
import { DeskFrame } from '@/app/frames';
import { findArtikelen, listOnderwerpen } from '@/domain/kennis/kennis.queries';
import { getContactbeleid } from '@/domain/vragen/close-taak';
import { getVraagtaak } from '@/domain/vragen/vraagtaak.queries';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Heading } from '@/ui/heading';
import { Zones } from '@/ui/shell/zones';
import { Behandelen } from './behandelen';
import { loadDossier, TaakDossier } from './dossier';
import { Verloop } from './verloop';
import { Vraagblad } from './vraagblad';

/** One matter of the queue: who asked what, what was promised and why, and what can be done with it. */
export default page({
  toegang: { wie: 'medewerker', verb: 'contact.vastleggen', bereik: 'gemeente' },
  doel: 'serviceteam-werken',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  searchParams: z.object({ gelukt: z.string().max(40).optional().catch(undefined) }),
  load: async (read, { params }) => {
    const [gemeenteId] = read.gemeenten;
    const taak = gemeenteId === undefined ? null : await getVraagtaak(read, gemeenteId, params.id);
    if (!taak || gemeenteId === undefined) throw new NotFound();
    return {
      taak,
      dossier: await loadDossier(read, gemeenteId, taak),
      beleid: (await getContactbeleid(read, gemeenteId)).beleid,
      onderwerpen: await listOnderwerpen(read),
      artikelen: await findArtikelen(read, { tekst: taak.tekst, onderwerp: null, gemeenteId }, 3),
    };
  },
  render: ({ taak, dossier, beleid, artikelen, onderwerpen }, frame) => {
    const { ctx, params } = frame;
    const gemeente = ctx.gemeenten.find((g) => g.sleutel === params.gemeente);
    const gelukt = geluktTekst(frame.searchParams.gelukt);
    return (
      <DeskFrame {...frame} gemeente={gemeente?.naam} bare>
        <title>{taak.onderwerp}</title>
        <Zones
          who={<Vraagblad taak={taak} gemeente={params.gemeente} now={ctx.now} />}
          now={
            <Behandelen
              taak={taak}
              gemeente={params.gemeente}
              artikelen={artikelen}
              onderwerpen={onderwerpen}
            />
          }
        >
          <div className="grid gap-6">
            <div className="grid gap-3">
              <Heading level={1}>{taak.onderwerp}</Heading>
              <p className="max-w-text text-lg break-words">{taak.tekst}</p>
            </div>
            {gelukt && (
              <Alert tone="goed" taal="nl" live>
                {gelukt}
              </Alert>
            )}
            {taak.gegevenAntwoord && (
              <section aria-labelledby="gegeven">
                <Heading level={2} id="gegeven" className="mb-2">
                  {words('taak.gegevenAntwoord')}
                </Heading>
                <p className="max-w-text border-l-4 border-line pl-3 whitespace-pre-line">
                  {taak.gegevenAntwoord}
                </p>
              </section>
            )}
            {dossier && <TaakDossier dossier={dossier} ctx={ctx} />}
            <Verloop taak={taak} gemeente={params.gemeente} beleid={beleid} now={ctx.now} />
          </div>
        </Zones>
      </DeskFrame>
    );
  },
});
