import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import type { Veldgroep } from '@/app/action-form/veld';
import { DeskFrame } from '@/app/frames';
import { kanMelden, meldingGroepen } from '@/app/melding/melding-velden';
import { meldingWerkAnswers, meldingWerkWords as words, wordsOfMeldingen } from '@/app/melding/melding-words';
import { zaakWords } from '@/app/zaken/zaken-words';
import { assertKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import { getMeldingblad, type Meldingblad } from '@/domain/meldingen/melding.queries';
import { VASTLEGKANALEN } from '@/domain/meldingen/record-melding';
import { MELDINGSOORTEN, type Meldingsoort } from '@/domain/meldingen/vragen';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { recordMeldingAction } from '../../../../melding-actions';

/** Recording on behalf what somebody reports at the desk, by telephone, letter or e-mail. */
export default page({
  toegang: { wie: 'medewerker', verb: 'melding.vastleggen', bereik: 'gemeente' },
  doel: 'melding-vastleggen',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  searchParams: z.object({ soort: z.enum(MELDINGSOORTEN).optional().catch(undefined) }),
  load: async (read, { params }) => {
    const [gemeenteId] = read.gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    await assertKlantGeopend(read, gemeenteId, params.id);
    return getMeldingblad(read, gemeenteId, params.id);
  },
  render: (blad, frame) => {
    const { gemeente, id } = frame.params;
    const { soort } = frame.searchParams;
    const pad = `/balie/${gemeente}/klant/${id}/melding`;
    return (
      <DeskFrame {...frame} gemeente={frame.ctx.gemeenten.find((g) => g.sleutel === gemeente)?.naam}>
        <title>{words('vastleggen.kop')}</title>
        <div className="grid max-w-text gap-6">
          <div className="grid gap-2">
            <Heading level={1}>{words('vastleggen.kop')}</Heading>
            <p className="text-ink-muted">{words('vastleggen.uitleg')}</p>
          </div>
          {soort === undefined ? (
            <Kies pad={pad} />
          ) : (
            <Invullen
              soort={soort}
              blad={blad}
              vandaag={localDateOf(frame.ctx.now)}
              verborgen={{ gemeente, persoon: id, soort }}
              pad={pad}
            />
          )}
        </div>
      </DeskFrame>
    );
  },
});

function Kies({ pad }: { pad: string }) {
  return (
    <section aria-labelledby="kies" className="grid gap-2">
      <Heading level={2} looksLike={3} id="kies">
        {words('vastleggen.kies')}
      </Heading>
      <ul className="grid gap-2">
        {MELDINGSOORTEN.map((soort) => (
          <li key={soort}>
            <Link href={`${pad}?soort=${soort}`}>{words(`soort.${soort}`)}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

type InvullenProps = {
  soort: Meldingsoort;
  blad: Meldingblad;
  vandaag: LocalDate;
  verborgen: Record<string, string>;
  pad: string;
};

function Invullen({ soort, blad, vandaag, verborgen, pad }: InvullenProps) {
  const kan = kanMelden(soort, blad);
  return (
    <>
      <Heading level={2}>{words(`soort.${soort}`)}</Heading>
      {kan === 'ja' ? (
        <ActionForm
          id="melding"
          action={recordMeldingAction}
          groepen={[hoeGroep(vandaag), ...meldingGroepen(soort, blad, { taal: 'nl' })]}
          verborgen={verborgen}
          sleutel={randomUUID()}
          knop={words('vastleggen.knop')}
          antwoorden={meldingWerkAnswers()}
        />
      ) : (
        <Alert tone="info" taal="nl" title={wordsOfMeldingen('nl')(kan)} />
      )}
      <p>
        <Link href={pad}>{words('vastleggen.ander')}</Link>
      </p>
    </>
  );
}

const hoeGroep = (vandaag: LocalDate): Veldgroep => ({
  velden: [
    {
      vorm: 'keuze',
      naam: 'kanaal',
      label: words('vastleggen.kanaal'),
      opties: VASTLEGKANALEN.map((value) => ({ value, label: zaakWords(`kanaal.${value}`) })),
    },
    { vorm: 'datum', naam: 'ontvangen', label: words('vastleggen.ontvangen'), waarde: vandaag },
  ],
});
