import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { ActionForm } from '@/app/action-form/action-form';
import type { Veldgroep } from '@/app/action-form/veld';
import { situatieAnswers, situatieGelukt, situatiePath, words } from '@/app/personen/situatie-words';
import { SITUATIESOORTEN } from '@/domain/situaties/situatie';
import { getSituatiedossier } from '@/domain/situaties/situatie.queries';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { InvorderingFrame } from '../../../invordering-frame';
import { recordSituatieAction } from '../../../situatie-actions';
import { EenSituatie } from './een-situatie';

/** What makes collecting from one person stop: what was recorded, what follows, and recording another. */
export default page({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'gemeente' },
  doel: 'invordering',
  params: z.object({ gemeente: z.string(), persoon: z.guid() }),
  searchParams: z.object({ gelukt: z.string().max(40).optional().catch(undefined) }),
  load: (read, { params }) => {
    const [gemeenteId] = read.gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    return getSituatiedossier(read, gemeenteId, params.persoon);
  },
  render: ({ naam, situaties }, frame) => {
    const gemeente = gemeenteVan(frame.ctx, frame.params.gemeente);
    const mag = may(gemeente.rollen, 'situatie.vastleggen');
    const gelukt = situatieGelukt(frame.searchParams.gelukt);
    const vandaag = localDateOf(frame.ctx.now);
    const kop = words('dossier.kop', { naam });
    return (
      <InvorderingFrame
        {...frame}
        gemeente={gemeente.naam}
        crumbs={[{ label: words('naam'), href: situatiePath() }]}
      >
        <title>{words('naam')}</title>
        <Heading level={1}>{kop}</Heading>
        <p className="mt-2 max-w-text text-ink-muted">{words('dossier.uitleg')}</p>
        {gelukt !== null && <Alert tone="goed" taal="nl" live title={gelukt} />}
        <div className="mt-6 grid max-w-text min-w-0 gap-6">
          {situaties.length === 0 && <p>{words('dossier.geen')}</p>}
          {situaties.map((situatie) => (
            <EenSituatie
              key={situatie.dossierId}
              situatie={situatie}
              gemeenten={frame.ctx.gemeenten}
              sleutel={gemeente.sleutel}
              vandaag={vandaag}
              mag={mag}
            />
          ))}
          {mag && (
            <Card as="section" labelledBy="nieuw">
              <Heading level={2} id="nieuw" className="mb-3">
                {words('dossier.nieuw')}
              </Heading>
              <ActionForm
                id="situatie-nieuw"
                action={recordSituatieAction}
                groepen={[nieuweGroep(vandaag)]}
                verborgen={{ gemeente: gemeente.sleutel, persoon: frame.params.persoon }}
                knop={words('dossier.nieuwKnop')}
                antwoorden={situatieAnswers()}
              />
            </Card>
          )}
          <p>
            <Link href={situatiePath()}>{words('dossier.terug')}</Link>
          </p>
        </div>
      </InvorderingFrame>
    );
  },
});

const nieuweGroep = (vandaag: LocalDate): Veldgroep => ({
  velden: [
    {
      vorm: 'keuze',
      naam: 'soort',
      label: words('dossier.soort'),
      opties: SITUATIESOORTEN.map((value) => ({ value, label: words(`soort.${value}`) })),
    },
    { vorm: 'datum', naam: 'dag', label: words('dossier.dag'), waarde: vandaag },
    {
      vorm: 'alinea',
      naam: 'bewijs',
      label: words('dossier.bewijs'),
      hint: words('dossier.bewijsHint'),
    },
    {
      vorm: 'tekst',
      naam: 'naam',
      label: words('dossier.naam'),
      hint: words('dossier.naamHint'),
      optioneel: true,
    },
    {
      vorm: 'alinea',
      naam: 'adres',
      label: words('dossier.adres'),
      hint: words('dossier.adresHint'),
      optioneel: true,
    },
    {
      vorm: 'tekst',
      naam: 'kenmerk',
      label: words('dossier.kenmerkVeld'),
      breedte: 'half',
      optioneel: true,
    },
  ],
});
